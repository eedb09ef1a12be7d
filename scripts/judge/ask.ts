import type { Period } from '../../src/periods/period.ts';
import { beforeStart } from '../../src/targets/begins.ts';
import { judgeTarget } from '../../src/targets/judge.ts';
import type { Question } from '../../src/targets/question.ts';
import type { Verdict } from '../../src/targets/status.ts';
import { verdict } from '../../src/targets/verdict.ts';
import type { Place } from './places.ts';
import type { Task, Used } from './plan.ts';
import type { SeriesStore } from './series.ts';

/** A verdict with what its row and its sentence need beside it. */
export interface Answer {
  readonly verdict: Verdict;
  /** The indicator that decided. */
  readonly used?: Used | undefined;
  readonly areas?: { readonly reported: number; readonly due: number } | undefined;
  readonly coverage: number | null;
}

/** The verdict of a task from what one area reported. */
export function ask(task: Task, { area }: Place, period: Period, store: SeriesStore): Answer {
  const questions = new Map<Question, Used>();
  for (const used of task.indicators) {
    for (const breakdown of breakdownsIn(used, area.area_id, store)) {
      const series = store.get(used.indicator, area.area_id, breakdown);
      questions.set(
        { test: task.asked, facts: used.facts, series, period, area_from: area.valid_from },
        used,
      );
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
export function isReported(
  { indicators }: Task,
  { area }: Place,
  period: Period,
  store: SeriesStore,
): boolean {
  return indicators.some((used) =>
    breakdownsIn(used, area.area_id, store).some(
      (breakdown) => store.get(used.indicator, area.area_id, breakdown).at(period) !== undefined,
    ),
  );
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
