import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Status } from '../../src/targets/status.ts';
import type { ClosedRelease } from '../read/closed-releases.ts';
import { query } from '../read/database.ts';
import { closedFigures } from './closed-figures.ts';
import { type EarlierVerdict, readEarlierVerdicts } from './earlier-verdicts.ts';
import type { Held } from './equations/classes.ts';
import { type Figure, figureKey, type Part } from './figure.ts';

/** A number that a closed release showed. */
export interface Shown {
  readonly value: number;
  /** The year for which the last release that showed it was made. */
  readonly year: number;
}

/**
 * What any closed release has told, in whatever format: it is known for good, whatever later releases say.
 */
export interface Ledger {
  /** The number of a part of a figure as it was last shown. */
  shown(figure: Key, part: Part): Shown | undefined;
  /** For each release, the oldest first, the number as it had last been shown by then: {@link Memory}. */
  memory(figure: Key, part: Part): Memory;
  /** Figures as they were last shown, in whole or in part. */
  readonly figures: readonly Figure[];
  /** The verdict that was last published. */
  verdict(of: VerdictKey): Status | undefined;
  /** Every verdict that was ever published, with what was asked then. */
  readonly verdicts: readonly EarlierVerdict[];
  /** Every state that an area was ever shown to be in. */
  readonly held: readonly Held[];
  /** Whether there is any closed release. */
  readonly isEmpty: boolean;
}

/** What readers knew of a number after each closed release, the oldest first; none where it was never shown. */
export type Memory = readonly (number | undefined)[];

type Key = Omit<Parameters<typeof figureKey>[0], 'of_heirs'>;

export interface VerdictKey {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly area_id: string;
  readonly period: string;
}

/** Nothing was ever published. */
export const emptyLedger: Ledger = {
  shown: () => undefined,
  memory: () => [],
  figures: [],
  verdict: () => undefined,
  verdicts: [],
  held: [],
  isEmpty: true,
};

/**
 * Reads what closed releases, the oldest first, have shown of some indicators, and of those they protected
 * themselves, and judged.
 */
export async function readLedger(
  connection: DuckDBConnection,
  releases: readonly ClosedRelease[],
  indicators: readonly string[],
): Promise<Ledger> {
  const numbers = new Map<string, Shown>();
  const memories = new Map<string, (number | undefined)[]>();
  const figures = new Map<string, Figure>();
  const verdicts = new Map<string, Status>();
  const judged: EarlierVerdict[] = [];
  const held: Held[] = [];
  for (const [index, release] of releases.entries()) {
    const { folder, files, as_of } = release;
    const year = Number(as_of.slice(0, 4));
    // An indicator that has left the dictionary may live on under another name: what it counted is still known.
    const guarded = new Set([...indicators, ...(await guardedIn(connection, folder, files))]);
    for (const indicator of guarded) {
      for (const row of await closedFigures(connection, release, indicator)) {
        const key = figureKey({ ...row, of_heirs: false });
        const isShare = row.denominator_flag !== 'not_applicable';
        // Of a share whose numerator was hidden the denominator may have been shown.
        if (row.flag === 'ok' || row.denominator !== null) {
          const value = isShare ? null : row.value;
          const denominator_flag = isShare ? row.denominator_flag : null;
          figures.set(key, { ...row, value, denominator_flag, of_heirs: false, gone: true });
        }
        for (const part of ['numerator', 'denominator', 'value'] as const) {
          const value = row[part];
          // A percentage is no number of its own: its counts stand beside it.
          if (value === null || (isShare && part === 'value')) continue;
          numbers.set(`${key}\t${part}`, { value, year });
          const memory = memories.get(`${key}\t${part}`) ?? releases.map(() => undefined);
          memories.set(`${key}\t${part}`, memory.fill(value, index));
        }
      }
    }
    held.push(...(await readStates(connection, folder, files)));
    const verdictsThen = await readEarlierVerdicts(connection, folder, files);
    judged.push(...verdictsThen.filter(({ status }) => status !== 'withheld'));
    if (!files.includes('progress.parquet')) continue;
    const statuses = await query<VerdictKey & { status: Status }>(
      connection,
      'SELECT programme, target, reading, area_id, period, status FROM read_parquet($path)',
      { path: join(folder, 'progress.parquet') },
    );
    for (const row of statuses) if (row.status !== 'withheld') verdicts.set(verdictKey(row), row.status);
  }
  return {
    figures: [...figures.values()],
    shown: (figure, part) => numbers.get(nameOf(figure, part)),
    memory: (figure, part) => memories.get(nameOf(figure, part)) ?? [],
    verdict: (of) => verdicts.get(verdictKey(of)),
    verdicts: judged,
    held,
    isEmpty: releases.length === 0,
  };
}

/** The indicators some of whose numbers a release protected. */
async function guardedIn(
  connection: DuckDBConnection,
  folder: string,
  files: readonly string[],
): Promise<string[]> {
  if (!files.includes('indicators.parquet')) return [];
  const rows = await query<{ indicator: string }>(
    connection,
    `SELECT indicator FROM read_parquet($path) WHERE sensitivity <> 'open' ORDER BY indicator`,
    { path: join(folder, 'indicators.parquet') },
  );
  return rows.map(({ indicator }) => indicator);
}

/** The states of areas that a release shows. */
async function readStates(
  connection: DuckDBConnection,
  folder: string,
  files: readonly string[],
): Promise<Held[]> {
  const found: Held[] = [];
  for (const path of files) {
    const [, indicator] = /^observations\/([^/]+)\.parquet$/.exec(path) ?? [];
    if (indicator === undefined) continue;
    const rows = await query<Omit<Held, 'indicator'>>(
      connection,
      `SELECT area_id, period, state FROM read_parquet($path) WHERE flag = 'ok' AND state IS NOT NULL ORDER BY ALL`,
      { path: join(folder, path) },
    );
    found.push(...rows.map((row) => ({ ...row, indicator })));
  }
  return found;
}

function nameOf(figure: Key, part: Part): string {
  return `${figureKey({ ...figure, of_heirs: false })}\t${part}`;
}

/** A verdict as text, to find it again. */
export function verdictKey({ programme, target, reading, area_id, period }: VerdictKey): string {
  return [programme, target, reading, area_id, period].join('\t');
}
