import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, fraction, toNumber } from '../../../src/targets/fraction.ts';
import { pathAt } from '../../../src/targets/path.ts';
import { position } from '../../../src/targets/position.ts';
import { judged, level, part, test } from './question.ts';

const asked = test({ threshold: 100, deadline: '2030-12-31' });

describe('the path', () => {
  it('runs straight from the last full year before the start to the deadline', () => {
    const points = [part('2024', 20, 100), part('2025', 40, 100), part('2026-H1', 43, 100)];
    expect(judged(asked, level, '2026-H1', points)).toMatchObject({
      status: 'off_track',
      reason: 'path_behind',
      value: 43,
      required: 46,
      gap: -3,
      base_period: '2025',
      base_value: 40,
      pace: 6,
      projected: 70,
    });
  });

  it('starts at the first full year when nothing is known before, and does not judge it', () => {
    const points = [part('2026-H1', 5, 10), part('2026', 6, 10), part('2027', 7, 10)];
    expect(judged(asked, level, '2026-H1', points)).toMatchObject({ status: 'not_due', reason: 'no_base' });
    expect(judged(asked, level, '2026', points)).toMatchObject({ status: 'not_due', reason: 'baseline' });
    expect(judged(asked, level, '2027', points)).toMatchObject({ status: 'on_track', required: 70 });
  });

  it('ends in a verdict at the deadline', () => {
    const points = [part('2025', 4, 10), part('2030', 9, 10)];
    expect(judged(asked, level, '2030', points)).toMatchObject({ status: 'missed', required: 100 });
    expect(judged(asked, level, '2030', [part('2030', 9, 9)]).status).toBe('met');
  });

  it('is never stricter than the threshold', () => {
    const share = fc.integer({ min: 0, max: 100 });
    const years = fc.integer({ min: 2020, max: 2029 });
    fc.assert(
      fc.property(share, share, years, fc.integer({ min: 0, max: 12 }), (start, threshold, year, later) => {
        const base = { period: { year, half: 0 as const }, amount: fraction(start) };
        const required = pathAt(base, fraction(threshold), '2030-12-31', `${year + later}-06-30`);
        expect(compare(required, fraction(threshold))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('counts both halves of a year as equally long', () => {
    expect(toNumber(position('2026-06-30'))).toBe(2026.5);
    expect(toNumber(position('2024-12-31'))).toBe(2025);
  });
});
