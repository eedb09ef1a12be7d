import type { Selection } from '../downloads/selection.ts';
import { observationFile } from '../release/queries.ts';
import type { IndicatorRow, TargetRow } from '../release/tables.ts';
import { areaFile, areaObservationFile, targetFile } from '../release/twins.ts';

/** What the chart of a target in one area shows: what was reported, and what was required by when. */
export function chartSelections(
  target: TargetRow,
  areaId: string,
  indicator: IndicatorRow,
  breakdown: string,
): Selection[] {
  const chosen = JSON.parse(breakdown) as Record<string, string>;
  const breakdowns = Object.keys(JSON.parse(indicator.breakdowns) as object);
  const groups = Object.fromEntries(breakdowns.map((name) => [name, chosen[name] ?? null]));
  return [
    {
      name: 'results',
      file: stem(observationFile(indicator.indicator)),
      where: { area_id: areaId, ...groups },
      columns: ['period', 'numerator', 'denominator', 'value', 'state', 'event_date', 'flag', 'source'],
      order: ['period'],
    },
    {
      name: 'required',
      file: stem(targetFile(target.slug)),
      where: { area_id: areaId, reading: 'sensible' },
      columns: ['period', 'indicator', 'status', 'value', 'required', 'gap', 'basis'],
      order: ['period'],
    },
  ];
}

/** The verdicts on a target in all areas in one period, with the names of the areas. */
export function areasSelection(target: TargetRow, period: string): Selection {
  return {
    name: 'areas',
    file: stem(targetFile(target.slug)),
    where: { reading: 'sensible', period },
    columns: ['area_id', 'status', 'numerator', 'denominator', 'value', 'required', 'gap'],
    order: ['name', 'area_id'],
    named: true,
  };
}

/** All verdicts in one area; and of each of its indicators all that was reported, where anything was. */
export function areaSelections(
  slug: string,
  has: { readonly judged: boolean; readonly observed: boolean },
): Selection[] {
  const verdicts: Selection = {
    name: 'targets',
    file: stem(areaFile(slug)),
    where: { reading: 'sensible' },
    columns: [
      'programme',
      'target',
      'period',
      'status',
      'value',
      'required',
      'gap',
      'reason_vi',
      'reason_en',
    ],
    order: ['programme', 'target', 'period'],
  };
  const observations: Selection = {
    name: 'indicators',
    file: stem(areaObservationFile(slug)),
    where: {},
    columns: [
      'indicator',
      'period',
      'breakdown',
      'numerator',
      'denominator',
      'value',
      'state',
      'flag',
      'source',
    ],
    order: ['indicator', 'period', 'breakdown'],
  };
  return [...(has.judged ? [verdicts] : []), ...(has.observed ? [observations] : [])];
}

function stem(path: string): string {
  return path.replace(/\.parquet$/, '');
}
