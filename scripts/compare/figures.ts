import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { breakdownSql } from '../../src/release/breakdown.ts';
import { type Change, change } from '../../src/changes/change.ts';
import { figureChange, type ShownFigure } from '../../src/changes/figure.ts';
import { query } from '../read/database.ts';
import { breakdownsOf } from './breakdown.ts';

const parts = ['flag', 'numerator', 'denominator', 'value', 'state', 'event_date'] as const;
type Side = 'before' | 'after';

type Pair = { readonly area_id: string; readonly period: string; readonly breakdown: string } & {
  readonly [K in keyof ShownFigure as `${K}_${Side}`]: ShownFigure[K] | null;
};

/** The figures that differ between two releases, from the observation tables in their folders. */
export async function figureChanges(
  connection: DuckDBConnection,
  before: string,
  after: string,
): Promise<Change[]> {
  const indicators = new Set([...(await observed(before)), ...(await observed(after))]);
  const changes: Change[] = [];
  for (const indicator of [...indicators].toSorted()) {
    for (const pair of await differing(connection, before, after, indicator)) {
      const [then, now] = [shown(pair, 'before'), shown(pair, 'after')];
      const became = figureChange(then, now);
      if (became === undefined) continue;
      const { area_id, period, breakdown } = pair;
      changes.push(
        change({
          ...{ subject: 'figure', change: became, indicator, area_id, period, breakdown },
          // What is no longer shown is not shown again here.
          ...(became !== 'withdrawn' && numbers(then, 'before')),
          ...(became !== 'withdrawn' && numbers(now, 'after')),
        }),
      );
    }
  }
  return changes;
}

async function observed(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'observations')).catch(() => []);
  return names.filter((name) => name.endsWith('.parquet')).map((name) => name.slice(0, -'.parquet'.length));
}

/** Rows of one indicator in which the releases differ, side by side. */
async function differing(
  connection: DuckDBConnection,
  before: string,
  after: string,
  indicator: string,
): Promise<Pair[]> {
  const sides = { before: fileOf(before, indicator), after: fileOf(after, indicator) };
  const [then, now] = [
    await rowsOf(connection, sides.before, '$before'),
    await rowsOf(connection, sides.after, '$after'),
  ];
  const both = parts.map((part) => `b."${part}" AS "${part}_before", a."${part}" AS "${part}_after"`);
  const differ = parts.map((part) => `b."${part}" IS DISTINCT FROM a."${part}"`);
  return query<Pair>(
    connection,
    `SELECT area_id, period, breakdown, ${both.join(', ')}
     FROM (${then}) AS b FULL JOIN (${now}) AS a USING (area_id, period, breakdown)
     WHERE ${differ.join(' OR ')} ORDER BY area_id, period, breakdown`,
    Object.fromEntries(
      Object.entries(sides).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  );
}

function fileOf(folder: string, indicator: string): string | undefined {
  const path = join(folder, 'observations', `${indicator}.parquet`);
  return existsSync(path) ? path : undefined;
}

/** SQL of a release's rows with their breakdown as JSON; no rows where it has no such table. */
async function rowsOf(
  connection: DuckDBConnection,
  path: string | undefined,
  parameter: string,
): Promise<string> {
  if (path === undefined) {
    const columns = ['area_id', 'period', 'breakdown', 'flag', 'state'].map(
      (name) => `''::VARCHAR AS ${name}`,
    );
    const counts = ['numerator', 'denominator', 'value'].map((name) => `0::DOUBLE AS ${name}`);
    return `SELECT ${[...columns, ...counts].join(', ')}, NULL::DATE AS event_date WHERE false`;
  }
  const breakdown = breakdownSql(await breakdownsOf(connection, path));
  const list = parts.map((part) => `"${part}"`).join(', ');
  return `SELECT area_id, period, ${breakdown} AS breakdown, ${list} FROM read_parquet(${parameter})`;
}

function shown(pair: Pair, side: Side): ShownFigure | undefined {
  const flag = pair[`flag_${side}`];
  if (flag === null) return undefined;
  return {
    flag,
    numerator: pair[`numerator_${side}`],
    denominator: pair[`denominator_${side}`],
    value: pair[`value_${side}`],
    state: pair[`state_${side}`],
    event_date: pair[`event_date_${side}`],
  };
}

function numbers(figure: ShownFigure | undefined, side: Side): Partial<Change> {
  return {
    [side]: figure?.state ?? figure?.event_date ?? null,
    [`numerator_${side}`]: figure?.numerator ?? null,
    [`denominator_${side}`]: figure?.denominator ?? null,
    [`value_${side}`]: figure?.value ?? null,
  };
}
