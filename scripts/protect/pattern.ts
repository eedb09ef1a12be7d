import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Inputs } from '../read/inputs.ts';
import type { ClosedRelease } from '../read/closed-releases.ts';
import { query } from '../read/database.ts';
import { closedFigures } from './closed-figures.ts';
import { type EarlierVerdict, readEarlierVerdicts } from './earlier-verdicts.ts';
import { figureKey, type Part } from './figure.ts';
import { type VerdictKey, verdictKey } from './ledger.ts';

/**
 * What the last closed release kept back. Releases made of the same data must hide the same: what was hidden for
 * the sake of others stays so while nothing around it changes, or a reader would be shown a change that no data made.
 */
export interface Pattern {
  /** Whether it had a figure without showing this part of it. */
  hides(figure: Omit<Parameters<typeof figureKey>[0], 'of_heirs'>, part: Part): boolean;
  /** Whether it withheld a verdict on the same question. */
  withholds(of: VerdictKey, asked: EarlierVerdict['asked']): boolean;
}

/** Nothing was kept back before. */
export const noPattern: Pattern = { hides: () => false, withholds: () => false };

/**
 * Reads it from the last closed release, for the indicators whose numbers are protected now by the same rules
 * as then: where a rule has changed, what is hidden is chosen anew.
 */
export async function readPattern(
  connection: DuckDBConnection,
  last: ClosedRelease | undefined,
  { site, indicators: { indicators } }: Pick<Inputs, 'site' | 'indicators'>,
): Promise<Pattern> {
  if (!last || !isDeepStrictEqual(await privacyOf(last), site.privacy)) return noPattern;
  const then = await query<{ indicator: string; sensitivity: string }>(
    connection,
    'SELECT indicator, sensitivity FROM read_parquet($path) ORDER BY indicator',
    { path: join(last.folder, 'indicators.parquet') },
  );
  const hidden = new Set<string>();
  for (const { indicator, sensitivity } of then) {
    if (indicators[indicator]?.sensitivity !== sensitivity) continue;
    for (const figure of await closedFigures(connection, last, indicator)) {
      if (figure.flag !== 'protected') continue;
      const key = figureKey({ ...figure, of_heirs: false });
      for (const part of ['numerator', 'value'] as const) hidden.add(`${key}\t${part}`);
      if (figure.denominator_flag === 'protected') hidden.add(`${key}\tdenominator`);
    }
  }
  const verdicts = await readEarlierVerdicts(connection, last.folder, last.files);
  const withheld = new Map(
    verdicts
      .filter(({ status }) => status === 'withheld')
      .map((one) => [verdictKey(one), question(one.asked)]),
  );
  return {
    hides: (figure, part) => hidden.has(`${figureKey({ ...figure, of_heirs: false })}\t${part}`),
    withholds: (of, asked) => withheld.get(verdictKey(of)) === question(asked),
  };
}

/** The thresholds and levels of a closed release; undefined where it says nothing of them. */
async function privacyOf({ folder, files }: ClosedRelease): Promise<unknown> {
  if (!files.includes('site.json') || !files.includes('indicators.parquet')) return undefined;
  return (JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')) as { privacy?: unknown }).privacy;
}

function question({ rule, operator, threshold, threshold_unit }: EarlierVerdict['asked']): string {
  return JSON.stringify([rule, operator ?? null, threshold ?? null, threshold_unit ?? null]);
}
