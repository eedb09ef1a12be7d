import type { Selection } from '../downloads/selection.ts';
import { observationFile } from '../release/queries.ts';
import type { AreaRow, IndicatorRow, TargetRow } from '../release/tables.ts';
import type { Observed } from './observed-areas.ts';
import { allVerdicts, areaFile, areaObservationFile, targetFile } from '../release/twins.ts';

/** The figure of a cell with its parts, its marks and where it comes from. */
export const figureColumns = [
  'numerator',
  'denominator',
  'value',
  'state',
  'event_date',
  'flag',
  'provisional',
  'revised',
  'recomputed',
  'source',
] as const;

/** What was required of a result, and the verdict. */
export const requiredColumns = ['status', 'value', 'required', 'gap', 'base_period', 'base_value'] as const;

/** A target in one area, as its chart shows it. */
interface ChartOf {
  readonly target: TargetRow;
  readonly areaId: string;
  readonly indicator: IndicatorRow;
  /** The breakdown that the target is about, as JSON. */
  readonly breakdown: string;
  /** Areas that the chart of the areas of the time shows; empty without one. */
  readonly then: readonly string[];
}

/** What the chart of a target in one area shows: what was reported, and what was required by when. */
export function chartSelections({ target, areaId, indicator, breakdown, then }: ChartOf): Selection[] {
  const chosen = JSON.parse(breakdown) as Record<string, string>;
  const breakdowns = Object.keys(JSON.parse(indicator.breakdowns) as object);
  const groups = Object.fromEntries(breakdowns.map((name) => [name, chosen[name] ?? null]));
  const file = fileStem(observationFile(indicator.indicator));
  const columns = ['area_id', 'period', ...Object.keys(chosen), ...figureColumns];
  return [
    { name: 'data', file, where: { area_id: areaId, ...groups }, columns, order: ['period'], named: true },
    {
      name: 'required',
      file: fileStem(targetFile(target.slug)),
      kept: keptVerdicts({ programme: target.programme, target: target.target }),
      where: { area_id: areaId, reading: 'sensible' },
      columns: ['area_id', 'period', 'basis', 'indicator', ...requiredColumns],
      order: ['period', 'basis', 'indicator'],
    },
    ...(then.length > 0
      ? [
          {
            name: 'then',
            file,
            where: { area_id: then, recomputed: false, ...groups },
            columns,
            order: ['area_id', 'period'],
            named: true,
          },
        ]
      : []),
  ];
}

/** The verdicts on a target in one period in all areas but the one it is summed up in, with their names. */
export function areasSelection(target: TargetRow, areaId: string, period: string): Selection {
  return {
    name: 'data',
    file: fileStem(targetFile(target.slug)),
    kept: keptVerdicts({ programme: target.programme, target: target.target }),
    where: { reading: 'sensible', period, area_id: { not: areaId } },
    columns: ['area_id', 'period', 'indicator', 'numerator', 'denominator', ...requiredColumns],
    order: ['name', 'area_id'],
    named: true,
  };
}

/**
 * All verdicts in one area; and of each of its indicators all that was reported, where anything was.
 * @param kept its indicators, in whose tables a closed release keeps the same rows; left out of a draft
 */
export function areaSelections(
  { slug, area_id }: Pick<AreaRow, 'slug' | 'area_id'>,
  has: { readonly judged: boolean; readonly observed: boolean },
  kept?: Observed,
): Selection[] {
  const verdicts: Selection = {
    name: 'data',
    file: fileStem(areaFile(slug)),
    kept: keptVerdicts({ area_id }),
    where: { reading: 'sensible' },
    columns: ['programme', 'target', 'period', 'basis', ...requiredColumns, 'reason_vi', 'reason_en'],
    order: ['programme', 'target', 'period', 'basis'],
  };
  const observations: Selection = {
    name: has.judged ? 'observations' : 'data',
    file: fileStem(areaObservationFile(slug)),
    where: {},
    ...(kept && { kept: { of: kept, where: { area_id } } }),
    columns: ['indicator', 'period', 'breakdown', ...figureColumns],
    order: ['indicator', 'period', 'breakdown'],
  };
  return [...(has.judged ? [verdicts] : []), ...(has.observed ? [observations] : [])];
}

/** The published figures of an area that are no result of any target, from all that was reported of it. */
export function contextSelection(
  area: Pick<AreaRow, 'slug' | 'area_id'>,
  indicators: readonly string[],
  kept?: Observed,
): Selection[] {
  return areaSelections(area, { judged: false, observed: true }, kept).map((selection) => ({
    ...selection,
    where: { indicator: indicators, breakdown: '{}', flag: 'ok', value: { not: null } },
  }));
}

/** Verdicts among all, which closed releases keep in one table. */
export function keptVerdicts(where: Readonly<Record<string, string>>): NonNullable<Selection['kept']> {
  return { file: fileStem(allVerdicts), where };
}

/** A published file without its format. */
export function fileStem(path: string): string {
  return path.replace(/\.parquet$/, '');
}
