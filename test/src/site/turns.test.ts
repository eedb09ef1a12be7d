import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statuses, type Status } from '../../../src/targets/status.ts';
import { turnOf } from '../../../src/targets/turn.ts';
import { liesInside, turnsInside, turnsOf } from '../../../src/site/turns.ts';
import { area, target, verdict, world } from './world.ts';

const turned = (id: string, areaId: string, before: Status | null, status: Status, period = '2026-H1') =>
  verdict(id, areaId, period, {
    status,
    previous_period: before && '2025-H1',
    previous_status: before,
    turned: turnOf(before, status),
  });
const judged = (before: Status | null, status: Status) => ({
  target: target('T-1'),
  verdict: turned('T-1', 'Land', before, status),
});

describe('turns of a set of verdicts', () => {
  test('better and worse apart, out of those with a result in both periods', () => {
    const found = turnsOf([
      judged('off_track', 'on_track'),
      judged('on_track', 'off_track'),
      judged('on_track', 'missed'),
      judged('on_track', 'on_track'),
      judged('withheld', 'on_track'),
      judged(null, 'on_track'),
      judged('on_track', 'no_data'),
      judged('met', 'withheld'),
    ]);
    expect([found.better.length, found.worse.length, found.compared, found.unmatched]).toEqual([1, 2, 4, 2]);
  });

  test('never more turns than can be compared, and nothing turns from or to what is hidden or silent', () => {
    const status = fc.constantFrom(...statuses);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(status), status)), (pairs) => {
        const { better, worse, compared, unmatched } = turnsOf(pairs.map(([a, b]) => judged(a, b)));
        expect(better.length + worse.length).toBeLessThanOrEqual(compared);
        expect(compared + unmatched).toBeLessThanOrEqual(pairs.length);
        for (const { verdict: row } of [...better, ...worse]) {
          expect(['withheld', 'no_data', null]).not.toContain(row.status);
          expect(['withheld', 'no_data', null]).not.toContain(row.previous_status);
        }
      }),
    );
  });
});

describe('turns in the areas inside', () => {
  const lookup = world({
    areas: [
      area('Land', { level: 'land' }),
      area('North', { parent_id: 'Land' }),
      area('South', { parent_id: 'Land' }),
      area('Cove', { parent_id: 'South', level: 'bay' }),
      area('Gone', { parent_id: 'Land', valid_to: '2025-06-30' }),
      area('Far'),
    ],
    targets: [target('T-1'), target('T-2'), target('T-3')],
    progress: [
      turned('T-1', 'Land', 'on_track', 'missed'),
      turned('T-1', 'North', 'off_track', 'on_track'),
      turned('T-1', 'South', 'on_track', 'off_track'),
      turned('T-1', 'Cove', null, 'on_track'),
      turned('T-1', 'Far', 'off_track', 'on_track'),
      turned('T-1', 'Gone', 'off_track', 'on_track', '2025-H1'),
      turned('T-2', 'North', 'on_track', 'missed'),
      turned('T-2', 'South', 'on_track', 'on_track'),
      turned('T-2', 'Cove', 'on_track', 'on_track', '2026-H2'),
      turned('T-3', 'North', 'on_track', 'on_track'),
      verdict('T-3', 'South', '2026-H1', { reading: 'literal', status: 'missed', turned: 'worse' }),
    ],
  });
  const found = turnsInside(lookup.targets, (id) => liesInside(id, 'Land', lookup), lookup);

  test('areas are counted once, out of the areas that can be compared; one can go both ways', () => {
    expect(found?.areas).toEqual({ better: 1, worse: 2, turned: 2, compared: 2 });
  });

  test('each target that turned somewhere, in the order of the plan, areas in the order of the registry', () => {
    expect(
      found?.targets.map(({ target: { target: id }, turns: { better, worse, compared } }) => [
        id,
        better.map(({ verdict: row }) => row.area_id),
        worse.map(({ verdict: row }) => row.area_id),
        compared,
      ]),
    ).toEqual([
      ['T-1', ['North'], ['South'], 2],
      ['T-2', [], ['North'], 2],
    ]);
  });

  test('the newest period up to the as-of period; areas judged earlier only are left out', () => {
    expect(found?.period).toBe('2026-H1');
    expect(turnsInside(lookup.targets, (id) => id === 'Cove', lookup)?.areas.compared).toBe(0);
  });

  test('nothing judged inside: nothing to say', () => {
    expect(turnsInside(lookup.targets, () => false, lookup)).toBeUndefined();
  });

  test('an area lies inside at any depth, not in itself', () => {
    const inside = lookup.areas.filter(({ area_id }) => liesInside(area_id, 'Land', lookup));
    expect(inside.map(({ area_id }) => area_id)).toEqual(['North', 'South', 'Cove', 'Gone']);
  });
});
