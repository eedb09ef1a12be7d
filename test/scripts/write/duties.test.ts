import { describe, expect, it } from 'vitest';
import { type Cell, loadTable, openDatabase } from '../../../scripts/read/database.ts';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import { dutyRows } from '../../../scripts/write/duties.ts';
import { type ProgressRow, tables } from '../../../src/release/tables.ts';
import { programmeSchema } from '../../../src/targets/programme.ts';
import { area, link, target } from '../inputs.ts';

const text = (vi: string) => ({ vi, en: vi });
const region = area('R', 'region', null, '2004-01-01', '2025-06-30');
const towns = ['A', 'B'].map((id) => area(id, 'town', 'R', '2004-01-01', '2025-06-30'));
const after = area('AB', 'town', null, '2025-07-01');

function world(
  targets: readonly Record<string, unknown>[],
  duties: readonly Record<string, unknown>[] = [],
): Inputs {
  const programme = programmeSchema.parse({
    programme: 'trees_for_all',
    label: text('Trees for all'),
    short: text('Trees'),
    summary: text('Plants trees'),
    issuer: 'office',
    area_id: 'R',
    valid_from: '2024-01-01',
    valid_to: '2026-12-31',
    agencies: [
      { id: 'office', label: text('Office of the region') },
      { id: 'gardens', label: text('Gardens of the towns'), level: 'town' },
    ],
    targets,
    duties,
  });
  return {
    site: {} as Inputs['site'],
    areas: [region, ...towns, after],
    lineage: [link('A', 'AB'), link('B', 'AB'), link('R', 'AB', 'part')],
    indicators: { units: {}, breakdowns: {}, indicators: {}, identities: [] },
    programmes: [programme],
  };
}

type Given = readonly [
  target: string,
  area: string,
  period: string,
  status: string,
  reason: string,
  day?: string,
];

async function rows(inputs: Inputs, given: readonly Given[], asOf = { year: 2025, half: 0 as 0 | 1 }) {
  const connection = await openDatabase();
  const { columns } = tables.progress;
  const cells = given.map(([id, area_id, period, status, reason, day]) => {
    const basis = area_id === 'AB' ? 'successor' : 'own';
    const row: Partial<Record<keyof ProgressRow, Cell>> = {
      ...{ programme: 'trees_for_all', target: id, reading: 'sensible' },
      ...{ area_id, period, status, reason, basis, event_date: day ?? null },
    };
    return columns.map(({ name }) => row[name] ?? null);
  });
  await loadTable(connection, 'verdict', columns, cells);
  return dutyRows(connection, inputs, asOf);
}

const report = target('T-1', 'milestone_by_date', {
  kind: 'report',
  frequency: 'annual',
  deadline_every: '06-12',
  deadline_strict: true,
  agencies: ['office', 'gardens'],
  measurability: 'binary',
});

describe('duties', () => {
  it('of a day that returns are one an agency and year, each with the areas that then were there', async () => {
    const found = await rows(world([report]), [
      ['T-1', 'A', '2024', 'met', 'recorded', '2024-06-11'],
      ['T-1', 'B', '2024-H1', 'no_data', 'not_reported'],
      ['T-1', 'B', '2024', 'missed', 'recorded_late', '2024-06-12'],
      ['T-1', 'A', '2025-H1', 'met', 'recorded', '2025-06-01'],
      ['T-1', 'B', '2025-H1', 'no_data', 'not_reported'],
      ['T-1', 'AB', '2025', 'no_data', 'not_reported'],
    ]);
    expect(found.map(({ agency, due, state }) => [agency, due, state])).toEqual([
      ['office', '2024-06-12', 'not_reported'],
      ['office', '2025-06-12', 'not_reported'],
      ['office', '2026-06-12', 'ended'],
      ['gardens', '2024-06-12', 'late'],
      ['gardens', '2025-06-12', 'missing'],
      ['gardens', '2026-06-12', 'upcoming'],
    ]);
    expect(found[3]).toMatchObject({ units_due: 2, units_in_time: 1, units_late: 1, units_silent: 0 });
    expect(found[4]).toMatchObject({ units_due: 2, units_in_time: 1, units_silent: 1, strict: true });
    expect(found[0]).toMatchObject({ units_due: null, units_silent: null, what: 'T-1' });
  });

  it('that the plan lists take the place of those that their target makes', async () => {
    const listed = {
      ...{ what: text('Báo cáo'), target: 'T-1', agency: 'gardens' },
      ...{ due: '2024-06-12', strict: true, period: '2024-H1', done_on: null },
    };
    const found = await rows(
      world([report], [listed, { ...listed, agency: 'office', done_on: '2024-06-12' }]),
      [],
    );
    expect(found.map(({ agency, state, done_on, period }) => [agency, state, done_on, period])).toEqual([
      ['gardens', 'not_reported', null, '2024-H1'],
      ['office', 'late', '2024-06-12', '2024-H1'],
    ]);
  });

  it('without a day are owed in each period, or once', async () => {
    const yearly = target('T-1', 'record_present', {
      kind: 'report',
      frequency: 'annual',
      levels: ['region'],
    });
    const note = { frequency: 'on_request', frequency_note: text('khi cần') };
    const once = target('T-2', 'record_present', { kind: 'report', levels: ['region'], ...note });
    const found = await rows(world([yearly, once]), [
      ['T-1', 'R', '2024', 'met', 'recorded', '2024-11-01'],
      ['T-1', 'R', '2025-H1', 'not_due', 'open'],
      ['T-1', 'R', '2025', 'not_applicable', 'area_ended'],
      ['T-2', 'R', '2024', 'met', 'recorded', '2024-03-01'],
      ['T-2', 'R', '2025', 'not_applicable', 'area_ended'],
    ]);
    expect(
      found.map(({ duty, due, when_vi, state, done_on }) => [duty, due, when_vi, state, done_on]),
    ).toEqual([
      ['T-1 2024', null, 'hằng năm', 'recorded', '2024-11-01'],
      ['T-1 2025', null, 'hằng năm', 'ended', null],
      ['T-1 2026', null, 'hằng năm', 'ended', null],
      ['T-2', null, 'khi cần', 'recorded', '2024-03-01'],
    ]);
  });

  it('keep the words of a deadline that is a year or month, and are left out for results without one', async () => {
    const by = { deadline: '2025-03-31', deadline_precision: 'month', agencies: ['gardens'] };
    const found = await rows(
      world([target('T-1', 'share_at_least', { threshold: 100, ...by }), target('T-2', 'count_zero')]),
      [
        ['T-1', 'A', '2025-H1', 'withheld', 'small_numbers'],
        ['T-1', 'B', '2025-H1', 'met', 'reached'],
      ],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      due: '2025-03-31',
      when_vi: 'hết tháng 3/2025',
      when_en: 'end of March 2025',
      state: 'withheld',
      units_due: 2,
      units_in_time: 1,
      done_on: null,
    });
  });

  it('have an id of their own within their agency', async () => {
    const found = await rows(
      world([report, target('T-2', 'record_present', { kind: 'cycle', frequency: 'annual' })]),
      [],
    );
    const ids = found.map(({ agency, duty }) => `${agency} ${duty}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
