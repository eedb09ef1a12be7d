import { join } from 'node:path';
import { openDatabase, query } from '../../../../scripts/read/database.ts';
import type { Published, ShownFigure } from './published.ts';

/** A row of the table of changes, as anyone may read it. */
export interface ShownChange {
  readonly subject: string;
  readonly change: string;
  readonly target: string | null;
  readonly reading: string | null;
  readonly indicator: string | null;
  readonly area_id: string | null;
  readonly period: string | null;
  readonly breakdown: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly numerator_before: number | null;
  readonly numerator_after: number | null;
  readonly denominator_before: number | null;
  readonly denominator_after: number | null;
  readonly value_before: number | null;
  readonly value_after: number | null;
}

/** Reads what a release's folder says has changed. */
export async function readChanges(folder: string): Promise<ShownChange[]> {
  const connection = await openDatabase();
  try {
    const path = join(folder, 'changes.parquet');
    return await query<ShownChange>(connection, 'FROM read_parquet($path) ORDER BY position', { path });
  } finally {
    connection.closeSync();
  }
}

/**
 * What a table of changes tells beyond the releases on both of its sides: numbers and verdicts that the release
 * they are said to be of does not show, and rows about what looks the same in both.
 */
export function toldBeyond(changes: readonly ShownChange[], before: Published, after: Published): string[] {
  return changes.flatMap((row) => {
    const name = [row.indicator ?? row.target, row.area_id, row.period, row.breakdown].join(' ');
    if (row.subject === 'verdict') {
      const [then, now] = [statusOf(before, row), statusOf(after, row)];
      return [
        ...(row.before !== null && row.before !== then
          ? [`${name}: was ${row.before}, published ${then}`]
          : []),
        ...(row.after !== null && row.after !== now ? [`${name}: is ${row.after}, published ${now}`] : []),
        ...(then === now ? [`${name}: ${row.change}, but looks the same`] : []),
      ];
    }
    if (row.subject !== 'figure') return [];
    const [then, now] = [figureOf(before, row), figureOf(after, row)];
    const numbers = (['numerator', 'denominator', 'value'] as const).flatMap((part) => [
      beyond(`${name}: old ${part}`, row[`${part}_before`], then?.[part]),
      beyond(`${name}: new ${part}`, row[`${part}_after`], now?.[part]),
    ]);
    return [
      ...numbers.flat(),
      ...(looks(then) === looks(now) ? [`${name}: ${row.change}, but looks the same`] : []),
    ];
  });
}

function beyond(name: string, told: number | null, shown: number | null | undefined): string[] {
  return told === null || told === shown ? [] : [`${name} ${told}, published ${String(shown)}`];
}

function looks(figure: ShownFigure | undefined): string {
  const { numerator = null, denominator = null, value = null } = figure ?? {};
  return JSON.stringify([numerator, denominator, value, figure?.flag === 'ok']);
}

function figureOf({ figures }: Published, row: ShownChange): ShownFigure | undefined {
  return figures.find(
    ({ indicator, area_id, period, groups }) =>
      indicator === row.indicator &&
      area_id === row.area_id &&
      period === row.period &&
      JSON.stringify(groups) === row.breakdown,
  );
}

function statusOf({ verdicts }: Published, row: ShownChange): string | undefined {
  const found = verdicts.find(
    ({ target, reading, area_id, period }) =>
      target === row.target && reading === row.reading && area_id === row.area_id && period === row.period,
  );
  return found?.status === 'withheld' ? undefined : found?.status;
}
