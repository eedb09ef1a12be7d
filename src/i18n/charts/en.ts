import type { ChartWords } from '../../charts/words.ts';

export const en: ChartWords = {
  yearEnd: (year) => `end\u00a0${year}`,
  target: (value, deadline) => `target: ${value}${deadline ? ` ${deadline}` : ''}`,
  required: (value) => `required: ${value}`,
  projected: (value) => `at\u00a0this\u00a0pace: ${value}`,
  axisFrom: (value) => `The axis starts at ${value}, not 0`,
  flags: {
    protected: 'withheld',
    not_reported: 'not reported',
    not_applicable: 'not applicable',
    none: 'no figure',
    before: 'did not exist yet',
    after: 'no longer exists',
  },
  leftOut: 'not shown: outside the values chosen, or no number',
  recomputed: 'recomputed from the former areas',
  revised: 'revised',
  provisional: 'provisional',
  change: (before, points) => `change since ${before}${points ? ', percentage points' : ''}`,
  changed: (change, before, points) => `${change}${points ? ' percentage points' : ''} since ${before}`,
  empty: 'No figures to draw yet',
  chart: 'chart',
  walk: 'Arrow keys: read point by point. Enter: go to the table.',
  walkPanels:
    'Left and right arrows: read point by point; up and down: to another chart. Enter: go to the table.',
  course: ({ from, to, low, high, latest }) =>
    `From ${from} to ${to}: lowest ${low}, highest ${high}, latest ${latest}.`,
  single: (value, period) => `One result: ${value} (${period}).`,
  spread: (count, low, high) => `${count} values, lowest ${low}, highest ${high}.`,
  blanks: (count) => `${count} without a number.`,
};
