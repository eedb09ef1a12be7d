import { describe, expect, it } from 'vitest';
import type { ProgressRow } from '../../../src/release/tables.ts';
import { requiredPoints } from '../../../src/site/series.ts';

const judged = (period: string, required: number | null, more: Partial<ProgressRow> = {}): ProgressRow => {
  const [year = '', half] = period.split('-H');
  const when = { period, year: Number(year), half: Number(half ?? 0) };
  return { ...when, required, base_period: null, base_value: null, ...more } as ProgressRow;
};

describe('what was required over time', () => {
  it('is what the year asks for where it is judged, not its halves', () => {
    const rows = [judged('2025-H1', 40), judged('2025-H2', 45), judged('2025', 90), judged('2026-H1', 44)];
    expect(requiredPoints(rows, null)).toEqual([
      { at: '2025-12-31', value: 90 },
      { at: '2026-06-30', value: 44 },
    ]);
  });

  it('of a path begins at its base and ends at the threshold, halves between', () => {
    const rows = [judged('2026-H1', 55, { base_period: '2025', base_value: 50 }), judged('2026', 60)];
    expect(requiredPoints(rows, { at: '2029-12-31', value: 90 })).toEqual([
      { at: '2025-12-31', value: 50 },
      { at: '2026-06-30', value: 55 },
      { at: '2026-12-31', value: 60 },
      { at: '2029-12-31', value: 90 },
    ]);
  });
});
