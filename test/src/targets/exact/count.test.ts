import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitStatus, minimumStatus } from '../oracle/count.ts';
import { halves, periodOf } from '../oracle/given.ts';
import { facts, judged, number, test } from '../question.ts';

describe('a limit', () => {
  it('is kept or passed as whole numbers say: at once by what happens or lasts, at the end by a level', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('count_at_most' as const, 'count_zero' as const, 'duration_at_most' as const),
        fc.constantFrom('flow' as const, 'stock' as const, 'duration' as const),
        fc.nat(60),
        fc.nat(60),
        halves,
        (rule, kind, tenths, limit, half) => {
          const period = periodOf(2026, half);
          const asked = test({ rule, operator: '<=', threshold: limit / 10 });
          const made = judged(asked, facts({ kind, better: 'down' }), period, [number(period, tenths / 10)]);
          const allowed = rule === 'count_zero' ? 0 : limit;
          expect(made.status).toBe(limitStatus(tenths, allowed, half === 0, kind === 'stock'));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a minimum', () => {
  it('is reached, or its elapsed part is, as whole numbers say; early only by what happens', () => {
    fc.assert(
      fc.property(
        fc.nat(25),
        fc.integer({ min: 1, max: 24 }),
        halves,
        fc.constantFrom('flow' as const, 'stock' as const),
        fc.boolean(),
        (value, threshold, half, kind, adds) => {
          const period = periodOf(2026, half);
          const indicator = facts({ kind, accumulates: kind === 'flow', adds_over_periods: adds });
          const asked = test({ rule: 'count_at_least', threshold });
          const covered = half === 1 || (half === 2 && adds) ? 1 : 2;
          const flow = kind === 'flow';
          expect(judged(asked, indicator, period, [number(period, value)]).status).toBe(
            minimumStatus(value, threshold, { full: half === 0, flow, gathers: flow, covered }),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
