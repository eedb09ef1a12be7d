import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/duties/arrange.ts';
import { dutyStates } from '../../../src/duties/duty.ts';

const duty = (due: string | null, period: string | null = null, state = 'upcoming') => ({
  due,
  period,
  state,
});
const asOfDay = '2026-06-30';

describe('the calendar of a reader', () => {
  it('begins with the next day, then goes back through the past', () => {
    const days = ['2025-06-12', '2027-06-12', '2026-06-30', '2026-07-01', '2024-05-05'];
    const { next, past } = arrange(
      days.map((due) => duty(due)),
      asOfDay,
    );
    expect(next.map(({ due }) => due)).toEqual(['2026-07-01', '2027-06-12']);
    expect(past.map(({ due }) => due)).toEqual(['2026-06-30', '2025-06-12', '2024-05-05']);
  });

  it('puts what has no day apart: first without a period, then the newest, then what has not begun', () => {
    const periods = ['2024', '2027', null, '2026', '2028', '2025-H1'];
    const { undated, later } = arrange(
      periods.map((period) => duty(null, period)),
      asOfDay,
    );
    expect(undated.map(({ period }) => period)).toEqual([null, '2026', '2025-H1', '2024']);
    expect(later.map(({ period }) => period)).toEqual(['2027', '2028']);
  });

  it('keeps what was never owed out of all of them', () => {
    const gone = [duty('2028-01-01', null, 'ended'), duty(null, '2027', 'ended')];
    expect(arrange(gone, asOfDay)).toEqual({
      next: [],
      past: [],
      undated: [],
      later: [],
      ended: gone.toReversed(),
    });
  });

  it('loses no duty and shows none twice', () => {
    const any = fc.record({
      due: fc.constantFrom(null, '2024-05-05', '2026-06-30', '2026-12-12'),
      period: fc.constantFrom(null, '2024', '2026-H1', '2026', '2029'),
      state: fc.constantFrom(...dutyStates),
    });
    fc.assert(
      fc.property(fc.array(any), (duties) => {
        const found = Object.values(arrange(duties, asOfDay)).flat();
        expect(found).toHaveLength(duties.length);
        expect(new Set(found)).toEqual(new Set(duties));
      }),
    );
  });
});
