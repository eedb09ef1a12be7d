import { describe, expect, it } from 'vitest';
import { codes } from '../../../scripts/check/finding.ts';
import type { Checked } from '../../../scripts/check/check.ts';
import { type Cell, loadTable } from '../../../scripts/read/database.ts';
import { quality } from '../../../scripts/write/quality.ts';
import { findingWords } from '../../../src/i18n/quality/words.ts';
import { type Quality, qualityLists } from '../../../src/release/quality.ts';
import { tables } from '../../../src/release/tables.ts';
import { area, indicator, inputs, observations, observed, target } from '../inputs.ts';

const bare = inputs({
  areas: [
    area('R', 'region', null, '2000-01-01'),
    ...['A', 'B', 'C'].map((id) => area(id, 'town', 'R', '2000-01-01')),
    area('D', 'town', 'R', '2000-01-01', '2025-06-30'),
  ],
  indicators: {
    planted: indicator('flow'),
    bitten: indicator('flow', { sensitivity: 'person' }),
    reports: indicator('stock'),
  },
  targets: [
    target('T-01', 'count_at_least', { indicators: ['planted'], threshold: 10, operator: '>=' }),
    target('T-02', 'count_at_most', {
      indicators: ['bitten', 'reports'],
      threshold: 3,
      operator: '<=',
    }),
  ],
});

const levels = ['region', 'town'].map((id) => ({ id }));
const land = { ...bare, site: { area_levels: levels } as typeof bare.site };

type Some = Record<string, Cell>;

const checked: Checked = { findings: [], rows: 9, accepted: 8, rejected: 1 };

/** The report on a land with these verdicts, rows and arrivals. */
async function reportOn(
  verdicts: readonly Some[],
  rows: readonly Some[],
  more: { arrivals?: readonly Some[]; checked?: Checked } = {},
): Promise<Quality> {
  const connection = await observations(rows);
  const all = verdicts.map((row) => {
    const [year = '', half] = String(row.period).split('-H');
    const given = { programme: 'trees_for_all', reading: 'sensible', reason: 'path_ahead', basis: 'own' };
    return { ...given, year: Number(year), half: Number(half ?? 0), ...row };
  });
  const { columns } = tables.progress;
  await loadTable(connection, 'verdict', columns, cellsOf(all, columns));
  const arrival = [
    ...['source', 'period'].map((name) => ({ name, type: 'VARCHAR' as const })),
    ...['year', 'half', 'cells'].map((name) => ({ name, type: 'INTEGER' as const })),
    { name: 'received', type: 'DATE' as const },
  ];
  await loadTable(connection, 'arrival', arrival, cellsOf(more.arrivals ?? [], arrival));
  return quality(connection, land, 'r1', '2026-H1', more.checked ?? checked, 2);
}

function cellsOf(rows: readonly Some[], columns: readonly { readonly name: string }[]): Cell[][] {
  return rows.map((row) => columns.map(({ name }) => row[name] ?? null));
}

const due = (targetId: string, areaId: string, status = 'on_track', period = '2025'): Some => ({
  target: targetId,
  area_id: areaId,
  period,
  status,
});

describe('coverage', () => {
  it('counts areas and figures reported of those due, over all, by area and by indicator', async () => {
    const report = await reportOn(
      [
        due('T-01', 'A'),
        due('T-02', 'A'),
        due('T-01', 'B'),
        due('T-02', 'B', 'no_data'),
        due('T-01', 'C', 'no_data'),
        due('T-02', 'C', 'no_data'),
      ],
      [
        observed('planted', 'A', '2025', { value: 4 }),
        observed('bitten', 'A', '2025', { flag: 'protected' }),
        observed('reports', 'A', '2025', { value: 1 }),
        observed('planted', 'B', '2025', { value: 4 }),
        observed('bitten', 'B', '2025', { flag: 'not_reported' }),
        observed('reports', 'B', '2025', { flag: 'not_applicable' }),
      ],
    );
    const head = { programme: 'trees_for_all', level: 'town', period: '2025' };
    expect(report.coverage).toEqual([
      { ...head, areas_due: 3, areas_reported: 2, areas_complete: 1, cells_due: 9, cells_reported: 5 },
    ]);
    expect(report.coverage_by_area).toEqual([
      { ...head, area_id: 'A', cells_due: 3, cells_reported: 3 },
      { ...head, area_id: 'B', cells_due: 3, cells_reported: 2 },
      { ...head, area_id: 'C', cells_due: 3, cells_reported: 0 },
    ]);
    expect(report.coverage_by_indicator).toEqual([
      { ...head, indicator: 'bitten', cells_due: 3, cells_reported: 1 },
      { ...head, indicator: 'planted', cells_due: 3, cells_reported: 2 },
      { ...head, indicator: 'reports', cells_due: 3, cells_reported: 2 },
    ]);
  });

  it.each(['not_due', 'not_applicable', 'not_measurable'])('asks nothing of what is %s', async (status) => {
    expect((await reportOn([due('T-01', 'A', status)], [])).coverage).toEqual([]);
  });

  it('asks nothing again of what an earlier record has settled', async () => {
    const report = await reportOn(
      [due('T-01', 'A', 'met')],
      [observed('planted', 'A', '2024', { value: 1 })],
    );
    expect(report.coverage).toEqual([]);
  });

  it('asks nothing of an area that is no more at the end of the period', async () => {
    const report = await reportOn(
      [due('T-01', 'D', 'no_data', '2025-H1'), due('T-01', 'D', 'no_data', '2025')],
      [],
    );
    expect(report.coverage.map(({ period }) => period)).toEqual(['2025-H1']);
  });

  it('leaves the area above the towns, which reports nothing itself, out', async () => {
    expect((await reportOn([due('T-01', 'R', 'no_data')], [])).coverage).toEqual([]);
  });

  it('puts the halves of a year before it', async () => {
    const periods = ['2025', '2024', '2025-H2', '2025-H1'];
    const report = await reportOn(
      periods.map((period) => due('T-01', 'A', 'no_data', period)),
      [],
    );
    expect(report.coverage.map(({ period }) => period)).toEqual(['2024', '2025-H1', '2025-H2', '2025']);
  });
});

describe('what is counted of cells about people', () => {
  const rows = [
    observed('bitten', 'A', '2025', { flag: 'protected', revised: true }),
    observed('bitten', 'R', '2025', { value: 7, revised: true, rolled_up: true }),
    observed('planted', 'A', '2025', { value: 3, revised: true }),
    observed('planted', 'B', '2025', { value: 3 }),
  ];

  it('is a total without indicator, area and period', async () => {
    const report = await reportOn([], rows);
    expect(report.revisions).toEqual([{ indicator: 'planted', period: '2025', cells: 1 }]);
    expect(report.revised).toEqual({ person: 1, event: 0, household: 0, open: 1 });
    expect(report.protected).toEqual({ person: 1, event: 0, household: 0, open: 0 });
    expect(report.hidden).toEqual([
      { level: 'region', indicator: 'bitten', cells: 1, hidden: 0 },
      { level: 'town', indicator: 'bitten', cells: 1, hidden: 1 },
    ]);
  });

  it('holds nothing of a finding but its kind', async () => {
    const finding = {
      severity: 'error' as const,
      file: 'secret.csv',
      row: 7919,
      column: 'value',
      message_vi: '7919 ở A',
      message_en: '7919 in A',
    };
    const findings = (['W601', 'E504', 'E504'] as const).map((code) => ({ ...finding, code }));
    const report = await reportOn([], rows, { checked: { ...checked, findings } });
    expect(report.findings).toEqual([
      { code: 'E504', findings: 2 },
      { code: 'W601', findings: 1 },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/7919|secret/);
  });
});

it('tells arrivals by the days since the end of the period', async () => {
  const row = { source: 'office', year: 2026, cells: 3 };
  const report = await reportOn([], [], {
    arrivals: [
      { ...row, period: '2026-H1', half: 1, received: '2026-07-10' },
      { ...row, period: '2026-H1', half: 1, received: '2026-06-28' },
      { ...row, period: '2025', year: 2025, half: 0, received: '2026-01-01' },
    ],
  });
  expect(report.arrivals.map(({ period, received, days }) => [period, received, days])).toEqual([
    ['2025', '2026-01-01', 1],
    ['2026-H1', '2026-06-28', -2],
    ['2026-H1', '2026-07-10', 10],
  ]);
});

it('describes every field of every list', async () => {
  const report = await reportOn(
    [due('T-01', 'A')],
    [
      observed('planted', 'A', '2025', { value: 4, revised: true }),
      observed('bitten', 'A', '2025', { flag: 'protected' }),
    ],
    {
      arrivals: [{ source: 'office', period: '2025', year: 2025, half: 0, received: '2026-01-01', cells: 1 }],
      checked: { ...checked, findings: [{ code: 'W601' } as Checked['findings'][number]] },
    },
  );
  for (const [name, { columns }] of Object.entries(qualityLists)) {
    const [row] = report[name as keyof typeof qualityLists];
    if (name === 'duties') expect(row).toBeUndefined();
    else expect(Object.keys(row ?? {}).sort(), name).toEqual(columns.map((each) => each.name).sort());
  }
});

it('has plain words for every kind of finding in both languages', () => {
  for (const code of codes) {
    for (const language of ['vi', 'en'] as const) expect(findingWords(code, language), code).toMatch(/\.$/);
  }
});
