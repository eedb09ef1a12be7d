import type { Area } from '../../src/areas/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { addDays } from '../../src/periods/date.ts';
import { firstDay, lastDay, type Period } from '../../src/periods/period.ts';
import type { ModelOf } from './config.ts';
import type { Counts } from './counts.ts';
import { position } from './periods.ts';
import { between, chance } from './random.ts';

/** A state at the end of a period; with the day it was reached where it is an achieved one. */
export interface State {
  readonly state: string;
  readonly event_date: string | null;
  readonly achieved: boolean;
}

/** The made-up state of an area: it moves along the path of the model and starts anew with the area. */
export function stateOf(counts: Counts, indicator: Indicator, area: Area, period: Period): State {
  const model = counts.model(indicator.indicator);
  if (model.model !== 'status') throw new Error(`illustrative.yaml: ${indicator.indicator} must be a status`);
  const step = stepAt(counts, indicator.indicator, model, area, period);
  const own = model.path[step] ?? '';
  const achieved = (id: string) => indicator.states.some((state) => state.id === id && state.achieved);
  const { setback } = model;
  const key = [counts.config.seed, indicator.indicator, area.area_id];
  if (setback && achieved(own) && chance(...key, 'setback', period.year) < setback.chance) {
    return { state: setback.state, event_date: null, achieved: achieved(setback.state) };
  }
  if (!achieved(own)) return { state: own, event_date: null, achieved: false };
  return {
    state: own,
    event_date: reachedOn(counts, indicator.indicator, model, area, period, step),
    achieved: true,
  };
}

function stepAt(counts: Counts, id: string, model: ModelOf<'status'>, area: Area, period: Period): number {
  const { seed, first_year } = counts.config;
  const begun = Number(area.valid_from.slice(0, 4)) + (area.valid_from.slice(5) >= '07-01' ? 0.5 : 0);
  const since = position(period, first_year) - Math.max(0, begun - first_year);
  const at =
    between(model.start, seed, id, area.area_id) +
    between(model.yearly, seed, id, area.area_id, 'pace') * since;
  return Math.min(model.path.length - 1, Math.max(0, Math.floor(at)));
}

/** A day in the half-year in which the step was first taken. */
function reachedOn(
  counts: Counts,
  id: string,
  model: ModelOf<'status'>,
  area: Area,
  period: Period,
  step: number,
): string {
  let first: Period = { year: period.year, half: period.half === 1 ? 1 : 2 };
  for (;;) {
    const before: Period =
      first.half === 2 ? { year: first.year, half: 1 } : { year: first.year - 1, half: 2 };
    if (before.year < counts.config.first_year || lastDay(before) < area.valid_from) break;
    if (stepAt(counts, id, model, area, before) < step) break;
    first = before;
  }
  const day = Math.floor(150 * chance(counts.config.seed, id, area.area_id, 'day', step));
  return addDays(firstDay(first), 15 + day);
}
