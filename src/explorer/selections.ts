import type { Selection } from '../downloads/selection.ts';
import { observationFile } from '../release/queries.ts';
import { verdictFile } from '../release/twins.ts';
import { figureColumns, fileStem, keptVerdicts, requiredColumns } from '../site/selections.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData, ExplorerIndicator } from './data.ts';
import { pairsPeriod } from './sheet.ts';
import { areasShown } from './shown-of.ts';
import { targetOf } from './target-of.ts';
import { needOf } from './views.ts';

/**
 * The published rows that a choice shows: of the indicator, of the one it is set against, and of the target
 * whose path is drawn.
 * @param choice as it was asked (see `onBasis`)
 * @param met ids of the areas that meet its condition, which stands in no column; undefined where it has none
 */
export function selectionsOf(choice: Choice, data: ExplorerData, met?: readonly string[]): Selection[] {
  const indicator = indicatorOf(data, choice.indicator);
  const areas = met ?? areasShown(choice, data).map(({ id }) => id);
  const needs = needOf(choice);
  if (needs === 'pairs' && choice.second !== null) {
    const { year, half } = pairsPeriod({ choice });
    const one = (name: string, of: ExplorerIndicator): Selection => ({
      ...rowsOf(name, of),
      where: { year, half, ...totals(of), area_id: areas },
    });
    return [one('data', indicator), one('second', indicatorOf(data, choice.second))];
  }
  const { cut } = choice;
  const rows = rowsOf('data', indicator, cut?.by);
  const series: Selection = {
    ...rows,
    where: {
      area_id: areas,
      year: { between: [choice.from, choice.to] },
      ...(choice.periods === 'year' && { half: 0 }),
      ...(choice.basis === 'then' && { recomputed: false }),
      ...totals(indicator),
      ...(cut && { [cut.by]: cut.category ?? { not: null } }),
    },
  };
  const target = targetOf(choice, data);
  if (needs !== 'path' || !target) return [series];
  const own = { programme: target.ids[0], target: target.ids[1] };
  const required: Selection = {
    name: 'required',
    file: fileStem(verdictFile(target)),
    where: { area_id: areas, reading: 'sensible', ...(target.among && own) },
    kept: keptVerdicts(own),
    columns: ['area_id', 'period', 'basis', 'indicator', ...requiredColumns],
    order: ['area_id', 'period', 'basis', 'indicator'],
  };
  return [series, required];
}

function rowsOf(name: string, { id }: ExplorerIndicator, by?: string): Omit<Selection, 'where'> {
  const groups = by === undefined ? [] : [by];
  return {
    name,
    file: fileStem(observationFile(id)),
    columns: ['area_id', 'period', ...groups, ...figureColumns],
    order: ['area_id', 'period', ...groups],
    named: true,
  };
}

function totals({ breakdowns }: ExplorerIndicator): Record<string, null> {
  return Object.fromEntries(breakdowns.map(({ id }) => [id, null]));
}
