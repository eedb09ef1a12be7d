import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../scripts/protect/protect.ts';
import { type Cell, loadTable, openDatabase, query } from '../../../scripts/read/database.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { observationTail, tables } from '../../../src/release/tables.ts';
import { base } from '../cases.ts';

let inputs: Inputs;
beforeAll(async () => {
  inputs = await loadInputs(base);
});

const observationColumns = [
  ...['indicator', 'area_id', 'period', 'breakdown'].map((name) => ({ name, type: 'VARCHAR' as const })),
  ...observationTail,
];
type Some = Record<string, Cell>;

const cell: Some = {
  period: '2025',
  breakdown: '{}',
  flag: 'ok',
  provisional: true,
  revised: true,
  rolled_up: false,
};
const verdict: Some = {
  programme: 'lakes_2030',
  indicator: 'swimmers_ill',
  reading: 'sensible',
  period: '2025',
  year: 2025,
  half: 0,
  value: 7919,
  numerator: 7919,
  gap: 7919,
  coverage: 1,
  previous_status: 'missed',
  reason_vi: '7919',
  reason_en: '7919',
};

/** Protects some cells and verdicts and gives what is left of them. */
async function left(cells: Some[], verdicts: Some[]): Promise<{ cells: Some[]; verdicts: Some[] }> {
  const connection = await openDatabase();
  await fill(
    connection,
    'observation',
    observationColumns,
    cells.map((each) => ({ ...cell, ...each })),
  );
  await fill(
    connection,
    'verdict',
    tables.progress.columns,
    verdicts.map((each) => ({ ...verdict, ...each })),
  );
  await protect(connection, inputs);
  return {
    cells: await query(connection, 'SELECT * FROM observation'),
    verdicts: await query(connection, 'SELECT * FROM verdict'),
  };
}

function fill(
  connection: DuckDBConnection,
  name: string,
  columns: Parameters<typeof loadTable>[2],
  rows: Some[],
) {
  return loadTable(
    connection,
    name,
    columns,
    rows.map((row) => columns.map((column) => row[column.name] ?? null)),
  );
}

describe('cells', () => {
  it('about people are shown at open levels only, zeros no more than others', async () => {
    const { cells } = await left(
      [
        {
          indicator: 'swimmers_ill',
          area_id: '0101-2025',
          value: 7919,
          cutoff: '2025-12-31',
          qualifier: 'about',
        },
        { indicator: 'swimmers_ill', area_id: '0102-2000', value: 0 },
        { indicator: 'swimmers_ill', area_id: 'C1-2000', value: 7919 },
        { indicator: 'lakes_tested', area_id: '0101-2025', value: 3 },
      ],
      [],
    );
    expect(cells.map(({ flag, value }) => [flag, value])).toEqual([
      ['protected', null],
      ['protected', null],
      ['ok', 7919],
      ['ok', 3],
    ]);
    expect(cells[0]).toMatchObject({ cutoff: null, qualifier: null, provisional: false, revised: false });
    expect({ ...cells[0], area_id: '' }).toEqual({ ...cells[1], area_id: '' });
  });

  it('that say that nothing was reported, or that nothing applies, keep their mark', async () => {
    const { cells } = await left(
      ['not_reported', 'not_applicable'].map((flag) => ({
        indicator: 'swimmers_ill',
        area_id: '0101-2025',
        flag,
      })),
      [],
    );
    expect(cells.map(({ flag }) => flag)).toEqual(['not_reported', 'not_applicable']);
  });

  it('of a breakdown about people are there at open levels only', async () => {
    const breakdown = '{"depth":"deep"}';
    const { cells } = await left(
      ['0101-2025', 'C1-2000'].map((area_id) => ({
        indicator: 'swimmers_ill',
        area_id,
        breakdown,
        value: 7919,
      })),
      [],
    );
    expect(cells.map(({ area_id }) => area_id)).toEqual(['C1-2000']);
  });

  it('that add up one area only are hidden like it, and so is the verdict on them', async () => {
    const sum = { indicator: 'swimmers_ill', area_id: 'C1-2000', rolled_up: true, value: 7919 };
    const asked = { target: 'LK-03', area_id: 'C1-2000', status: 'missed', reason: 'over_limit' };
    const one = await left([{ ...sum, areas_reported: 1 }], [asked]);
    expect(one.cells[0]).toMatchObject({ flag: 'protected', value: null });
    expect(one.verdicts[0]).toMatchObject({ status: 'withheld', value: null });
    const two = await left([{ ...sum, areas_reported: 2 }], [asked]);
    expect(two.cells[0]).toMatchObject({ flag: 'ok', value: 7919 });
    expect(two.verdicts[0]).toMatchObject({ status: 'missed', value: 7919 });
  });

  it('hidden by the sender lose what stands beside them, but not a denominator that was sent', async () => {
    const { cells } = await left(
      [
        {
          indicator: 'clean_share',
          area_id: 'C1-2000',
          flag: 'protected',
          denominator: 8,
          denominator_flag: 'ok',
          numerator: 7,
          value: 87.5,
        },
      ],
      [],
    );
    expect(cells[0]).toMatchObject({ numerator: null, value: null, denominator: 8, denominator_flag: 'ok' });
  });
});

describe('verdicts', () => {
  const town = { area_id: '0101-2025' };
  const people = { ...town, target: 'LK-03' };
  const lakes = { ...town, target: 'LK-02' };
  const both = { ...town, target: 'LK-01' };

  it('about people are withheld below open levels, all alike', async () => {
    const { verdicts } = await left(
      [],
      [
        { ...people, status: 'met', reason: 'within_limit' },
        { ...people, area_id: '0102-2000', status: 'missed', reason: 'over_limit' },
        { ...people, area_id: '0201-2000', status: 'not_applicable', reason: 'zero_base' },
      ],
    );
    const bare = verdicts.map((row) => ({ ...row, area_id: null }));
    expect(bare[0]).toMatchObject({
      status: 'withheld',
      reason: 'small_numbers',
      previous_status: null,
      coverage: null,
    });
    expect(JSON.stringify(verdicts)).not.toContain('7919');
    expect(bare[1]).toEqual(bare[0]);
    expect(bare[2]).toEqual(bare[0]);
  });

  it('that only say that it is too early, or that nothing came, stay without their numbers', async () => {
    const { verdicts } = await left(
      [],
      [{ ...people, status: 'no_data', reason: 'not_reported', reason_vi: '', reason_en: '' }],
    );
    expect(verdicts[0]).toMatchObject({
      status: 'no_data',
      reason: 'not_reported',
      value: null,
      numerator: null,
    });
  });

  it('on a composite are withheld with a part', async () => {
    const { verdicts } = await left(
      [],
      [
        { ...both, status: 'met', reason: 'parts_hold' },
        { ...lakes, status: 'met', reason: 'reached' },
        { ...people, status: 'met', reason: 'within_limit' },
      ],
    );
    expect(verdicts.map(({ status }) => status)).toEqual(['withheld', 'met', 'withheld']);
    expect(verdicts[1]).toMatchObject({ value: 7919, previous_status: 'missed' });
  });

  it('on a composite are missed when an open part is, without a word of the hidden part', async () => {
    const asked = (hidden: string) => [
      { ...both, status: 'missed', reason: 'part_fails' },
      { ...lakes, status: 'missed', reason: 'not_reached' },
      { ...people, status: hidden, reason: 'within_limit' },
    ];
    const one = await left([], asked('met'));
    const two = await left([], asked('missed'));
    expect(one.verdicts).toEqual(two.verdicts);
    expect(one.verdicts[0]).toMatchObject({ status: 'missed', numerator: null, coverage: null });
    expect(String(one.verdicts[0]?.reason_en)).not.toContain('7919');
  });

  it('of other years do not tell what a withheld one was', async () => {
    const { verdicts } = await left(
      [],
      [
        { ...both, status: 'missed', reason: 'part_fails', period: '2024', year: 2024 },
        { ...both, status: 'met', reason: 'parts_hold' },
        { ...people, status: 'met', reason: 'within_limit' },
      ],
    );
    expect(verdicts.map(({ previous_status }) => previous_status)).toEqual([null, null, null]);
  });

  it('of an open level that only sum up hidden verdicts are withheld with them', async () => {
    const wide = {
      ...people,
      area_id: 'C1-2000',
      status: 'missed',
      reason: 'unit_fails',
      indicator: null,
    };
    const alone = await left([], [wide]);
    expect(alone.verdicts[0]).toMatchObject({ status: 'withheld', reason: 'small_numbers', numerator: null });
    const shown = { indicator: 'swimmers_ill', area_id: 'C1-2000', value: 40 };
    const own = await left([shown], [{ ...wide, reason: 'over_limit', indicator: 'swimmers_ill' }]);
    expect(own.verdicts[0]).toMatchObject({ status: 'missed', value: 7919 });
  });
});
