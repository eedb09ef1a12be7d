import { describe, expect, it } from 'vitest';
import { derive } from '../../../scripts/derive/derive.ts';
import { type Cell, query } from '../../../scripts/read/database.ts';
import { area, indicator, inputs, link, observations, observed, target } from '../inputs.ts';

const old = ['2004-01-01', '2025-06-30'] as const;
const world = inputs({
  areas: [
    area('R', 'region', null, '2004-01-01'),
    ...['A', 'B', 'D'].map((id) => area(id, 'town', 'R', ...old)),
    ...['AB', 'DX', 'DY'].map((id) => area(id, 'town', 'R', '2025-07-01')),
    area('C', 'town', 'R', '2004-01-01'),
  ],
  lineage: [link('A', 'AB'), link('B', 'AB'), link('D', 'DX', 'part'), link('D', 'DY', 'part')],
  indicators: {
    planted: indicator('flow'),
    cared: indicator('share', { unit: 'trees', adds_over_periods: true }),
    standing: indicator('stock'),
    shaded: indicator('share', { unit: 'trees' }),
  },
  targets: [target('T-1', 'count_at_least', { indicators: ['planted'], threshold: 5 })],
});

interface Year {
  readonly area_id: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly cutoff: string | null;
  readonly recomputed: boolean;
  readonly rolled_up: boolean;
}

/** The rows for the whole of 2025. */
async function years(rows: readonly Record<string, Cell>[]): Promise<Year[]> {
  const connection = await observations(rows);
  await derive(connection, world);
  return query<Year>(
    connection,
    `SELECT area_id, numerator, denominator, value, cutoff::VARCHAR AS cutoff, recomputed, rolled_up
     FROM observation WHERE period = '2025' ORDER BY indicator, area_id`,
  );
}

const halves = (name: string, first: Record<string, Cell>, second: Record<string, Cell>) => [
  observed(name, 'A', '2025-H1', first),
  observed(name, 'B', '2025-H1', first),
  observed(name, 'AB', '2025-H2', second),
];

describe('the year of a merger', () => {
  it('is the first half of the areas before and the second half of the area after', async () => {
    const rows = halves('planted', { value: 3 }, { value: 5, cutoff: '2025-12-31' });
    expect(await years(rows)).toEqual([
      {
        area_id: 'AB',
        numerator: null,
        denominator: null,
        value: 11,
        cutoff: '2025-12-31',
        recomputed: true,
        rolled_up: false,
      },
      // The year of the area above holds it like any other.
      expect.objectContaining({ area_id: 'R', value: 11, recomputed: false, rolled_up: true }),
    ]);
  });

  it('has shares from the counts of both halves', async () => {
    const first = { numerator: 1, denominator: 4, value: 25, denominator_flag: 'ok' };
    const second = { numerator: 4, denominator: 4, value: 100, denominator_flag: 'ok' };
    expect(await years(halves('cared', first, second))).toMatchObject([
      { area_id: 'AB', numerator: 6, denominator: 12, value: 50 },
    ]);
  });

  it('is not added up for levels at a date', async () => {
    const share = { numerator: 1, denominator: 4, value: 25, denominator_flag: 'ok' };
    expect(await years(halves('standing', { value: 3 }, { value: 5 }))).toEqual([]);
    expect(await years(halves('shaded', share, share))).toEqual([]);
  });

  it("stays as reported, and is not filled where the area's own row has no number", async () => {
    const rows = halves('planted', { value: 3 }, { value: 5 });
    const own = (given: Record<string, Cell>) => years([...rows, observed('planted', 'AB', '2025', given)]);
    expect((await own({ value: 12 }))[0]).toMatchObject({ value: 12, recomputed: false });
    expect(await own({ flag: 'not_reported' })).toMatchObject([{ value: null, recomputed: false }]);
  });

  it('needs both halves, each of them full', async () => {
    const [a, b, after] = halves('planted', { value: 3 }, { value: 5 }) as [
      Record<string, Cell>,
      Record<string, Cell>,
      Record<string, Cell>,
    ];
    expect(await years([a, b])).toEqual([]);
    expect(await years([a, after])).toEqual([]);
    expect(await years([a, b, { ...after, cutoff: '2025-12-12' }])).toEqual([]);
    expect(await years([a, { ...b, cutoff: '2025-06-12' }, after])).toEqual([]);
    expect(await years([a, b, { ...after, flag: 'protected', value: null }])).toEqual([]);
  });

  it('is not made of a divided area, nor for an area that saw no change', async () => {
    expect(
      await years([
        observed('planted', 'D', '2025-H1', { value: 3 }),
        observed('planted', 'DX', '2025-H2', { value: 5 }),
        observed('planted', 'C', '2025-H1', { value: 3 }),
        observed('planted', 'C', '2025-H2', { value: 5 }),
      ]),
    ).toEqual([]);
  });
});
