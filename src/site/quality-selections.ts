import type { Selection } from '../downloads/selection.ts';
import { type Quality, type QualityList, qualityLists, qualityTable } from '../release/quality.ts';
import type { ReportMatrix } from './quality.ts';

/** The rows of one list of the quality report, in the order of its key. */
export function qualitySelection(list: QualityList, where: Selection['where'] = {}): Selection {
  const { key, columns } = qualityLists[list];
  return {
    name: 'data',
    file: qualityTable(list),
    where,
    columns: columns.map(({ name }) => name),
    order: key,
  };
}

/** What each area of a matrix has reported, with the names of the areas. */
export function matrixReports({ programme, level, periods }: ReportMatrix): Selection {
  return { ...qualitySelection('coverage_by_area', { programme, level, period: periods }), named: true };
}

/** What was due of some indicators and did not come in full. */
export function lackingReports(gaps: Quality['coverage_by_indicator']): Selection {
  const { key } = qualityLists.coverage_by_indicator;
  return {
    ...qualitySelection('coverage_by_indicator'),
    oneOf: { columns: key, rows: gaps.map((gap) => key.map((column) => gap[column])) },
  };
}
