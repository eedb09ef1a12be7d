import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredths, statusOf } from '../oracle/given.ts';
import { halvesAt, lineAt } from '../oracle/line.ts';
import { partOf, ratio, wholeBelow } from '../oracle/ratio.ts';
import { facts, judged, level, number, part, test } from '../question.ts';

const shareOfAreas = (threshold: number) =>
  test({
    rule: 'share_of_areas_with_status_by_date',
    threshold: threshold / 100,
    deadline: '2030-12-31',
  });
const areas = fc.integer({ min: 1, max: 120 }).chain((d) => fc.record({ n: fc.nat(d), d: fc.constant(d) }));

/** The fewest areas that are at least the share asked for, found by counting. */
function fewest(threshold: number, d: number): number {
  let n = 0;
  while (10_000 * n < threshold * d) n += 1;
  return n;
}

describe('a share of areas', () => {
  it('asks at the deadline for the fewest areas that reach it', () => {
    fc.assert(
      fc.property(areas, hundredths, ({ n, d }, threshold) => {
        const made = judged(shareOfAreas(threshold), level, '2030', [part('2030', n, d)]);
        expect(made.status).toBe(statusOf(n >= fewest(threshold, d), true));
        expect(made.required).toBeCloseTo((100 * fewest(threshold, d)) / d, 9);
        expect(made).toMatchObject({ numerator: n, denominator: d });
      }),
      { numRuns: 500 },
    );
  });

  it('asks on the way for the whole areas below the line', () => {
    const when = fc.tuple(fc.integer({ min: 2026, max: 2029 }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(areas, areas, hundredths, when, (before, { n, d }, threshold, [year, half]) => {
        const period = half === 0 ? `${year}` : `${year}-H1`;
        const points = [part('2025', before.n, before.d), part(period, n, d)];
        const made = judged(shareOfAreas(threshold), level, period, points);
        const line = lineAt(
          { year: 2025, ...before },
          ratio(threshold, 100),
          halvesAt(2030, 0),
          halvesAt(year, half),
        );
        const asked = wholeBelow(partOf(line, d, 100));
        expect(made.status).toBe(statusOf(BigInt(n) >= asked, false));
      }),
      { numRuns: 500 },
    );
  });
});

describe('moves between classes', () => {
  const asking = (threshold: number) =>
    test({ rule: 'class_transition_count', threshold, deadline: '2030-12-31' });
  const moved = facts({ kind: 'flow', accumulates: true });

  it('add up from the first year on, and are asked for in whole areas below a line from zero', () => {
    const years = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 9 }), fc.nat(9), (list, threshold, before) => {
        // Moves before the target began are not its own.
        const points = [
          number('2025', before),
          ...list.map((value, index) => number(`${2026 + index}`, value)),
        ];
        const made = judged(asking(threshold), moved, `${2025 + list.length}`, points);
        const sum = list.reduce((a, b) => a + b, 0);
        const asked = Math.floor((threshold * list.length) / 5);
        const good = sum >= (list.length === 5 ? threshold : asked);
        expect(made.status).toBe(statusOf(good, sum >= threshold || list.length === 5));
        expect(made.value).toBe(sum);
      }),
      { numRuns: 500 },
    );
  });

  it('of halves count in the half that is asked about, beside the full years before', () => {
    const points = [number('2026', 1), number('2027-H1', 2), number('2027-H2', 1), number('2027', 3)];
    const value = (period: string) => judged(asking(9), moved, period, points).value;
    expect([value('2026'), value('2027-H1'), value('2027-H2'), value('2027')]).toEqual([1, 3, 4, 4]);
  });
});
