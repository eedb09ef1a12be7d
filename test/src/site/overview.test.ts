import { describe, expect, test } from 'vitest';
import { needsAttention, overview, summarise } from '../../../src/site/overview.ts';
import { area, programme, target, verdict, world } from './world.ts';

const areas = [area('Land', { level: 'land' }), area('North', { parent_id: 'Land' })];
const targets = [
  target('T-1'),
  target('T-2'),
  target('T-2a', { parent: 'T-2', kind: 'criterion' }),
  target('T-3', { kind: 'report', measurability: 'binary' }),
  target('T-4', { kind: 'milestone', measurability: 'binary' }),
  target('T-5', { measurability: 'qualitative' }),
  target('T-6'),
];
const progress = [
  verdict('T-1', 'Land', '2026-H1', { status: 'met' }),
  verdict('T-1', 'Land', '2025', { status: 'missed' }),
  verdict('T-1', 'Land', '2026-H1', { status: 'missed', reading: 'literal' }),
  verdict('T-1', 'North', '2026-H1', { status: 'missed' }),
  verdict('T-2', 'Land', '2026-H1', { status: 'withheld' }),
  verdict('T-2a', 'Land', '2026-H1', { status: 'missed' }),
  verdict('T-3', 'Land', '2026-H1', { status: 'missed' }),
  verdict('T-4', 'Land', '2026-H1', { status: 'not_due' }),
  verdict('T-5', 'Land', '2026-H1', { status: 'not_measurable' }),
];

describe('the headline', () => {
  const found = overview(world({ areas, targets, progress, programmes: [programme('p', 'Land')] }));

  test('counts each top-level target judged at home once, in the reading that was meant, newest period', () => {
    expect(found.judged.map(({ verdict: { target: id, status } }) => [id, status])).toEqual([
      ['T-1', 'met'],
      ['T-2', 'withheld'],
    ]);
    expect(found.standing).toMatchObject({ good: 1, judged: 2, hidden: 1 });
  });

  test('counts parts, reports, duties and purposes apart, each with its own denominator', () => {
    expect(
      found.apart.map(({ role, rows, standing: { good, judged } }) => [role, rows, good, judged]),
    ).toEqual([
      ['part', 1, 0, 1],
      ['report', 1, 0, 1],
      ['duty', 1, 0, 0],
      ['purpose', 1, 0, 0],
    ]);
  });
});

test('only running programmes of the home area are in the headline; those that ended keep their final state', () => {
  const found = overview(
    world({
      areas,
      programmes: [
        programme('p', 'Land'),
        programme('old', 'Land', { valid_from: '2020-01-01', valid_to: '2024-12-31' }),
        programme('next', 'Land', { valid_from: '2027-01-01' }),
        programme('inside', 'North'),
      ],
      targets: [target('T-1'), ...['old', 'next', 'inside'].map((id) => target('T-1', { programme: id }))],
      progress: [
        verdict('T-1', 'Land', '2026-H1', { status: 'off_track' }),
        verdict('T-1', 'Land', '2024', { programme: 'old', status: 'met' }),
        verdict('T-1', 'Land', '2024-H2', { programme: 'old', status: 'missed' }),
        verdict('T-1', 'North', '2026-H1', { programme: 'inside', status: 'met' }),
      ],
    }),
  );
  expect(found.running.map(({ programme: { programme: id } }) => id)).toEqual(['p']);
  expect(found.standing).toMatchObject({ good: 0, judged: 1 });
  expect(found.ended.map(({ judged }) => judged.map(({ verdict: row }) => [row.period, row.status]))).toEqual(
    [[['2024', 'met']]],
  );
  expect(found.elsewhere.map(({ programme: { programme: id } }) => id)).toEqual(['inside']);
});

test('a programme whose area became part of one other is summed up there, and counts if that is home', () => {
  const lookup = world({
    areas: [area('Land', { valid_from: '2025-07-01' }), area('Old', { valid_to: '2025-06-30' })],
    lineage: [
      { predecessor_id: 'Old', successor_id: 'Land', kind: 'whole', effective_date: '2025-07-01' },
    ] as never,
    programmes: [programme('p', 'Old')],
    targets: [target('T-1')],
    progress: [verdict('T-1', 'Old', '2025-H1'), verdict('T-1', 'Land', '2026-H1', { status: 'off_track' })],
  });
  expect(overview(lookup).judged.map(({ verdict: row }) => row.area_id)).toEqual(['Land']);
  expect(summarise(programme('p', 'Old'), lookup).standing.counts).toEqual(new Map([['off_track', 1]]));
});

test('what needs attention: missed first, then behind, in the order of the plan; nothing hidden or silent', () => {
  const judged = (['off_track', 'met', 'missed', 'withheld', 'no_data', 'off_track'] as const).map(
    (status, index) => ({
      target: target(`T-${index}`),
      verdict: verdict(`T-${index}`, 'Land', '2026-H1', { status }),
    }),
  );
  expect(needsAttention(judged).map(({ target: { target: id } }) => id)).toEqual(['T-2', 'T-0', 'T-5']);
});
