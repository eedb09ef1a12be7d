import type { Area } from '../../src/areas/area.ts';
import { addDays, daysBetween } from '../../src/periods/date.ts';
import { firstDay, lastDay, type Period, periodId } from '../../src/periods/period.ts';
import type { Target } from '../../src/targets/programme.ts';
import type { Illustrative, ModelOf } from './config.ts';
import { chance } from './random.ts';

/** What is recorded of a duty in a period: done on a day, or not done. */
export interface Recorded {
  readonly done: boolean;
  readonly event_date: string | null;
}

/**
 * What an area records of a target that asks for a report, a plan or an event, in one period:
 * undefined for silence, and in periods in which nothing is due. `asOf`: the last day known of.
 */
export function recordOf(
  { seed }: Illustrative,
  model: ModelOf<'record'>,
  target: Target,
  area: Area,
  period: Period,
  asOf: string,
): Recorded | undefined {
  if (lastDay(period) < target.valid_from || firstDay(period) > target.valid_to || period.half === 2)
    return undefined;
  const key = [seed, target.id, area.area_id];
  const due = dueIn(target, period);
  if (due === undefined) return undefined;
  const luck = chance(...key, due ?? periodId(period));
  const draw = chance(...key, due ?? periodId(period), 'day');
  const inTime = luck < model.on_time;
  // A deadline that is the end of the plan leaves all of the plan to do it in.
  const anyDay = due === null || (inTime && due === target.valid_to);
  const day = anyDay ? within(target, period, draw) : around(due, inTime, draw);
  if (luck < model.on_time + model.late) {
    return day <= asOf ? { done: true, event_date: day } : undefined;
  }
  return chance(...key, period.year, 'said') < 0.5 ? { done: false, event_date: null } : undefined;
}

/** The day a target is due in a period; null without a day; undefined when not due in it. */
function dueIn(target: Target, period: Period): string | null | undefined {
  const day = target.deadline_every ? `${period.year}-${target.deadline_every}` : target.deadline;
  if (day !== null) {
    if (day.slice(0, 4) !== String(period.year)) return undefined;
    // A day early in the year belongs to the half, and a single one to the year as well.
    const early = day.slice(5) < '07-01';
    if (period.half === 1) return early ? day : undefined;
    return early && target.deadline_every ? undefined : day;
  }
  return target.frequency === 'annual' && period.half === 1 ? undefined : null;
}

function around(due: string, inTime: boolean, draw: number): string {
  return addDays(due, inTime ? -1 - Math.floor(16 * draw) : 1 + Math.floor(14 * draw));
}

function within(target: Target, period: Period, draw: number): string {
  const from = firstDay(period) > target.valid_from ? firstDay(period) : target.valid_from;
  const to = lastDay(period) < target.valid_to ? lastDay(period) : target.valid_to;
  // Towards the end, when periods are reported on.
  return addDays(from, Math.floor(daysBetween(from, to) * (0.6 + 0.4 * draw)));
}
