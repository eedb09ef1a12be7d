import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../scripts/protect/protect.ts';
import { type Cell, loadTable, openDatabase, query } from '../../../scripts/read/database.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { observationTail, tables } from '../../../src/release/tables.ts';
import { base } from '../cases.ts';

/** The small subject, whose one target about people has a limit among the small numbers. */
let inputs: Inputs;
/** The same with a limit far above them, so that numbers are shown as well. */
let roomy: Inputs;
beforeAll(async () => {
  inputs = await loadInputs(base);
  roomy = {
    ...inputs,
    programmes: inputs.programmes.map((programme) => ({
      ...programme,
      targets: programme.targets.map((target) =>
        target.id === 'LK-03' ? { ...target, threshold: 30 } : target,
      ),
    })),
  };
});

const observationColumns = [
  ...['indicator', 'area_id', 'period', 'breakdown'].map((name) => ({ name, type: 'VARCHAR' as const })),
  ...['year', 'half'].map((name) => ({ name, type: 'INTEGER' as const })),
  ...observationTail,
];
type Some = Record<string, Cell>;

const cell: Some = {
  period: '2025',
  year: 2025,
  half: 0,
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
async function left(
  cells: Some[],
  verdicts: Some[],
  given: Inputs = roomy,
): Promise<{ cells: Some[]; verdicts: Some[] }> {
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
  await fill(connection, 'heir_observation', observationColumns, []);
  expect((await protect(connection, given)).open).toEqual([]);
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

const ill = (area_id: string, value: number | null, more: Some = {}): Some => ({
  indicator: 'swimmers_ill',
  area_id,
  value,
  ...more,
});
const values = (cells: Some[]) => cells.map(({ flag, value }) => (flag === 'ok' ? value : flag));

describe('cells', () => {
  it('about people are hidden where they are small, with nothing beside them; zeros and large ones are shown', async () => {
    const beside = { cutoff: '2025-12-31', qualifier: 'about' };
    const { cells } = await left(
      [
        ill('0101-2025', 4, beside),
        ill('0102-2000', 0),
        ill('0201-2000', 5),
        { ...ill('0101-2025', 3), indicator: 'lakes_tested' },
      ],
      [],
    );
    expect(values(cells)).toEqual(['protected', 0, 5, 3]);
    expect(cells[0]).toMatchObject({ cutoff: null, qualifier: null, provisional: false, revised: false });
  });

  it('that sums would give away are hidden for their sake, the smallest that serve', async () => {
    const { cells } = await left(
      ['0102-2000', '0103-2000', '0104-2000', 'C1-2000'].map((area_id, index) =>
        ill(area_id, [4, 40, 9, 53][index] ?? 0, { period: '2024', year: 2024 }),
      ),
      [],
    );
    expect(values(cells)).toEqual(['protected', 40, 'protected', 53]);
  });

  it('that say that nothing was reported, or that nothing applies, keep their mark', async () => {
    const { cells } = await left(
      ['not_reported', 'not_applicable'].map((flag) => ill('0101-2025', null, { flag })),
      [],
    );
    expect(cells.map(({ flag }) => flag)).toEqual(['not_reported', 'not_applicable']);
  });

  it('about people are published once a year below the open levels, however large they are', async () => {
    const half = { period: '2025-H1', half: 1 };
    const { cells } = await left([ill('0102-2000', 7919, half), ill('C1-2000', 7927, half)], []);
    expect(values(cells)).toEqual(['protected', 7927]);
  });

  it('of a breakdown about people are there at open levels only', async () => {
    const breakdown = '{"depth":"deep"}';
    const { cells } = await left(
      ['0101-2025', 'C1-2000'].map((area_id) => ill(area_id, 7919, { breakdown })),
      [],
    );
    expect(cells.map(({ area_id }) => area_id)).toEqual(['C1-2000']);
  });

  it('of a breakdown are hidden below a threshold of their own, and another with them', async () => {
    const { cells } = await left(
      [
        ill('C1-2000', 60),
        ill('C1-2000', 9, { breakdown: '{"depth":"deep"}' }),
        ill('C1-2000', 51, { breakdown: '{"depth":"shallow"}' }),
      ],
      [],
    );
    expect(values(cells)).toEqual([60, 'protected', 'protected']);
  });

  it('that add up one area only tell of it no more than the area itself', async () => {
    const sum = { rolled_up: true, areas_reported: 1 };
    const small = await left([ill('0102-2000', 4), ill('C1-2000', 4, sum)], []);
    expect(values(small.cells)).toEqual(['protected', 'protected']);
    const large = await left([ill('0102-2000', 14), ill('C1-2000', 14, sum)], []);
    expect(values(large.cells)).toEqual([14, 14]);
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

  it('hidden by the sender are not to be had from a sum, even of things that are open', async () => {
    const lakes = (area_id: string, value: number | null, flag = 'ok'): Some => ({
      ...ill(area_id, value, { flag }),
      indicator: 'lakes_tested',
    });
    const { cells } = await left(
      [
        lakes('0101-2025', null, 'protected'),
        lakes('0102-2000', 7),
        lakes('0103-2000', 12),
        lakes('C1-2000', 31),
      ],
      [],
    );
    expect(values(cells)).toEqual(['protected', 'protected', 12, 31]);
  });
});

describe('verdicts', () => {
  const town = { area_id: '0101-2025' };
  const people = { ...town, target: 'LK-03', value: 4, numerator: null };
  const lakes = { ...town, target: 'LK-02', indicator: 'clean_share' };
  const both = { ...town, target: 'LK-01', indicator: null };
  const small = ill('0101-2025', 4);

  it('on numbers that are shown stay as they are', async () => {
    const row = { ...people, value: 5, status: 'met', reason: 'within_limit' };
    const { verdicts } = await left([ill('0101-2025', 5)], [row]);
    expect(verdicts[0]).toMatchObject({ status: 'met', value: 5, coverage: 1, previous_status: 'missed' });
  });

  it('on hidden numbers stand without them where they tell no more', async () => {
    const { verdicts } = await left([small], [{ ...people, status: 'met', reason: 'within_limit' }]);
    expect(verdicts[0]).toMatchObject({
      status: 'met',
      reason: 'within_limit',
      indicator: null,
      value: null,
      gap: null,
      coverage: null,
      reason_en: 'The numbers are not published, so that nobody can be recognised.',
    });
    expect(JSON.stringify(verdicts)).not.toContain('7919');
  });

  it('that would tell a small number are withheld, all alike', async () => {
    // At least 80 % of 5: four or five.
    const share = { indicator: 'clean_share', flag: 'ok', denominator_flag: 'ok', value: 80 };
    const guarded: Inputs = {
      ...roomy,
      indicators: {
        ...roomy.indicators,
        indicators: Object.fromEntries(
          Object.entries(roomy.indicators.indicators).map(([id, entry]) => [
            id,
            id === 'clean_share' ? { ...entry, sensitivity: 'person' } : entry,
          ]),
        ),
      },
      programmes: roomy.programmes.map((programme) => ({
        ...programme,
        targets: programme.targets.map((target) =>
          target.id === 'LK-02' ? { ...target, threshold: 80 } : target,
        ),
      })),
    };
    const cells = [{ ...share, ...town, numerator: 4, denominator: 5 }];
    const row = { ...lakes, numerator: 4, denominator: 5, value: 80, status: 'met', reason: 'reached' };
    const { cells: shown, verdicts } = await left(cells, [row], guarded);
    expect(shown[0]).toMatchObject({ flag: 'protected', numerator: null, value: null });
    const told = verdicts[0]?.status === 'met' ? shown[0]?.denominator : null;
    // Either the verdict goes or the denominator with it: both together would tell.
    expect(told).toBeNull();
  });

  it('that say of a hidden number that it is small are withheld', async () => {
    const asked: Inputs = {
      ...roomy,
      programmes: roomy.programmes.map((programme) => ({
        ...programme,
        targets: programme.targets.map((target) =>
          target.id === 'LK-03'
            ? { ...target, rule: 'count_at_least', operator: '>=', threshold: 5 }
            : target,
        ),
      })),
    };
    // Fewer than five: one to four.
    const row = { ...people, status: 'missed', reason: 'not_reached' };
    const { verdicts } = await left([small], [row], asked);
    expect(verdicts[0]).toMatchObject({ status: 'withheld', reason: 'small_numbers', value: null });
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

  it('whose grounds are not known here are withheld', async () => {
    const { verdicts } = await left([], [{ ...people, status: 'met', reason: 'within_limit' }]);
    expect(verdicts[0]).toMatchObject({ status: 'withheld', reason: 'small_numbers', value: null });
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

  it('do not tell what the one before was where that is withheld', async () => {
    const before = { period: '2024', year: 2024 };
    const after = { previous_period: '2024', previous_status: 'met', turned: 'worse' };
    const { verdicts } = await left(
      [small],
      [
        { ...people, ...before, status: 'met', reason: 'within_limit', previous_status: null },
        { ...people, ...after, status: 'met', reason: 'within_limit' },
      ],
    );
    expect(verdicts.map(({ status }) => status)).toEqual(['withheld', 'met']);
    expect(verdicts[1]).toMatchObject({ previous_status: null, turned: null });
  });

  it('that sum up what areas inside did are withheld with them', async () => {
    const wide = { ...people, area_id: 'C1-2000', status: 'missed', reason: 'unit_fails', indicator: null };
    const { verdicts } = await left([], [wide]);
    expect(verdicts[0]).toMatchObject({ status: 'withheld', reason: 'small_numbers', numerator: null });
  });
});

describe('where the limit of a target is itself a small number', () => {
  const asked = (value: number, status: string, reason: string): Some => ({
    target: 'LK-03',
    area_id: '0101-2025',
    value,
    numerator: null,
    status,
    reason,
  });

  it.each([
    [0, 'met', 'within_limit'],
    [2, 'met', 'within_limit'],
    [4, 'missed', 'over_limit'],
    [60, 'missed', 'over_limit'],
  ])('%i is never shown, the verdict always is', async (value, status, reason) => {
    const { cells, verdicts } = await left([ill('0101-2025', value)], [asked(value, status, reason)], inputs);
    expect(values(cells)).toEqual(['protected']);
    expect(verdicts[0]).toMatchObject({ status, reason, value: null, gap: null });
  });

  it('the number stays out of sums that are made here', async () => {
    const { cells } = await left(
      [ill('0101-2025', 3), ill('0102-2000', 40), ill('C1-2000', 43, { rolled_up: true, areas_reported: 2 })],
      [asked(3, 'met', 'within_limit')],
      inputs,
    );
    expect(values(cells)).toEqual(['protected', 'protected', 'protected']);
  });
});
