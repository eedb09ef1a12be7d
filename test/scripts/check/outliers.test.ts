import { expect, it } from 'vitest';
import type { CheckContext } from '../../../scripts/check/context.ts';
import { findOutliers } from '../../../scripts/check/outliers.ts';
import { openDatabase, query } from '../../../scripts/read/database.ts';

/** A figure as it stands in the table of that name, as far as it matters here. */
interface Figure {
  readonly line: number;
  readonly period: string;
  readonly amount: number;
  readonly area?: string;
  readonly complete?: boolean;
}

/** What is found in figures: line, amount, what was expected of it, and the earlier ones. */
async function found(figures: readonly Figure[], faulty: readonly number[] = []): Promise<unknown[]> {
  const connection = await openDatabase();
  try {
    await connection.run(`
      CREATE TABLE figure (file INTEGER, line INTEGER, indicator VARCHAR, area_id VARCHAR, period VARCHAR,
        breakdown VARCHAR, measure VARCHAR, amount DOUBLE, complete BOOLEAN);
      CREATE TABLE found (file INTEGER, line INTEGER, "column" VARCHAR, code VARCHAR, message VARCHAR, a VARCHAR, b VARCHAR, c VARCHAR)`);
    for (const { line, area = 'oasis', period, amount, complete = true } of figures)
      await connection.run(
        `INSERT INTO figure VALUES (0, ${line}, 'trees', '${area}', '${period}', '', 'value', ${amount}, ${complete})`,
      );
    for (const line of faulty)
      await connection.run(
        `INSERT INTO found VALUES (0, ${line}, 'value', 'E501', 'number', NULL, NULL, NULL)`,
      );
    await findOutliers({ connection } as CheckContext);
    const rows = await query<{ line: number; a: string; b: string; c: string }>(
      connection,
      `SELECT line, a, b, c FROM found WHERE code = 'W801' AND "column" = 'value'`,
    );
    return rows.map(({ line, a, b, c }) => [
      line,
      Number(a),
      Number(b),
      (JSON.parse(c) as [string, string][]).map(([period, amount]) => [period, Number(amount)]),
    ]);
  } finally {
    connection.closeSync();
  }
}

/** Figures of the years from 2018 on, each in a line of its own. */
const years = (amounts: readonly number[], part = '', first = 1): Figure[] =>
  amounts.map((amount, index) => ({ line: first + index, period: `${2018 + index}${part}`, amount }));
const level = [100, 100.5, 100, 100, 100];
const earlier = (part = '') => level.map((amount, index) => [`${2018 + index}${part}`, amount]);

it('holds the newest of a series against the earlier ones, in whatever order they come', async () => {
  const figures = years([...level, 1000]);
  expect(await found(figures)).toEqual([[6, 1000, 100, earlier()]]);
  expect(await found(figures.toReversed())).toEqual([[6, 1000, 100, earlier()]]);
});

it('keeps years and halves apart, and areas', async () => {
  const halves = years([...level, 100], '-H1', 11);
  const others = years([...level, 1000], '-H2', 21);
  expect(await found([...years([...level, 100]), ...halves, ...others])).toEqual([
    [26, 1000, 100, earlier('-H2')],
  ]);
  const elsewhere = years([1000, 1000, 1000, 1000, 1000, 1000], '', 11);
  expect(
    await found([...years([...level, 100]), ...elsewhere.map((each) => ({ ...each, area: 'far' }))]),
  ).toEqual([]);
});

it('passes over years that are not there, figures not yet whole, and rows with errors', async () => {
  const gaps = years([...level, 50, 50, 50, 1000]).filter(({ amount }) => amount !== 50);
  expect(await found(gaps)).toEqual([[9, 1000, 100, earlier()]]);
  expect(
    await found([...years([...level, 100]), { line: 9, period: '2024', amount: 50, complete: false }]),
  ).toEqual([]);
  expect(await found(years([...level, 1000]), [6])).toEqual([]);
  expect(await found(years([...level, 1000]), [1, 2])).toEqual([]);
});

it('says nothing where there is nothing', async () => {
  expect(await found([])).toEqual([]);
});
