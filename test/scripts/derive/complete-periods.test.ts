import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { completePeriods } from '../../../scripts/derive/complete-periods.ts';
import { type Cell, loadTable, query } from '../../../scripts/read/database.ts';
import { area, indicator, inputs, observations, observed } from '../inputs.ts';
import { observationColumns } from '../observation.ts';

vi.setConfig({ testTimeout: 60_000 });

const periods = ['year', 'half', 'quarter', 'month'];
const world = inputs({
  areas: [area('A', 'town', null, '2000-01-01')],
  indicators: {
    planted: indicator('flow', { periods }),
    by_year: indicator('flow', { periods: ['year', 'month'] }),
    visitors: indicator('flow', { periods, adds_over_periods: false }),
    standing: indicator('stock', { periods }),
    cared: indicator('share', { periods, adds_over_periods: true }),
    shaded: indicator('share', { periods }),
    longest: indicator('duration', { periods, adds_over_areas: false }),
  },
});

const month = (number: number) => `2025-${String(number).padStart(2, '0')}`;
const part = (id: string, period: string, given: Record<string, Cell>) => ({
  ...observed(id, 'A', period, given),
  year: 2025,
  half: null,
});

/** Values of the periods of 2025 that parts, and rows of their own, give. */
async function completed(parts: readonly Record<string, Cell>[], own: readonly Record<string, Cell>[] = []) {
  const connection = await observations(own);
  const rows = parts.map((row) => observationColumns.map(({ name }) => row[name] ?? null));
  await loadTable(connection, 'part_observation', observationColumns, rows);
  await completePeriods(connection, world);
  const found = await query<{ indicator: string; period: string; value: number | null; half: number }>(
    connection,
    'SELECT indicator, period, value, half FROM observation ORDER BY ALL',
  );
  connection.closeSync();
  return Object.fromEntries(found.map(({ indicator: id, period, value }) => [`${id} ${period}`, value]));
}

describe('completePeriods', () => {
  it('adds up months and quarters where all are there, and only then', async () => {
    const months = [1, 2, 3].map((number) => part('planted', month(number), { value: number }));
    const rest = ['2025-Q2', '2025-Q3'].map((id) => part('planted', id, { value: 10 }));
    expect(await completed([...months, ...rest])).toEqual({ 'planted 2025-H1': 16 });
    expect(await completed([...months, ...rest, part('planted', '2025-Q4', { value: 4 })])).toEqual({
      'planted 2025-H1': 16,
      'planted 2025-H2': 14,
      'planted 2025': 30,
    });
  });

  it('takes the last part for what holds at a date, and adds nothing that does not add up', async () => {
    const parts = ['standing', 'visitors', 'longest'].flatMap((id) =>
      [1, 2, 3, 4].map((number) => part(id, `2025-Q${number}`, { value: number })),
    );
    expect(await completed(parts)).toEqual({
      'standing 2025-H1': 2,
      'standing 2025-H2': 4,
      'standing 2025': 4,
    });
    expect(await completed([part('standing', month(6), { value: 5 })])).toEqual({ 'standing 2025-H1': 5 });
    expect(await completed([part('standing', month(5), { value: 5 })])).toEqual({});
  });

  it('adds shares by their counts, or takes the last', async () => {
    const parts = ['cared', 'shaded'].flatMap((id) => [
      part(id, '2025-Q1', { numerator: 1, denominator: 2, value: 50, denominator_flag: 'ok' }),
      part(id, '2025-Q2', { numerator: 1, denominator: 6, value: 100 / 6, denominator_flag: 'ok' }),
    ]);
    expect(await completed(parts)).toEqual({ 'cared 2025-H1': 25, 'shaded 2025-H1': 100 / 6 });
  });

  it('leaves alone what was reported itself, unfinished parts, marks, and periods that are not published', async () => {
    const quarters = [1, 2].map((number) => part('planted', `2025-Q${number}`, { value: number }));
    const own = observed('planted', 'A', '2025-H1', { value: 9 });
    expect(await completed(quarters, [own])).toEqual({ 'planted 2025-H1': 9 });
    const unfinished = { ...quarters[1], cutoff: '2025-05-31' };
    expect(await completed([quarters[0] ?? {}, unfinished])).toEqual({});
    const hidden = { ...quarters[1], value: null, flag: 'protected' };
    expect(await completed([quarters[0] ?? {}, hidden])).toEqual({});
    const twelve = Array.from({ length: 12 }, (_, at) => part('by_year', month(at + 1), { value: 1 }));
    expect(await completed(twelve)).toEqual({ 'by_year 2025': 12 });
  });

  it('gives the same from months as from the quarters that they make', async () => {
    const given = fc.array(fc.option(fc.nat({ max: 50 })), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(given, async (values) => {
        const months = values.flatMap((value, at) =>
          value === null ? [] : [part('planted', month(at + 1), { value })],
        );
        const quarters = [0, 1, 2, 3].flatMap((at) => {
          const three = values.slice(3 * at, 3 * at + 3);
          if (three.some((value) => value === null)) return [];
          return [
            part('planted', `2025-Q${at + 1}`, {
              value: three.reduce((sum: number, value) => sum + (value ?? 0), 0),
            }),
          ];
        });
        expect(await completed(months)).toEqual(await completed(quarters));
      }),
      { numRuns: 30 },
    );
  });
});
