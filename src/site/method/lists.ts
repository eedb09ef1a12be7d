import { rules } from '../../targets/rule.ts';
import { aggregateOf } from '../../targets/aggregate.ts';
import { goodCount, judgedCount } from '../../targets/standing.ts';
import { type Status, statuses } from '../../targets/status.ts';
import { turnOf } from '../../targets/turn.ts';
import { compareWeight } from '../../targets/verdict.ts';

/** Lists that the judging code holds as functions, got by asking these: what the page shows is what they do. */

const alone = (status: Status): ReadonlyMap<Status, number> => new Map([[status, 1]]);

/** Statuses that count as good in a headline. */
export const goodStatuses = statuses.filter((status) => goodCount(alone(status)) > 0);

/** Statuses that a headline is counted out of. */
export const judgedStatuses = statuses.filter((status) => judgedCount(alone(status)) > 0);

/** Statuses that a headline leaves out. */
export const leftOut = statuses.filter((status) => !judgedStatuses.includes(status));

/** Statuses of parts, from the one that decides a whole to the one that weighs least. */
export const decidingOrder = statuses
  .filter((status) => status !== 'not_applicable' && status !== 'not_measurable')
  .toSorted(compareWeight);

/** Statuses from or to which a verdict can turn, in the order in which statuses are shown. */
export const turning = statuses.filter((before) => statuses.some((now) => turnOf(before, now) !== null));

/** Rules that are judged on a sum for an area above the units, where the target does not say otherwise. */
export const summedRules = rules.filter((rule) => aggregateOf({ aggregate: null, rule }) === 'sum');

/** Rules that every unit must hold there. */
export const everyUnitRules = rules.filter((rule) => !summedRules.includes(rule) && rule !== 'qualitative');
