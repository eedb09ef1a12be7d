import { addDays } from '../../src/periods/date.ts';
import type { Period } from '../../src/periods/period.ts';
import { beforeStart } from '../../src/targets/begins.ts';
import { judgeTarget } from '../../src/targets/judge.ts';
import type { Question } from '../../src/targets/question.ts';
import type { Verdict } from '../../src/targets/status.ts';
import { verdict } from '../../src/targets/verdict.ts';
import type { Place } from './places.ts';
import type { Task, Used } from './plan.ts';
import { type SeriesStore, seriesOf } from './series.ts';

/** A verdict with what its row and its sentence need beside it. */
export interface Answer {
  readonly verdict: Verdict;
  /** The indicator that decided. */
  readonly used?: Used | undefined;
  readonly areas?: { readonly reported: number; readonly due: number } | undefined;
  readonly coverage: number | null;
}

/** The verdict of a task from what one area reported. */
export function ask(task: Task, place: Place, period: Period, store: SeriesStore): Answer {
  const [at, area_from] = [seriesOf(place), beginningOf(place)];
  const questions = new Map<Question, Used>();
  for (const used of task.indicators) {
    for (const breakdown of breakdownsIn(used, at, store)) {
      const series = store.get(used.indicator, at, breakdown);
      questions.set({ test: task.asked, facts: used.facts, series, period, area_from }, used);
    }
  }
  const judged = judgeTarget([...questions.keys()]);
  if (!judged) {
    // A duty that no indicator records: nothing can say yet that it was done.
    const early = beforeStart(task.asked, period);
    return { verdict: verdict('not_due', early ? 'before_start' : 'open'), coverage: null };
  }
  const { areas_reported: reported = null, areas_due: due = null } = judged.question.series.at(period) ?? {};
  const areas = reported === null || !due ? undefined : { reported, due };
  return {
    verdict: judged.verdict,
    used: questions.get(judged.question),
    areas,
    coverage: areas ? areas.reported / areas.due : null,
  };
}

/** Whether the area reported anything for the task in the period itself. */
export function isReported({ indicators }: Task, place: Place, period: Period, store: SeriesStore): boolean {
  const at = seriesOf(place);
  return indicators.some((used) =>
    breakdownsIn(used, at, store).some(
      (breakdown) => store.get(used.indicator, at, breakdown).at(period) !== undefined,
    ),
  );
}

/** Whether the areas that stand for an ended one can answer for it: they reported, or their states can be counted. */
export function hasSeries({ indicators }: Task, place: Place, store: SeriesStore): boolean {
  return indicators.some(
    ({ indicator, definition }) =>
      definition.from_states !== undefined || store.breakdowns(indicator, seriesOf(place)).length > 0,
  );
}

/** The first day for which an area can have figures of its own. */
export function beginningOf({ area, role, basis }: Place): string {
  const { valid_from, valid_to } = area;
  return basis === 'successor' && role !== 'unit' && valid_to !== null ? addDays(valid_to, 1) : valid_from;
}

/**
 * The breakdowns to put to a test: the one the target is about. A share reported only by kinds,
 * without a total, must be reached in every kind.
 */
function breakdownsIn(
  { indicator, facts, breakdown }: Used,
  area: string,
  store: SeriesStore,
): readonly string[] {
  const reported = store.breakdowns(indicator, area);
  if (reported.includes(breakdown) || facts.kind !== 'share' || breakdown !== '{}') return [breakdown];
  const kinds = reported.filter((each) => Object.keys(JSON.parse(each) as object).length === 1);
  return kinds.length > 0 ? kinds : [breakdown];
}
