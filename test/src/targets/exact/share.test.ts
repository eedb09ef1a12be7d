import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halves, hundredths, periodOf, someOf } from '../oracle/given.ts';
import { isEnough, shareStatus } from '../oracle/share.ts';
import { facts, judged, level, part, test } from '../question.ts';

const gathered = (adds: boolean) => facts({ kind: 'share', accumulates: true, adds_over_periods: adds });

const asking = (strict: boolean, threshold: number) =>
  test({
    rule: strict ? 'share_above' : 'share_at_least',
    operator: strict ? '>' : '>=',
    threshold: threshold / 100,
  });

describe('a share that restarts each year', () => {
  it('is what whole numbers say, in every half and however it is gathered', () => {
    fc.assert(
      fc.property(
        someOf,
        hundredths,
        fc.boolean(),
        halves,
        fc.constantFrom('level', 'adds', 'runs on'),
        ({ n, d }, threshold, strict, half, kind) => {
          const period = periodOf(2026, half);
          const indicator = kind === 'level' ? level : gathered(kind === 'adds');
          const made = judged(asking(strict, threshold), indicator, period, [part(period, n, d)]);
          const covered = half === 1 || (half === 2 && kind === 'adds') ? 1 : 2;
          const expected = shareStatus(
            { strict, hundredths: threshold },
            { n, d },
            { full: half === 0, gathers: kind !== 'level', covered },
          );
          expect(made.status).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lies at the threshold or just beside it as whole numbers do', () => {
    // The share nearest to the threshold from below and from above: where rounding would show.
    const near = fc.tuple(fc.integer({ min: 1, max: 1_000_000_000 }), hundredths, fc.constantFrom(-1, 0, 1));
    fc.assert(
      fc.property(near, fc.boolean(), ([d, threshold, step], strict) => {
        const n = Number((BigInt(threshold) * BigInt(d)) / 10_000n) + step;
        fc.pre(n >= 0 && n <= d && !(strict && threshold === 10_000));
        const made = judged(asking(strict, threshold), level, '2026', [part('2026', n, d)]);
        expect(made.status).toBe(isEnough({ strict, hundredths: threshold }, n, d) ? 'met' : 'missed');
      }),
      { numRuns: 1000 },
    );
  });

  it('reaches 100 % only with all of them', () => {
    fc.assert(
      fc.property(someOf, ({ n, d }) => {
        fc.pre(d > 0);
        const { status } = judged(asking(false, 10_000), level, '2026', [part('2026', n, d)]);
        expect(status === 'met').toBe(n === d);
      }),
    );
  });

  it('over 100 % is missed in every half and year, and of nothing has no meaning', () => {
    fc.assert(
      fc.property(someOf, halves, fc.boolean(), ({ n, d }, half, path) => {
        const asked = { ...asking(true, 10_000), deadline: path ? '2030-12-31' : null };
        const period = periodOf(2026, half);
        const { status } = judged(asked, level, period, [part(period, n, d)]);
        expect(status).toBe(d === 0 ? 'not_applicable' : 'missed');
      }),
    );
  });
});
