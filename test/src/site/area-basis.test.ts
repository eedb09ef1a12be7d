import { describe, expect, it } from 'vitest';
import type { ObservationRow } from '../../../src/release/tables.ts';
import { areasOfTheTime } from '../../../src/site/area-basis.ts';

const row = (area_id: string, period: string, recomputed = false): ObservationRow =>
  ({ area_id, period, recomputed }) as ObservationRow;

const before: Record<string, string[]> = { new: ['mid', 'side'], mid: ['old'], old: ['new'] };
const predecessors = (id: string) => (before[id] ?? []).map((predecessor_id) => ({ predecessor_id }));

describe('a series on the areas of the time', () => {
  it('holds what each area reported itself, the oldest first, and nothing recomputed', () => {
    const rows = [
      row('new', '2025', true),
      row('new', '2026'),
      row('mid', '2025'),
      row('mid', '2024'),
      row('old', '2020'),
      row('else', '2020'),
    ];
    const found = areasOfTheTime('new', rows, predecessors);
    expect(found.map(({ areaId, rows: own }) => [areaId, own.map(({ period }) => period)])).toEqual([
      ['old', ['2020']],
      ['mid', ['2024', '2025']],
      ['new', ['2026']],
    ]);
  });

  it('is empty where nothing before the area reported', () => {
    expect(areasOfTheTime('new', [row('new', '2026')], predecessors)).toEqual([]);
    expect(areasOfTheTime('else', [row('else', '2026')], predecessors)).toEqual([]);
  });
});
