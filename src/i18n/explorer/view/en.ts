import type { ViewWords } from './words.ts';

/** English words of the explorer's views. @param one of what is counted in them @param many of these */
function wordsOf(one: string, many: string): ViewWords {
  const areas = (n: string): string => (n === '1' ? `1 ${one}` : `${n} ${many}`);
  return {
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
    noPairs: (period) => `No area has both figures (${period}).`,
    pairs: (n, period) => `${areas(n)} ${n === '1' ? 'has' : 'have'} both figures (${period}).`,
    courses: {
      alike: 'Areas high in one are mostly high in the other too.',
      opposite: 'Areas high in one are mostly low in the other.',
      neither: 'Areas high in one are neither clearly high nor clearly low in the other.',
    },
    middles: 'Dashes: the middle of each indicator; half of the areas are at or above it.',
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
    turns: { previous: '← Previous', next: 'Next →' },
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
}

export const en = wordsOf('area', 'areas');
/** The same where groups of a breakdown are counted. */
export const enGroups = wordsOf('group', 'groups');
