import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import { lastDay, type Period, periodId } from '../../src/periods/period.ts';
import type { ProgressRow } from '../../src/release/tables.ts';
import type { Programme } from '../../src/targets/programme.ts';
import { composite, everyUnit } from '../../src/targets/rules/composite.ts';
import type { Status, Verdict } from '../../src/targets/status.ts';
import { verdict } from '../../src/targets/verdict.ts';
import { type Answer, ask, beginningOf, hasSeries, isReported } from './ask.ts';
import { judgedPeriods } from './periods.ts';
import type { Place, Places } from './places.ts';
import { type Task, tasksOf } from './plan.ts';
import { rowOf } from './row.ts';
import type { SeriesStore } from './series.ts';

/** What judging a programme looks things up in. */
export interface Context {
  readonly indicators: IndicatorsFile;
  readonly places: Places;
  readonly store: SeriesStore;
  readonly asOf: Period;
}

/** The verdicts of one programme: every measurable reading, judged area and period. */
export function judgeProgramme(programme: Programme, context: Context): readonly ProgressRow[] {
  const { indicators, places, asOf } = context;
  const rows: ProgressRow[] = [];
  const known = new Map<string, Verdict>();
  const last = new Map<string, { readonly period: Period; readonly status: Status }>();
  for (const task of tasksOf(programme, indicators)) {
    const { target, asked } = task;
    for (const period of judgedPeriods(target.valid_from, target.valid_to, asOf)) {
      const all = places.on(programme.area_id, target.levels, lastDay(period));
      const units: Verdict[] = [];
      for (const candidate of all) {
        if (settledBefore(candidate, target.deadline)) continue;
        const answer = answerOf(task, candidate, period, units, known, context);
        if (!answer) continue;
        // That an area is no more is said of itself, not of what followed it.
        const ended = answer.verdict.reason === 'area_ended';
        const place: Place = ended ? { ...candidate, basis: 'own' } : candidate;
        // The area above goes by the first level; others are judged for themselves.
        if (place.role === 'unit' && place.area.level === target.levels[0]) units.push(answer.verdict);
        known.set(key(target.id, asked.reading, place, period), answer.verdict);
        const line = [target.id, asked.reading, place.area.area_id, place.basis, period.half === 0].join(
          '\t',
        );
        const previous = last.get(line) ?? null;
        last.set(line, { period, status: answer.verdict.status });
        rows.push(rowOf({ programme, target, asked, place, period, previous }, answer, indicators));
      }
    }
  }
  return rows;
}

/** Whether the deadline had passed before the successor was there: it answers for no act of its predecessors. */
function settledBefore(place: Place, deadline: string | null): boolean {
  return place.basis === 'successor' && deadline !== null && deadline < beginningOf(place);
}

function answerOf(
  task: Task,
  place: Place,
  period: Period,
  units: readonly Verdict[],
  known: ReadonlyMap<string, Verdict>,
  { store, asOf }: Context,
): Answer | undefined {
  // Second halves are due with their year: one is judged where it was reported, or is the newest period.
  const newest = periodId(period) === periodId(asOf);
  if (place.role === 'ended' && !(task.sums && hasSeries(task, place, store))) {
    return period.half === 0 || newest
      ? { verdict: verdict('not_applicable', 'area_ended'), coverage: null }
      : undefined;
  }
  if (place.role === 'wide' && !task.sums) {
    if (units.length === 0) return undefined;
    const { areas, ...made } = everyUnit(units);
    return areas.due === 0
      ? { verdict: made, coverage: null }
      : { verdict: made, areas, coverage: areas.reported / areas.due };
  }
  if (task.parts.length > 0) {
    const parts = task.parts.flatMap((part) => known.get(key(part, 'sensible', place, period)) ?? []);
    return parts.length > 0 ? { verdict: composite(parts), coverage: null } : undefined;
  }
  if (period.half === 2 && !newest && !isReported(task, place, period, store)) return undefined;
  return ask(task, place, period, store);
}

function key(target: string, reading: string, { area }: Place, period: Period): string {
  return [target, reading, area.area_id, periodId(period)].join('\t');
}
