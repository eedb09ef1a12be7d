import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeIndicator } from '../../../../src/targets/judge.ts';
import type { Rule } from '../../../../src/targets/rule.ts';
import { type AskedChange, changeStatus } from '../oracle/change.ts';
import { halves, periodOf } from '../oracle/given.ts';
import { facts, judged, level, number, part, point, question, test } from '../question.ts';

const rules = fc.constantFrom<Rule[]>(
  'yoy_change_at_most',
  'yoy_change_at_least',
  'yoy_decrease',
  'yoy_increase',
);
const asking: fc.Arbitrary<AskedChange> = fc.record({
  rule: rules,
  strict: fc.boolean(),
  hundredths: fc.oneof(fc.constantFrom(0, 100, 500), fc.integer({ min: -2000, max: 2000 })),
  percent: fc.boolean(),
});
const kinds = fc.constantFrom('flow' as const, 'stock' as const);
/** Counts so near each other that the change is often just the one asked for. */
const pairs = fc.oneof(
  fc.tuple(fc.nat(5), fc.nat(5)),
  fc
    .tuple(fc.constantFrom(0, 100, 200, 1000, 10_000), fc.integer({ min: -30, max: 30 }))
    .map(([x0, step]): [number, number] => [x0, Math.max(0, x0 + step)]),
  fc.tuple(fc.nat(1_000_000_000), fc.nat(1_000_000_000)),
);

const signs = {
  yoy_change_at_most: ['<=', '<'],
  yoy_change_at_least: ['>=', '>'],
} as const;

function targetOf({ rule, strict, hundredths, percent }: AskedChange) {
  const operator =
    rule === 'yoy_change_at_most' || rule === 'yoy_change_at_least'
      ? signs[rule][strict ? 1 : 0]
      : rule === 'yoy_decrease'
        ? '<'
        : '>';
  return test({ rule, operator, threshold: hundredths / 100, threshold_unit: percent ? 'percent' : 'trees' });
}

/** A half of a flow is held against the same half, of a level against the end of the year before. */
const basePeriod = (half: number, kind: string) => periodOf(2025, kind === 'flow' ? half : 0);

describe('a change since the year before', () => {
  it('is what whole numbers say, in percent and in units, for years and halves', () => {
    fc.assert(
      fc.property(asking, pairs, halves, kinds, (asked, [x0, x1], half, kind) => {
        const base = basePeriod(half, kind);
        const period = periodOf(2026, half);
        // What must not be looked at: the other periods of the year before.
        const others = ['2025', '2025-H1', '2025-H2'].filter((id) => id !== base).map((id) => number(id, 7));
        const points = [...others, number(base, x0), number(period, x1)];
        const made = judged(targetOf(asked), facts({ kind }), period, points);
        expect(made.status).toBe(changeStatus(asked, x0, x1, half === 0));
        expect(made.base_period).toBe(base);
      }),
      { numRuns: 1000 },
    );
  });

  it('of shares is a change of their exact ratios', () => {
    const share = fc.integer({ min: 1, max: 999 }).chain((d) => fc.tuple(fc.nat(d), fc.constant(d)));
    fc.assert(
      fc.property(share, share, fc.boolean(), ([n0, d0], [n1, d1], rise) => {
        const asked = test({ rule: rise ? 'yoy_increase' : 'yoy_decrease', operator: rise ? '>' : '<' });
        const made = judged(asked, level, '2026', [part('2025', n0, d0), part('2026', n1, d1)]);
        const [left, right] = [n1 * d0, n0 * d1];
        const held = rise ? left > right : left < right || (n0 === 0 && n1 === 0);
        expect(made.status).toBe(held ? 'met' : 'missed');
      }),
      { numRuns: 500 },
    );
  });

  it('without a base is never decided: hidden, without meaning, not there yet, or not reported', () => {
    const bases = fc.constantFrom(
      { points: [point('2025', { flag: 'protected' as const })], area_from: '2004-01-01', is: 'withheld' },
      {
        points: [point('2025', { flag: 'not_applicable' as const })],
        area_from: '2004-01-01',
        is: 'not_applicable',
      },
      { points: [], area_from: '2026-01-01', is: 'not_applicable' },
      { points: [], area_from: '2025-12-31', is: 'no_data' },
    );
    fc.assert(
      fc.property(asking, fc.nat(9), bases, (asked, now, { points, area_from, is }) => {
        const asks = question(targetOf(asked), facts({}), '2026', [...points, number('2026', now)]);
        expect(judgeIndicator({ ...asks, area_from }).status).toBe(is);
      }),
    );
  });

  it('from a share of nothing has no meaning', () => {
    const fall = test({ rule: 'yoy_decrease', operator: '<', threshold: 0 });
    expect(judged(fall, level, '2026', [part('2025', 0, 0), part('2026', 1, 4)])).toMatchObject({
      status: 'not_applicable',
      reason: 'zero_denominator',
      numerator: 1,
      denominator: 4,
    });
  });
});
