import { formatNumber } from '../number.ts';
import type { BriefingWords } from './words.ts';

const count = (n: number): string => formatNumber(n, 'en');
const targets = (n: number): string => (n === 1 ? '1 target' : `${count(n)} targets`);
const are = (n: number): string => (n === 1 ? 'is' : 'are');
const have = (n: number): string => (n === 1 ? 'has' : 'have');

const lagging = (behind: number, missed: number): string =>
  [
    ...(behind > 0 ? [`${count(behind)} behind`] : []),
    ...(missed > 0 ? [`${count(missed)} missed`] : []),
  ].join(', ');

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** English words of briefings. */
export const en: BriefingWords = {
  name: 'Briefing',
  kind: 'Briefing for leaders',
  link: 'Two pages to print',
  linkOf: (period) => `Two pages to print: ${period}`,
  title: (area, period) => `${area}, ${period}: briefing`,
  description: (area, period) =>
    `Two A4 pages on ${area}, ${period}: which targets need attention, what turned, who answers for it.`,
  page: (n, all) => `Page ${n} of ${all}`,
  print: 'Print or save as PDF',
  present: 'Present',
  areaPage: 'Page of the area',
  another: 'choose a period',
  otherPeriods: 'Another period or area',
  choose: {
    title: 'Briefings of every area and period',
    lede: 'Choose one area for two A4 pages, or a few to stand side by side. The address keeps the choice, so that it can be passed on.',
    form: 'Choose areas and a period',
    area: 'Area',
    another: 'Beside it (optional)',
    none: 'none chosen',
    period: 'Period',
    newest: 'the newest',
    draw: 'Make the briefing',
    empty: 'The briefing will appear here.',
    ready: 'Ready-made briefings',
    readyOf: (period) => `For ${period}`,
    tables: 'the tables of verdicts',
    instead: 'The ready-made briefings at the end of this page need no query engine.',
    problem: {
      title: 'Part of the address was not understood',
      key: (text) => `“${text}” is not a setting of this page and was ignored.`,
      area: (text) => `There is no area “${text}”. Choose one from the list.`,
      many: (text, most) => `The address names ${text} areas; only the first ${most} are shown.`,
      period: (text) =>
        `“${text}” is not a period: write a year (2026) or a half-year (2026-H1). The newest is shown.`,
      future: (text) => `This release has no verdict for ${text} yet. The newest period is shown.`,
      empty: (area, period) => `${area} has no target that was judged by the end of ${period}.`,
    },
  },
  slides: {
    label: 'Presentation',
    back: 'Previous slide',
    next: 'Next slide',
    close: 'End the presentation',
  },
  beside: {
    name: 'Areas side by side',
    title: (names, period) => `${list(names)}: ${period}`,
    note: 'In the order chosen, not by result. Each cell tells the status, the result and the change since the last period.',
    notSet: 'not set',
  },
  headline: {
    some: (area, good, all, behind, missed) => {
      const rest = lagging(behind, missed);
      return `${area}: ${count(good)} of ${targets(all)} that can be judged ${are(good)} met or on track${rest && `; ${rest}`}`;
    },
    all: (area, all) =>
      all === 1
        ? `${area}: the only target that can be judged is met or on track`
        : `${area}: all ${count(all)} targets that can be judged are met or on track`,
    zero: (area, all, behind, missed) => {
      const rest = lagging(behind, missed);
      const first =
        all === 1
          ? 'the only target that can be judged is neither met nor on track'
          : `none of the ${count(all)} targets that can be judged is met or on track`;
      return `${area}: ${first}${all > 1 && rest ? `; ${rest}` : ''}`;
    },
    unknown: (area, all) => `${area}: ${targets(all)} can be judged, none with a verdict that can be shown`,
    waiting: (area) => `${area}: no target can be judged yet`,
    none: (area) => `${area}: no programme sets targets for this period`,
  },
  strip: {
    good: (n) => `${targets(n)} met or on track`,
  },
  attention: {
    heading: 'Needs attention',
    target: 'Target',
    result: 'Result and distance',
    needed: 'Needed from now on',
    agency: 'Responsible agency',
    report: 'Next report',
    goal: (goal, by) => `goal: ${goal}${by && `, ${by}`}`,
    agencies: (first, others) => `${first} and ${count(others)} ${others === 1 ? 'other' : 'others'}`,
    noReport: 'no day given',
    noReports: 'Next report: the plans name no day for any target here.',
    none: 'No target is behind or missed in this period.',
    unknown: 'There is no verdict yet to name here.',
    more: (n) =>
      `${count(n)} more ${n === 1 ? 'target is' : 'targets are'} behind or missed; see the table on page 2.`,
  },
  turned: {
    more: (n) => `${count(n)} more ${n === 1 ? 'target' : 'targets'} turned; see the page of the area.`,
  },
  change: {
    heading: 'Since last period',
    up: (size) => `up ${size}`,
    down: (size) => `down ${size}`,
    same: 'unchanged',
  },
  multiples: {
    continued: '(continued)',
    heading: 'Results against what was required',
    note: 'Solid line, dot or dark bar: result. Dashed: what was required.',
    required: (value) => `need ${value}`,
    limit: (value) => `limit ${value}`,
    more: (n) =>
      `Drawings of ${count(n)} more ${n === 1 ? 'target' : 'targets'} are on the pages of the targets.`,
    described: (name, result, required) => `${name}: result ${result}${required && `, ${required}`}`,
  },
  table: {
    heading: 'All targets counted',
    target: 'Target',
    status: 'Status',
    result: 'Result',
    required: 'Required',
    more: (n, codes) =>
      `${count(n)} more ${n === 1 ? 'target does' : 'targets do'} not fit on paper (${codes}); see the page of the area, its address is at the foot of this page.`,
    gathered: (n) => `${targets(n)} without a number:`,
  },
  figures: {
    heading: 'Reported figures',
    indicator: 'Indicator',
    value: 'Value',
    period: 'Period',
    more: (n) => `${count(n)} more ${n === 1 ? 'indicator' : 'indicators'} on the page of the area.`,
    none: 'No figures have been reported yet.',
  },
  history: {
    heading: 'The area has changed',
    made: (area, day, parts) => `${area} was formed on ${day} from ${list(parts)}.`,
    ended: (area, day, into) =>
      `${area} existed until the end of ${day}${into.length > 0 ? `; now in ${list(into)}` : ''}.`,
    part: (name) => `part of ${name}`,
    others: (n) => `${count(n)} other ${n === 1 ? 'area' : 'areas'}`,
    successor:
      'Verdicts after that day are about the areas that followed it; they are not joined to earlier results.',
  },
  notes: {
    heading: 'Notes',
    empty:
      'No programme in the data sets targets for this area in this period, so there is nothing to judge; any figures on page 1 are context only.',
    hidden: (n) =>
      `The numbers of ${targets(n)} are withheld, so that nobody can be worked out; ${n === 1 ? 'its' : 'their'} cells are left blank.`,
    silent: (n) => `${targets(n)} ${are(n)} due but ${have(n)} not been reported.`,
    earlier: (n) =>
      `${targets(n)} ${n === 1 ? 'carries' : 'carry'} the verdict of an earlier period, named in brackets, since nothing is published for this one.`,
    ended: (programme, good, all) =>
      `Programme that has ended, not counted above: ${programme}, ${count(good)} of ${targets(all)} met.`,
    endedOpen: (programme) =>
      `Programme that has ended, not counted above: ${programme}, without a verdict that can be shown.`,
    trace: (area) =>
      `Each number on a target is a cell of progress.csv, or the difference of two: look for the target’s code, the period and area_id ${area}.`,
    withinTwo: 'Parts of targets and reports to send are not listed here; the page of the area has them all.',
  },
  key: {
    heading: 'What the marks mean',
  },
  source: {
    line: 'Source',
    none: 'none yet',
    more: (n) => `and ${count(n)} more`,
    release: (id, day) => `Release ${id}, as of the end of ${day}.`,
    live: 'This briefing on the web',
    areaPage: 'Page of the area, with every target',
    code: 'QR code that leads to the web page of this briefing',
  },
};
