import { comparePeriods, knownPeriod, periodId } from '../periods/period.ts';
import type { Measure } from '../site/figure.ts';
import { labelOf } from './label.ts';
import { pairsPeriod } from './sheet.ts';
import type { Shown } from './shown.ts';

/** What a cell tells: what was reported, what was required of it, or the verdict on that. */
export type CellKind = 'result' | 'required' | 'verdict';

/** A figure or a verdict as one release shows it. */
export interface ShownCell {
  readonly kind: CellKind;
  /** The area, the category, or both. */
  readonly label: string;
  readonly period: string;
  readonly measure: Measure;
  readonly value: number | null;
  /** Why there is no number, or the state, day or status that stands in its place; 'ok' with a number. */
  readonly otherwise: string;
}

/** A figure that another release shows differently. */
export interface RevisedCell {
  readonly before: ShownCell;
  /** Null where the other release shows nothing there. */
  readonly now: ShownCell | null;
  /** How much more it is now; null unless both are numbers. */
  readonly by: number | null;
}

/** The figures of a picture that a newer release shows differently, the largest change first. */
export interface Revision {
  /** How many figures the picture shows. */
  readonly shown: number;
  readonly revised: readonly RevisedCell[];
}

/** What has become of the figures of a picture. */
export function revisionOf(before: Shown, now: Shown): Revision {
  // Another target may be the one that is judged there now: of that no verdict is a revision of this one's.
  const isSame = before.target?.slug === now.target?.slug;
  const [old, next] = isSame
    ? [cellsOf(before), cellsOf(now)]
    : [cellsOf({ ...before, path: [] }), cellsOf({ ...now, path: [] })];
  const revised = [...old].flatMap(([key, cell]): RevisedCell[] => {
    const other = next.get(key) ?? null;
    if (other?.value === cell.value && other.otherwise === cell.otherwise) return [];
    const value = other?.value ?? null;
    const by = value === null || cell.value === null ? null : value - cell.value;
    return [{ before: cell, now: other, by }];
  });
  const size = ({ by }: RevisedCell): number => (by === null ? -1 : Math.abs(by));
  return {
    shown: old.size,
    revised: revised.sort(
      (a, b) =>
        size(b) - size(a) || comparePeriods(knownPeriod(b.before.period), knownPeriod(a.before.period)),
    ),
  };
}

/** The figures and verdicts of a picture by what they are of, whichever release shows them. */
function cellsOf({
  lines,
  pairs,
  path,
  indicator,
  second,
  choice,
  data,
  words,
}: Shown): Map<string, ShownCell> {
  const cells = new Map<string, ShownCell>();
  for (const { label, rows } of lines)
    for (const row of rows)
      cells.set([row.area_id, row.category ?? '', row.period].join(' '), {
        kind: 'result',
        label,
        period: row.period,
        measure: indicator.measure,
        value: row.flag === 'ok' ? row.value : null,
        otherwise: row.flag === 'ok' ? (row.state ?? row.event_date ?? 'ok') : row.flag,
      });
  for (const { area, label } of lines)
    for (const row of path.filter(({ area_id, reading }) => area_id === area.id && reading === 'sensible')) {
      const about = { label, period: row.period, measure: indicator.measure };
      const key = (kind: CellKind): string => [kind, row.area_id, row.period].join(' ');
      cells.set(key('verdict'), { ...about, kind: 'verdict', value: null, otherwise: row.status });
      if (row.required !== null)
        cells.set(key('required'), { ...about, kind: 'required', value: row.required, otherwise: 'ok' });
    }
  const names = new Map(data.areas.map((area) => [area.id, labelOf(area, words)]));
  const period = periodId(pairsPeriod({ choice }));
  for (const pair of pairs)
    for (const [axis, about] of [
      ['x', indicator],
      ['y', second],
    ] as const) {
      const flag = pair[`${axis}_flag`];
      if (about === null || flag === null) continue;
      cells.set([pair.area_id, axis, period].join(' '), {
        kind: 'result',
        label: `${names.get(pair.area_id) ?? pair.area_id} (${about.label})`,
        period,
        measure: about.measure,
        value: flag === 'ok' ? pair[axis] : null,
        otherwise: flag,
      });
    }
  return cells;
}
