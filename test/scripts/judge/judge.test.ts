import { describe, expect, it } from 'vitest';
import { derive } from '../../../scripts/derive/derive.ts';
import { judge } from '../../../scripts/judge/judge.ts';
import { type Cell, query } from '../../../scripts/read/database.ts';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import type { ProgressRow } from '../../../src/release/tables.ts';
import { area, indicator, inputs, link, observations, observed, target } from '../inputs.ts';

const region = area('R', 'region', null, '2004-01-01');
const towns = ['A', 'B'].map((id) => area(id, 'town', 'R', '2004-01-01'));
const indicators = {
  planted: indicator('flow', { accumulates: true }),
  cared: indicator('share'),
  burnt: indicator('flow', { better: 'down' }),
  best: indicator('status', {
    states: [
      { id: 'yes', label: { vi: 'có', en: 'yes' }, achieved: true },
      { id: 'no', label: { vi: 'không', en: 'no' } },
    ],
    breakdowns: { prize: [{ id: 'gold', label: { vi: 'vàng', en: 'gold' } }] },
  }),
};
const share = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
  denominator_flag: 'ok',
});

async function verdicts(
  world: Inputs,
  rows: Record<string, Cell>[],
  asOf = { year: 2024, half: 0 as 0 | 1 },
) {
  const connection = await observations(rows);
  await derive(connection, world);
  const count = await judge(connection, world, asOf);
  const found = await query<ProgressRow>(connection, 'SELECT * FROM verdict');
  expect(found).toHaveLength(count);
  return (id: string, area_id: string, period: string, reading = 'sensible') =>
    found.find(
      (row) =>
        row.target === id && row.area_id === area_id && row.period === period && row.reading === reading,
    );
}

describe('judging', () => {
  it('sums up shares above the units, and asks every unit for a minimum of its own', async () => {
    const targets = [
      target('T-1', 'share_at_least', { indicators: ['cared'], threshold: 60 }),
      target('T-2', 'count_at_least', { indicators: ['planted'], threshold: 5 }),
    ];
    const of = await verdicts(inputs({ areas: [region, ...towns], indicators, targets }), [
      observed('cared', 'A', '2024', share(9, 10)),
      observed('cared', 'B', '2024', share(45, 90)),
      observed('planted', 'A', '2024', { value: 20 }),
      observed('planted', 'B', '2024', { value: 4 }),
    ]);
    expect(of('T-1', 'A', '2024')).toMatchObject({ status: 'met', basis: 'own', coverage: null });
    expect(of('T-1', 'R', '2024')).toMatchObject({
      status: 'missed',
      numerator: 54,
      denominator: 100,
      coverage: 1,
      reason_vi: 'Đạt 54%; chỉ tiêu là ít nhất 60%: thiếu 6 điểm phần trăm.',
      reason_en: '54% reached; the target is at least 60%: short by 6 percentage points.',
    });
    expect(of('T-2', 'B', '2024')?.reason_en).toBe('4 trees recorded; the target is at least 5: short by 1.');
    expect(of('T-2', 'R', '2024')).toMatchObject({ status: 'missed', reason: 'unit_fails', numerator: 1 });
  });

  it('builds a whole from its parts, also above the units', async () => {
    const targets = [
      target('T-0', 'composite_all_criteria', { threshold: 2 }),
      target('T-1', 'count_zero', { parent: 'T-0', indicators: ['burnt'] }),
      target('T-2', 'share_at_least', { parent: 'T-0', indicators: ['cared'], threshold: 50 }),
    ];
    const of = await verdicts(inputs({ areas: [region, ...towns], indicators, targets }), [
      observed('burnt', 'A', '2024', { value: 0 }),
      observed('cared', 'A', '2024', share(5, 10)),
      observed('burnt', 'B', '2024', { value: 0 }),
    ]);
    expect(of('T-0', 'A', '2024')).toMatchObject({ status: 'met', numerator: 2, denominator: 2 });
    expect(of('T-0', 'B', '2024')).toMatchObject({ status: 'no_data', reason: 'part_unknown' });
    expect(of('T-0', 'R', '2024')).toMatchObject({ status: 'on_track', reason: 'incomplete', coverage: 0.5 });
  });

  it('keeps both readings, and the status one period before', async () => {
    const readings = [
      { id: 'literal', label: { vi: 'nguyên văn', en: 'as written' } },
      { id: 'sensible', label: { vi: 'hợp lý', en: 'as meant' }, rule: 'share_at_least' },
    ];
    const targets = [target('T-1', 'share_above', { indicators: ['cared'], threshold: 100, readings })];
    const world = inputs({ areas: [region, ...towns], indicators, targets });
    const rows = [observed('cared', 'A', '2024', share(9, 10)), observed('cared', 'A', '2025', share(9, 9))];
    const of = await verdicts(world, rows, { year: 2025, half: 0 });
    expect(of('T-1', 'A', '2025')).toMatchObject({ status: 'met', previous_status: 'missed' });
    expect(of('T-1', 'A', '2025', 'literal')).toMatchObject({ status: 'missed', reason: 'cannot_hold' });
    expect(of('T-1', 'A', '2025-H1')?.status).toBe('no_data');
    expect(of('T-1', 'A', '2024-H2')).toBeUndefined();
  });

  it('goes on with the successors of the units when the area has ended', async () => {
    const ended = area('R', 'region', null, '2004-01-01', '2025-06-30');
    const before = ['A', 'B'].map((id) => area(id, 'town', 'R', '2004-01-01', '2025-06-30'));
    const after = area('AB', 'town', null, '2025-07-01');
    const targets = [
      target('T-1', 'yoy_increase', { indicators: ['planted'] }),
      target('T-2', 'count_zero', { indicators: ['burnt'], levels: ['region'] }),
    ];
    const lineage = [link('A', 'AB'), link('B', 'AB')];
    const world = inputs({ areas: [ended, ...before, after], lineage, indicators, targets });
    const rows = [
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'B', '2024', { value: 4 }),
      observed('planted', 'AB', '2025', { value: 9 }),
    ];
    const of = await verdicts(world, rows, { year: 2025, half: 0 });
    expect(of('T-1', 'AB', '2025')).toMatchObject({
      status: 'met',
      basis: 'successor',
      base_value: 7,
      reason_en: '9 trees, against 7 in 2024: up by 2; the target is a rise.',
    });
    expect(of('T-1', 'R', '2025')).toMatchObject({ basis: 'successor', reason: 'not_comparable', value: 9 });
    expect(of('T-2', 'R', '2025')).toMatchObject({ status: 'not_applicable', reason: 'area_ended' });
  });

  it('lets what followed an ended area stand for it, apart from its own line', async () => {
    const ended = area('R', 'region', null, '2004-01-01', '2025-06-30');
    const before = ['A', 'B', 'C'].map((id) => area(id, 'town', 'R', '2004-01-01', '2025-06-30'));
    const after = ['AB', 'CX'].map((id) => area(id, 'town', null, '2025-07-01'));
    const lineage = [link('A', 'AB'), link('B', 'AB'), link('C', 'CX')];
    const counted = indicator('share', {
      levels: ['region'],
      periods: ['year'],
      breakdowns: { prize: [{ id: 'gold', label: { vi: 'vàng', en: 'gold' } }] },
      from_states: { count: 'holders', of: 'best', areas: 'town' },
    });
    const gold = { breakdown: { prize: 'gold' }, indicators: ['winners'], levels: ['region'] };
    const targets = [
      target('T-1', 'share_of_areas_with_status_by_date', { ...gold, threshold: 60, deadline: '2025-12-31' }),
      target('T-2', 'count_at_least', { indicators: ['planted'], threshold: 2 }),
      target('T-3', 'milestone_by_date', { indicators: ['best'], deadline: '2024-12-31' }),
    ];
    const world = inputs({
      areas: [ended, ...before, ...after],
      lineage,
      indicators: { ...indicators, winners: counted },
      targets,
    });
    const state = (id: string, period: string, state: string) =>
      observed('best', id, period, { state, breakdown: '{"prize":"gold"}' });
    const of = await verdicts(
      world,
      [
        state('A', '2024', 'yes'),
        state('B', '2024', 'yes'),
        state('C', '2024', 'no'),
        state('AB', '2025', 'yes'),
        state('CX', '2025', 'no'),
        observed('planted', 'AB', '2025', { value: 5 }),
        observed('planted', 'CX', '2025', { value: 1 }),
      ],
      { year: 2025, half: 0 },
    );
    expect(of('T-1', 'R', '2024')).toMatchObject({ basis: 'own', numerator: 2, denominator: 3 });
    // 60 % of two areas asks for both.
    expect(of('T-1', 'R', '2025')).toMatchObject({
      basis: 'successor',
      status: 'missed',
      numerator: 1,
      denominator: 2,
      required: 100,
      previous_status: null,
    });
    expect(of('T-2', 'R', '2025')).toMatchObject({
      basis: 'successor',
      status: 'missed',
      reason: 'unit_fails',
    });
    // The deadline passed before any of them was there.
    expect(of('T-3', 'R', '2025')).toBeUndefined();
    expect(of('T-3', 'AB', '2025')).toBeUndefined();
  });

  it('judges narrower areas for themselves, and the area above by the first level', async () => {
    const streets = ['A1', 'A2'].map((id) => area(id, 'street', 'A', '2004-01-01'));
    const targets = [
      target('T-0', 'composite_all_criteria', { levels: ['town', 'street'] }),
      target('T-1', 'count_at_least', {
        parent: 'T-0',
        indicators: ['planted'],
        threshold: 2,
        levels: ['town', 'street'],
      }),
    ];
    const of = await verdicts(inputs({ areas: [region, ...towns, ...streets], indicators, targets }), [
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'B', '2024', { value: 2 }),
      observed('planted', 'A1', '2024', { value: 3 }),
      observed('planted', 'A2', '2024', { value: 0 }),
    ]);
    expect(of('T-0', 'A1', '2024')?.status).toBe('met');
    expect(of('T-0', 'A2', '2024')?.status).toBe('missed');
    expect(of('T-0', 'R', '2024')).toMatchObject({ status: 'met', numerator: 2 });
    expect(of('T-1', 'R', '2024')).toMatchObject({ status: 'met', numerator: 2, denominator: 2 });
  });

  it('takes criteria of another document as followed where the area was assessed', async () => {
    const targets = [
      target('T-1', 'composite_all_criteria', { indicators: ['best'], measurability: 'binary' }),
    ];
    const of = await verdicts(inputs({ areas: [region, ...towns], indicators, targets }), [
      observed('best', 'A', '2024', { state: 'no' }),
    ]);
    expect(of('T-1', 'A', '2024')).toMatchObject({ status: 'met', reason: 'recorded' });
    expect(of('T-1', 'B', '2024')).toMatchObject({ status: 'no_data', reason: 'not_reported' });
  });

  it('looks at the category that the target is about', async () => {
    const by = { deadline: '2024-12-31', indicators: ['best'], measurability: 'binary' };
    const targets = [
      target('T-1', 'milestone_by_date', { ...by, breakdown: { prize: 'gold' } }),
      target('T-2', 'milestone_by_date', by),
    ];
    const gold = { state: 'yes', event_date: '2024-03-01', breakdown: '{"prize":"gold"}' };
    const of = await verdicts(inputs({ areas: [region, ...towns], indicators, targets }), [
      observed('best', 'A', '2024', gold),
    ]);
    expect(of('T-1', 'A', '2024')).toMatchObject({
      status: 'met',
      reason_vi: 'Đã thực hiện ngày 01/03/2024.',
    });
    expect(of('T-2', 'A', '2024')?.status).toBe('no_data');
  });

  it('asks every kind of a share that is reported by kinds only', async () => {
    const kinds = {
      tall: [
        { id: 'oak', label: { vi: 'sồi', en: 'oak' } },
        { id: 'ash', label: { vi: 'tần bì', en: 'ash' } },
      ],
    };
    const targets = [target('T-1', 'share_at_least', { indicators: ['cared'], threshold: 50 })];
    const world = inputs({
      areas: [region, ...towns],
      indicators: { cared: indicator('share', { breakdowns: kinds }) },
      targets,
    });
    const of = await verdicts(world, [
      observed('cared', 'A', '2024', { ...share(9, 10), breakdown: '{"tall":"oak"}' }),
      observed('cared', 'A', '2024', { ...share(4, 10), breakdown: '{"tall":"ash"}' }),
    ]);
    expect(of('T-1', 'A', '2024')).toMatchObject({ status: 'missed', numerator: 4 });
  });

  it('shows what has no measure, and scores nothing', async () => {
    const targets = [target('T-1', 'qualitative', { measurability: 'qualitative', levels: [] })];
    const world = inputs({ areas: [region, ...towns], indicators, targets });
    const of = await verdicts(world, [], { year: 2025, half: 1 });
    expect(of('T-1', 'R', '2024')).toMatchObject({ status: 'not_measurable', reason: 'not_judged' });
    expect(of('T-1', 'R', '2025-H1')?.reason_vi).toContain('Office of trees');
    expect(of('T-1', 'A', '2024')).toBeUndefined();
  });
});
