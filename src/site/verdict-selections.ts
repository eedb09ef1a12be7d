import type { Selection } from '../downloads/selection.ts';
import type { Lookup } from '../release/lookup.ts';
import { observationFile } from '../release/queries.ts';
import { type IndicatorRow, type ProgressRow, tables } from '../release/tables.ts';
import { figureColumns, fileStem, requiredColumns } from './selections.ts';

const columns = [
  'area_id',
  'programme',
  'target',
  'period',
  'basis',
  'indicator',
  'numerator',
  'denominator',
  ...requiredColumns,
  'reason_vi',
  'reason_en',
];

/** These very verdicts, whichever areas and periods they are of, from the table of all. */
export function verdictSelection(rows: readonly ProgressRow[], name = 'data'): Selection {
  const { key } = tables.progress;
  const [first] = rows;
  const same = key.filter((column) => first && rows.every((row) => row[column] === first[column]));
  const apart = key.filter((column) => !same.includes(column));
  const [only] = apart;
  return {
    name,
    file: tables.progress.name,
    where: {
      ...Object.fromEntries(same.map((column) => [column, first?.[column] ?? null])),
      ...(only !== undefined && apart.length === 1 && { [only]: rows.map((row) => row[only]) }),
    },
    ...(apart.length > 1 && {
      oneOf: { columns: apart, rows: rows.map((row) => apart.map((column) => row[column])) },
    }),
    columns,
    order: ['area_id', 'programme', 'target', 'period'],
    named: true,
  };
}

/** Verdicts by several readings of their targets, each with its reading. */
export function readingsSelection(rows: readonly ProgressRow[]): Selection {
  const selection = verdictSelection(rows);
  return {
    ...selection,
    columns: ['area_id', 'programme', 'target', 'reading', ...columns.slice(3)],
    order: [...selection.order, 'reading'],
  };
}

/** The verdicts on some targets of a programme in some areas, in one period or in several. */
export function matrixSelection(
  programme: string,
  {
    targets,
    areas,
    period,
  }: { targets: readonly string[]; areas: readonly string[]; period: string | readonly string[] },
  name = 'data',
): Selection {
  return {
    name,
    file: tables.progress.name,
    where: { programme, reading: 'sensible', period, target: targets, area_id: areas },
    columns,
    order: ['name', 'area_id', 'target', 'period'],
    named: true,
  };
}

/**
 * What was reported of an indicator in some areas and periods.
 * @param rows all that was reported of it
 */
export function reportedSelection(
  { indicator, breakdowns }: IndicatorRow,
  rows: readonly { readonly area_id: string; readonly period: string }[],
  shown: { readonly areas: ReadonlySet<string>; readonly periods: ReadonlySet<string> },
): Selection {
  const groups = Object.keys(JSON.parse(breakdowns) as object);
  const inPeriods = rows.filter(({ period }) => shown.periods.has(period));
  // Areas need no telling where all that reported are shown.
  const all = inPeriods.every(({ area_id }) => shown.areas.has(area_id));
  return {
    name: 'data',
    file: fileStem(observationFile(indicator)),
    where: { period: [...shown.periods], ...(!all && { area_id: [...shown.areas] }) },
    columns: ['area_id', 'period', ...groups, ...figureColumns],
    order: ['name', 'area_id', 'period', ...groups],
    named: true,
  };
}

/** When the targets of a programme are due, and its phases. */
export function timelineSelections(programme: string, targets: readonly string[]): Selection[] {
  return [
    {
      name: 'data',
      file: tables.targets.name,
      where: { programme, target: targets },
      columns: ['programme', 'target', 'label_vi', 'label_en', 'valid_from', 'valid_to', 'deadline'],
      order: ['deadline', 'target'],
    },
    {
      name: 'phases',
      file: tables.programmes.name,
      where: { programme },
      columns: ['programme', 'label_vi', 'label_en', 'valid_from', 'valid_to', 'phases'],
      order: [],
    },
  ];
}

/** What an area was made of, and what became of it. */
export function lineageSelections(area: string, has: { before: boolean; after: boolean }): Selection[] {
  const one = (name: 'before' | 'after'): Selection => {
    const [own, other] =
      name === 'before' ? ['successor_id', 'predecessor_id'] : ['predecessor_id', 'successor_id'];
    return {
      name,
      file: tables.lineage.name,
      where: { [own]: area },
      columns: ['predecessor_id', 'successor_id', 'kind', 'effective_date'],
      order: ['predecessor_id', 'successor_id'],
      named: other,
    };
  };
  return [...(has.before ? [one('before')] : []), ...(has.after ? [one('after')] : [])];
}

/** Duties of an agency, of a programme, or in some states: all that fulfil the conditions. */
export function dutySelection(where: Selection['where']): Selection {
  const { name, key, columns: all } = tables.duties;
  return { name: 'data', file: name, where, columns: all.map((column) => column.name), order: key };
}

/** Ids of the sources that verdicts rest on. */
export async function sourcesOf(rows: readonly ProgressRow[], release: Lookup): Promise<readonly string[]> {
  const found = await Promise.all(
    [...Map.groupBy(rows, ({ indicator }) => indicator)].map(async ([indicator, of]) => {
      if (indicator === null || !release.observed.has(indicator)) return [];
      const areas = new Set(of.map(({ area_id }) => area_id));
      return (await release.series(indicator)).flatMap(({ area_id, source }) =>
        areas.has(area_id) ? [source] : [],
      );
    }),
  );
  return [...new Set(found.flat())];
}
