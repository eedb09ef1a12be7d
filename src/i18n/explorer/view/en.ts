import type { ViewWords } from './words.ts';

const areas = (n: string): string => (n === '1' ? '1 area' : `${n} areas`);

/** English words of the explorer's views. */
export const en: ViewWords = {
  up: (n, first) => `up in ${first ? areas(n) : n}`,
  down: (n, first) => `down in ${first ? areas(n) : n}`,
  same: (n, first) => `unchanged in ${first ? areas(n) : n}`,
  changes: (parts, period, before) => `${period} against ${before}: ${parts}.`,
  changesOver: (parts) => `Over the chosen years: ${parts}.`,
  spread: (from, to, n, period) => `From ${from} to ${to} in ${areas(n)} (${period}).`,
  equal: (value, n, period) => `All at ${value} in ${areas(n)} (${period}).`,
  single: (area, value, period) => `${area}: ${value} (${period}).`,
  middle: (value, n, low, high, period) =>
    `The middle of ${areas(n)} is ${value} (${period}); lowest ${low}, highest ${high}.`,
  middleLabel: (value) => `middle: ${value}`,
  pairs: (n, period) => `${areas(n)} ${n === '1' ? 'has' : 'have'} both figures (${period}).`,
  together: (high, x, both, y, period) =>
    `Of the ${areas(high)} at or above the middle (${x}) across, ${both} ${both === '1' ? 'is' : 'are'} at or above the middle (${y}) upwards too (${period}).`,
  state: (label, n, first) => `${label} in ${first ? areas(n) : n}`,
  states: (parts, period) => `${period}: ${parts}.`,
  coverage: (n, all, period) => `${n} of ${areas(all)} have figures for ${period}.`,
  verdict: (area, period, reason) => `${area}, ${period}: ${reason}`,
  none: 'No number has been published for this choice.',
  missing: (n, parts) => `No figure for ${areas(n)}: ${parts}.`,
  missingPart: (n, why) => `${n} ${why}`,
  recomputed: (n) => `Figures of ${areas(n)} are recomputed from the former areas.`,
  order: 'Order by',
  orders: { name: 'name', value: 'value', change: 'change' },
  page: (at, all) => `Page ${at} of ${all}`,
  previous: 'Previous page',
  next: 'Next page',
  find: 'Find by name, diacritics optional',
  found: (n, all) => `${n} of ${all} rows shown`,
  foundNone: 'No row has this name.',
  sort: (column) => `Sort by ${column}`,
  shades: 'The ground darkens with the value:',
  year: 'Year',
  before: (year) => `Year before: ${year}`,
  after: (year) => `Year after: ${year}`,
  perYear: (change) => `${change} a year`,
  need: (value) => `due ${value}`,
  onlyHalves: 'This target is judged by half-years only.',
  showFigures: 'Show where and when there are figures',
  showHalves: 'Show half-years',
  tiles: 'So the map is drawn with tiles in place of borders.',
  noTarget: 'There is no verdict on this target in the chosen areas and periods.',
};
