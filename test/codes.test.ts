import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { derive } from '../scripts/derive/derive.ts';
import { judge } from '../scripts/judge/judge.ts';
import { type Cell, query } from '../scripts/read/database.ts';
import type { Area } from '../src/areas/area.ts';
import { area, indicator, inputs, link, observations, observed, target } from './scripts/inputs.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Codes are given again to other areas: nothing may join on a code alone. */
describe('codes of areas', () => {
  const old = ['2004-01-01', '2025-06-30'] as const;
  const areas = [
    area('R', 'region', null, '2004-01-01'),
    ...['A', 'B', 'C'].map((id) => area(id, 'town', 'R', ...old)),
    ...['AB', 'C2'].map((id) => area(id, 'town', 'R', '2025-07-01')),
  ];
  const rows = ['A', 'B', 'C', 'AB', 'C2'].flatMap((id, index) =>
    ['2024', '2025-H1', '2025', '2026-H1'].flatMap((period) =>
      period < '2025-H2' === id.length < 2 && (period !== '2025' || id.length === 2)
        ? [
            observed('planted', id, period, { value: 2 ** index }),
            observed('best', id, period, { state: index % 2 === 0 ? 'yes' : 'no' }),
          ]
        : [],
    ),
  );

  async function outcome(code: (area: Area, index: number) => string) {
    const world = inputs({
      areas: areas.map((each, index) => ({ ...each, code: code(each, index) })),
      lineage: [link('A', 'AB'), link('B', 'AB'), link('C', 'C2')],
      indicators: {
        planted: indicator('flow', { accumulates: true }),
        best: indicator('status', {
          states: [
            { id: 'yes', label: { vi: 'có', en: 'yes' }, achieved: true },
            { id: 'no', label: { vi: 'không', en: 'no' } },
          ],
        }),
      },
      targets: [
        target('T-1', 'count_at_least', {
          indicators: ['planted'],
          operator: '>=',
          threshold: 6,
          threshold_unit: 'trees',
          frequency: 'annual',
        }),
        target('T-2', 'record_present', { indicators: ['best'], frequency: 'annual' }),
      ],
    });
    const connection = await observations(rows);
    await derive(connection, world);
    await judge(connection, world, { year: 2026, half: 1 });
    const read = (table: string) =>
      query<Record<string, Cell>>(connection, `SELECT * FROM ${table} ORDER BY ALL`);
    return { observation: await read('observation'), verdict: await read('verdict') };
  }

  it('make no difference to what is derived and judged', async () => {
    const own = await outcome(({ area_id }) => area_id);
    expect(own.observation.filter(({ recomputed }) => recomputed).length).toBeGreaterThan(3);
    expect(own.verdict.length).toBeGreaterThan(10);
    expect(await outcome(() => 'SAME')).toEqual(own);
    expect(await outcome((_, index) => areas[areas.length - 1 - index]?.area_id ?? '')).toEqual(own);
  });

  /** Where areas are found or compared by a code, and why that is no join: a new place must say as much. */
  const finders = new Map([
    ['src/areas/registry.ts', 'finds every area that ever bore a code'],
    ['src/areas/resolve.ts', 'takes of these the one that is valid on the day, and says so if there is none'],
    ['src/search/match.ts', 'finds every area whose code is what a reader typed'],
    ['scripts/read/area-faults.ts', 'refuses two areas with one code on one day'],
    ['scripts/read/boundary-faults.ts', 'takes the area that is valid on the day of the file'],
    ['scripts/illustrate/population.ts', 'takes the area that is valid on the day'],
  ]);

  it('find areas only together with a day', () => {
    const finds =
      /\bbyCode\.get\(|\(byCode, |\.(?:get|set|has)\(\w+\.code\b|groupBy\([^)]*\bcode\b|\bcode === [^'"]|USING \([^)]*\bcode\b|\.code = \w+\.code\b/;
    const found = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts'])
      .filter((path) => finds.test(readFileSync(path, 'utf8')))
      .sort();
    expect(found).toEqual([...finders.keys()].sort());
  });
});
