import { formatNumber } from '../number.ts';
import type { Phrases } from './phrases.ts';
import type { Sentences } from './sentence.ts';
import type { Told } from './told.ts';

/** What the target asks of a result, after "the target is". */
function bound({ test, verdict }: Told, { threshold }: Phrases): string {
  if (test.rule === 'count_zero') return 'none';
  if (test.rule === 'share_above') return `over ${threshold}`;
  if (test.rule === 'count_at_most' || test.rule === 'duration_at_most') return `at most ${threshold}`;
  return verdict.required === 100 && test.threshold === 100 ? '100%' : `at least ${threshold}`;
}

/** What the target asks of a change, after "the target is". */
function asked({ test }: Told, { threshold }: Phrases): string {
  const percent =
    test.threshold_unit === 'percent' ? `${formatNumber(test.threshold ?? 0, 'en')}%` : threshold;
  if (test.rule === 'yoy_decrease') return 'a fall';
  if (test.rule === 'yoy_increase') return 'a rise';
  if (test.rule === 'yoy_change_at_most')
    return `a rise of ${test.operator === '<' ? 'less than' : 'at most'} ${percent}`;
  return test.threshold === 0 ? 'no fall' : `a rise of at least ${percent}`;
}

function changed({ verdict, measure }: Told, p: Phrases): string {
  const moved = (verdict.value ?? 0) - (verdict.base_value ?? 0);
  if (measure === 'status') return moved === 0 ? `as in ${p.basePeriod}` : `no longer as in ${p.basePeriod}`;
  const percent = p.changePercent ? ` (${p.changePercent})` : '';
  const way = moved === 0 ? 'no change' : `${moved > 0 ? 'up' : 'down'} by ${p.change}${percent}`;
  return `${p.value}, against ${p.base} in ${p.basePeriod}: ${way}`;
}

const compared = (t: Told, p: Phrases) =>
  t.measure === 'status'
    ? `The result is ${changed(t, p)}.`
    : `${changed(t, p)}; the target is ${asked(t, p)}.`;

const even = ({ verdict }: Told) => verdict.gap === 0;

/** Told of everything that is hidden, whatever hid it. */
export const withheld = 'Not published, so that nobody can be recognised from a small number.';

/** Said of a verdict that is published without the numbers behind it: its status stands beside. */
export const kept = 'The numbers are not published, so that nobody can be recognised.';

/** Said of a composite with hidden parts that an open part fails, without counting the parts. */
export const partMissed = 'At least one of the published parts is missed.';

/** "43% reached" of a share, "4 models recorded" of a number. */
const got = ({ measure }: Told, p: Phrases) => `${p.value} ${measure === 'share' ? 'reached' : 'recorded'}`;

const level = ({ measure }: Told, p: Phrases) => `Now ${measure === 'share' ? 'at ' : ''}${p.value}`;

const exactly = ({ measure }: Told, p: Phrases) =>
  `Exactly ${p.value} ${measure === 'share' ? 'reached' : 'recorded'}`;

/** "is met" of one that holds, "are met" of more or none. */
const are = ({ verdict }: Told) => (verdict.numerator === 1 ? 'is' : 'are');
const meet = ({ verdict }: Told) => (verdict.numerator === 1 ? 'meets it' : 'meet it');

/** Whether parts beside those that hold are still to be judged: were one decided otherwise, so would the whole be. */
const waits = ({ verdict }: Told) => (verdict.numerator ?? 0) < (verdict.denominator ?? 0);

/** The part of the year that the figure covers. */
const soFar = (t: Told) => (t.second_half ? 'in the second half of the year' : 'so far this year');

/** The English sentence of each reason. */
export const en: Sentences = {
  reached: (t, p) => `${got(t, p)}; the target is ${bound(t, p)}.`,
  not_reached: (t, p) =>
    even(t)
      ? `${exactly(t, p)}; the target is ${bound(t, p)}.`
      : `${got(t, p)}; the target is ${bound(t, p)}: short by ${p.gap}.`,
  level_held: (t, p) => `${level(t, p)}; the target is ${bound(t, p)}.`,
  level_short: (t, p) =>
    even(t)
      ? `Now at exactly ${p.value}; the target is ${bound(t, p)}.`
      : `${level(t, p)}; the target is ${bound(t, p)}: short by ${p.gap}.`,
  cannot_hold: (t, p) =>
    `${got(t, p)}; the target is ${bound(t, p)}, which can’t be: a part is never more than the whole.`,
  over_limit: (t, p) => `${p.value} recorded; the target is ${bound(t, p)}.`,
  within_limit: (t, p) => `${p.value} recorded; the target is ${bound(t, p)}.`,
  path_ahead: (t, p) =>
    even(t)
      ? `${got(t, p)}, exactly what is required by now.`
      : `${got(t, p)}, ${p.required} required by now: ahead by ${p.gap}.`,
  path_behind: (t, p) =>
    even(t)
      ? `${exactly(t, p)}; the target is ${bound(t, p)}.`
      : `${got(t, p)}, ${p.required} required by now: behind by ${p.gap}.`,
  pace_ahead: (t, p) =>
    even(t)
      ? `${got(t, p)}, exactly what is required ${soFar(t)}.`
      : `${got(t, p)}, ${p.required} required ${soFar(t)}: ahead by ${p.gap}.`,
  pace_behind: (t, p) =>
    even(t)
      ? `${exactly(t, p)} ${soFar(t)}; the target is ${bound(t, p)}.`
      : `${got(t, p)}, ${p.required} required ${soFar(t)}: behind by ${p.gap}.`,
  held_at_zero: (_, p) => `Still 0, as in ${p.basePeriod}: it can’t fall further.`,
  improved: compared,
  not_improved: compared,
  recorded: ({ verdict }, p) => (verdict.event_date === null ? 'Done.' : `Done on ${p.event}.`),
  recorded_absent: () => 'Reported as not done.',
  recorded_late: ({ verdict, test }, p) =>
    `Done${verdict.event_date === null ? '' : ` on ${p.event}`}, too late: due ${test.deadline_strict ? 'before' : 'by'} ${p.deadline}.`,
  undated: (_, p) => `Done, but without a day: whether by ${p.deadline} is not known.`,
  deadline_passed: (_, p) => `Not done, and ${p.deadline} has passed.`,
  open: ({ test }, p) =>
    test.deadline === null && test.deadline_every === null
      ? 'The plan names no day; nothing is recorded yet.'
      : `Not due until ${p.deadline}.`,
  baseline: (_, p) => `${p.value} is the baseline; the path starts here.`,
  no_base: (t, p) =>
    t.verdict.status === 'not_due'
      ? 'There is no full year yet from which a path could start.'
      : `There is no figure for ${p.basePeriod} to compare with.`,
  yearly_only: () => 'This indicator is published by year, not by half-year.',
  incomplete: (t, p) => {
    const head = t.areas
      ? `${p.reported} of ${p.due} areas ${t.areas.reported === 1 ? 'has' : 'have'} reported`
      : 'Only some areas have reported';
    if (t.verdict.value === null) return `${head}; ${p.held} of ${p.parts} areas ${meet(t)}.`;
    return t.verdict.required === null
      ? `${head}; ${p.value} so far.`
      : `${head}; ${p.value} so far, ${p.required} required.`;
  },
  zero_denominator: () => 'The denominator is 0: there is nothing to take a share of.',
  zero_base: ({ measure }, p) =>
    measure === 'status'
      ? `Not yet held in ${p.basePeriod}, so there is nothing to keep.`
      : `It was 0 in ${p.basePeriod}, so there is no change in percent.`,
  not_comparable: (_, p) =>
    `The area was formed on ${p.areaDay}; nothing comparable is known for ${p.basePeriod}.`,
  area_ended: (_, p) => `The area of the programme ended on ${p.areaDay}; no area of its level follows it.`,
  small_numbers: () => withheld,
  not_reported: (_, p) => `Not reported for ${p.period}.`,
  share_only: (_, p) => `Only the share is known, ${p.value}, not the counts that a verdict needs.`,
  inexact: () => 'The published figure is not exact, so it is not judged.',
  does_not_apply: () => 'Does not apply to this area.',
  before_start: (_, p) => `In force from ${p.start}, so this period is not judged yet.`,
  not_judged: ({ agency }, p) =>
    `A purpose without a measure, so not judged${agency ? `; in charge: ${p.agency}` : ''}.`,
  parts_hold: (t, p) =>
    t.verdict.status === 'met'
      ? `${p.held} of ${p.parts} parts ${are(t)} met.`
      : `${p.held} of ${p.parts} parts ${are(t)} met or on track${waits(t) ? '; the others are not due yet' : ''}.`,
  part_fails: (t, p) => `${p.held} of ${p.parts} parts ${are(t)} met or on track; every one must be met.`,
  part_unknown: (t, p) => `${p.held} of ${p.parts} parts ${are(t)} met or on track; some are not reported.`,
  part_open: () => 'A part is not due to be judged yet.',
  units_hold: (t, p) =>
    t.verdict.status === 'met'
      ? `${p.held} of ${p.parts} areas ${meet(t)}.`
      : `${p.held} of ${p.parts} areas ${meet(t)} or ${are(t)} on track.`,
  unit_fails: (t, p) =>
    `${p.held} of ${p.parts} areas ${meet(t)} or ${are(t)} on track; every one must meet it.`,
};
