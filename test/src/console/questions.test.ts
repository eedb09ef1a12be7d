import { describe, expect, test } from 'vitest';
import type { ConsoleData } from '../../../src/console/data.ts';
import { tableNames } from '../../../src/console/data.ts';
import { namedTables } from '../../../src/console/named-tables.ts';
import { consoleData } from '../../../src/console/prepare.ts';
import { statement } from '../../../src/console/statement.ts';
import type { Engine } from '../../../src/release/engine.ts';
import { openFolder } from '../../../src/release/native.ts';
import { published } from '../../../src/release/published.ts';

/** The prepared questions on the release as it is, asked natively: each has an answer that makes sense. */

type Row = Readonly<Record<string, string | number | boolean | bigint | null>>;

async function ask(data: ConsoleData, engine: Engine, sql: string): Promise<readonly Row[]> {
  const names = tableNames(data.tables);
  for (const name of namedTables(sql, new Set(names.keys()))) {
    const table = names.get(name);
    if (table) await engine.attach(name, table.file);
  }
  const rows = await engine.rows<Row>(sql);
  // Counts come as whole numbers of any size.
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ) as Row,
  );
}

const numbers = (rows: readonly Row[], name: string): number[] =>
  rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []));
const falling = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value));
const every = (rows: readonly Row[], holds: (row: Row) => boolean): boolean =>
  rows.length > 0 && rows.every(holds);

/** What must be true of each answer, beside having rows. */
const sense: Readonly<Record<string, (rows: readonly Row[]) => boolean>> = {
  indicators: (rows) => new Set(rows.map(({ indicator }) => indicator)).size === rows.length,
  areas: (rows) => every(rows, ({ n }) => Number(n) > 0) && rows.length > 1,
  series: (rows) =>
    every(rows, ({ value, flag }) => (value === null) === (flag !== 'ok')) &&
    new Set(rows.map(({ period }) => period)).size === rows.length,
  latest: (rows) => falling(numbers(rows, 'value')) && numbers(rows, 'value').length > 1,
  spread: (rows) =>
    every(
      rows,
      ({ lowest, middle, highest }) => Number(lowest) <= Number(middle) && Number(middle) <= Number(highest),
    ),
  change: (rows) => numbers(rows, 'change').length > 0,
  statuses: (rows) => every(rows, ({ n }) => Number(n) > 0),
  gaps: (rows) => falling(numbers(rows, 'gap').toReversed()) && rows.length === numbers(rows, 'gap').length,
  pace: (rows) => numbers(rows, 'pace').length === rows.length && rows.length > 0,
  turned: (rows) =>
    every(rows, ({ turned, status, previous_status }) => turned !== null && status !== previous_status),
  coverage: (rows) =>
    every(rows, ({ percent, areas_reported, areas_due }) => {
      const share = (100 * Number(areas_reported)) / Number(areas_due);
      return Math.abs(Number(percent) - share) <= 0.06 && 0 <= share && share <= 100;
    }),
  lineage: (rows) => every(rows, ({ before, n }) => String(before).split(', ').length >= Number(n)),
  across: (rows) => every(rows, ({ year_before, year_after }) => Number(year_before) < Number(year_after)),
  hidden: (rows) =>
    numbers(rows, 'shown').some((n) => n > 0) && numbers(rows, 'protected').some((n) => n > 0),
  measures: (rows) => every(rows, ({ target, indicator }) => target !== null && indicator !== null),
  sources: (rows) => every(rows, ({ illustrative }) => typeof illustrative === 'boolean'),
};

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  test('every prepared question runs as it stands and its answer makes sense', async () => {
    const data = await consoleData(await published(), language);
    const engine = await openFolder('public/data');
    expect(data.questions.map(({ id }) => id).sort()).toEqual(Object.keys(sense).sort());
    for (const { id, title, about, sql } of data.questions) {
      expect(
        [title, about].every((text) => text.length > 5),
        id,
      ).toBe(true);
      expect(statement(sql), id).toEqual({ kind: 'select', sql });
      const rows = await ask(data, engine, sql);
      expect(rows.length, id).toBeGreaterThan(0);
      expect(sense[id]?.(rows), `${id}: ${JSON.stringify(rows.slice(0, 3))}`).toBe(true);
    }
  }, 60_000);
});
