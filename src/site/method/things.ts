import type { ThingId } from '../../i18n/method/words.ts';
import type { Facts } from '../../targets/question.ts';

/** A level at a date, reported for both halves and the year, better high. */
const level: Facts = {
  kind: 'stock',
  better: 'up',
  accumulates: false,
  adds_over_periods: false,
  periods: ['year', 'half'],
  achieved: new Set(['yes']),
};
const share: Facts = { ...level, kind: 'share' };
const count: Facts = { ...level, kind: 'flow', accumulates: true, adds_over_periods: true };
const act: Facts = { ...level, kind: 'status' };

/** What the worked examples count: an orchard that belongs to no plan. */
export const things: Readonly<Record<ThingId, Facts>> = {
  plates: share,
  lessons: { ...share, accumulates: true },
  benches: { ...level, better: 'down' },
  trees: level,
  planted: count,
  fallen: { ...count, better: 'down' },
  garden: act,
  opening: act,
  plan: act,
  gardens: share,
  moves: count,
  repair: { ...level, kind: 'duration', better: 'down' },
  criteria: level,
  love: act,
};
