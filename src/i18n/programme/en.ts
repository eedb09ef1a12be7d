import { formatNumber } from '../number.ts';
import type { ProgrammeWords } from './words.ts';

const count = (n: number): string => formatNumber(n, 'en');
const targets = (n: number): string => (n === 1 ? '1 target' : `${count(n)} targets`);
const areas = (n: number): string => (n === 1 ? '1 area' : `${count(n)} areas`);
const are = (n: number): string => (n === 1 ? 'is' : 'are');
const have = (n: number): string => (n === 1 ? 'has' : 'have');

/** English words for how programmes stand, turn, classify and recognise. */
export const en: ProgrammeWords = {
  standing: {
    good: (good, all) => `${good} of ${targets(all)} that can be judged ${are(good)} met or on track.`,
    none: 'No target can be judged yet.',
    silent: (n) => `${n} ${have(n)} not been reported`,
    hidden: (n) => `${n} ${are(n)} known but withheld`,
    lacking: (parts, all) =>
      `Of ${all === 1 ? 'this target' : `these ${all} targets`}, ${parts.join(' and ')}.`,
    unknown: (parts, all) => `${targets(all)} that can be judged: ${parts.join(', ')}.`,
    waiting: (n) => `${n} more ${are(n)} not due or not applicable, so not counted.`,
    complete: (all) =>
      `${targets(all)} ${are(all)} added up from the areas inside, all of which have reported.`,
    incomplete: (all, complete, reported, due) =>
      `${targets(all)} ${are(all)} added up from reports of the areas inside: ${complete === 0 ? 'none' : complete} with all reports in; the least complete has ${count(reported)} of ${areas(due)}. While reports are missing, only what further reports could not overturn is decided.`,
    total: (n) => `${n} in all`,
    apart: 'Counted apart:',
    rows: {
      part: (n) => `${n} ${n === 1 ? 'part' : 'parts'} of targets made of several`,
      report: (n) => `${n} ${n === 1 ? 'report' : 'reports'} to send`,
      duty: (n) => `${n} ${n === 1 ? 'duty' : 'duties'}`,
      purpose: (n) => `${n} ${n === 1 ? 'purpose' : 'purposes'} without a measure`,
    },
    rowsGood: (rows, good, all, lacking = []) =>
      `${rows} (${[`${good} of ${all} that can be judged ${are(good)} met or on track`, ...lacking].join(', ')})`,
    rowsUnknown: (rows, parts, all) => `${rows} (${all} that can be judged: ${parts.join(', ')})`,
    rowsOpen: (rows) => `${rows} (not to be judged yet)`,
  },
  turns: {
    heading: 'What turned since the last period',
    counts: (turned, compared) =>
      `${turned} of ${targets(compared)} that can be compared with the period before ${have(turned)} turned`,
    both: (better, worse) =>
      [
        ...(better > 0 ? [`${better} for the better`] : []),
        ...(worse > 0 ? [`${worse} for the worse`] : []),
      ].join(', '),
    better: 'Better',
    worse: 'Worse',
    none: (compared) =>
      compared === 1
        ? 'The one target that can be compared with the period before has not turned.'
        : `None of the ${compared} targets that can be compared with the period before has turned.`,
    incomparable: 'No target has a verdict in the period before to compare with.',
    incomparableAll:
      'No target, here or in the areas inside, has a verdict in the period before to compare with.',
    unmatched: (n) => `${targets(n)} ${have(n)} no verdict in the period before to compare with.`,
    fromTo: (from, period, to) => `from “${from}” (period before: ${period}) to “${to}”`,
    inside: 'In the areas inside',
    insideCounts: (turned, compared, period) =>
      `By the end of ${period}, ${count(turned)} of ${areas(compared)} that can be compared with the period before ${have(turned)} targets that turned`,
    insideBoth: (better, worse) =>
      [
        ...(better > 0 ? [`${areas(better)} with targets that turned for the better`] : []),
        ...(worse > 0 ? [`${areas(worse)} with targets that turned for the worse`] : []),
      ].join(', '),
    insideIncomparable: (period) =>
      `By the end of ${period}, no area inside has a verdict in the period before to compare with.`,
    insideTarget: (turned, compared) => `${count(turned)} of ${areas(compared)}`,
  },
  criteria: {
    heading: 'Area by area, criterion by criterion',
    criteria: 'The criteria',
    criterion: (n) => `Criterion ${n}`,
    whole: 'Whole',
    area: 'Area',
    asOf: (period) => `Verdicts by the end of ${period}.`,
    own: 'The areas of the programme.',
    successor: 'The successors of the programme’s first areas; not joined to their results.',
    earlier: (period) => `The programme’s first areas, by the end of ${period}`,
    note: 'Each cell leads to the target of its criterion. The whole is met only when all criteria are.',
    parts: 'Reasons and parts, area by area',
    unjudged: 'no verdict yet',
  },
  classes: {
    heading: (label) => `${label}: year by year`,
    lead: 'The class of each area at the end of the year. Statuses and classes do not carry over a merger: a new area is classed afresh.',
    order: 'From best to worst',
    unordered: 'has no place in this order',
    count: 'Areas in each class',
    class: 'Class',
    classed: 'Classed',
    area: 'Area',
    began: (day) => `formed on ${day}`,
    ended: (day) => `until ${day}`,
    outside: 'did not exist at the end of this year',
    table: 'Area by area',
    moves: 'Moves between two years',
    movesNote: 'Only areas that existed at the end of both years count; a merger is no move.',
    movesYear: (year, moved, compared) =>
      `From the end of ${year - 1} to the end of ${year}: ${count(moved)} of ${areas(compared)} changed class`,
    better: 'to a better class',
    worse: 'to a worse class',
    unorderedMove: 'no order between the two',
    fromTo: (from, to) => `from “${from}” to “${to}”`,
  },
  recognition: {
    heading: 'Recognition: which step each area has reached',
    standard: 'Standard',
    achieved: (achieved, all, period) =>
      `By the end of ${period}: ${count(achieved)} of ${areas(all)} at this standard.`,
    own: 'Under this standard only: what another standard recognises does not count.',
    earlier: 'The areas before they changed',
    state: 'State',
    step: 'What is done at this step, and by whom',
    count: 'Areas',
    areas: 'Which',
    of: (n, all) => `${count(n)} of ${count(all)}`,
    steps: 'The steps',
    on: (day) => `on ${day}`,
  },
  timeline: {
    heading: 'Phases and milestones',
    title: (name) => `Phases and milestones of ${name}`,
    phases: 'Phases',
    milestones: 'Milestones',
    asOf: (day) => `figures up to ${day}`,
    passed: 'past',
    ahead: 'ahead',
    unjudged: 'no verdict yet',
    numbers: 'Numbers in the drawing are those of the list.',
  },
  contents: {
    label: 'On this page',
    targets: 'Targets',
    each: 'Target by target',
    recognition: 'Recognition',
    purposes: 'Purposes without a measure',
    duties: 'Reporting calendar',
  },
  purposes: {
    purpose: 'Purpose',
    agency: 'Who answers for it',
    section: 'Section of the plan',
  },
  history: {
    good: 'Met or on track',
    of: (good, all) => `${good} of ${all}`,
  },
  readings: {
    heading: 'Targets that read in two ways',
    note: 'The text is unclear or asks for the impossible, so each is judged both ways. Totals use the reading as meant.',
    target: 'Target',
    unjudged: 'no verdict yet',
  },
  counted: {
    heading: 'The shares: how many out of how many',
    note: 'Some targets have two steps: first each unit must reach a minimum, then enough of the units must have done so. The table gives both: the numerator counts the units past the first step.',
    target: 'Target',
    counts: 'What is counted',
    outOf: 'Out of',
    share: 'Share',
    goal: 'Set by the plan',
    everyUnit: 'every area must reach what is set',
    unitsHold: (held, all) => `${count(held)} of ${areas(all)} ${held === 1 ? 'meets' : 'meet'} it`,
  },
};
