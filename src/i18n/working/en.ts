import { outlook } from './outlook.ts';
import type { WorkingWords } from './words.ts';

/** English words of the working of a verdict: how it was reached, step by step. */
export const en: WorkingWords = {
  why: 'How was this reached?',
  whyShort: 'Why',
  method: 'How this rule is applied',
  agency: 'Responsible',
  label: {
    rule: 'Rule',
    threshold: 'Set by the plan',
    result: 'Result',
    required: 'Required',
    limit: 'Limit',
    comparison: 'Comparison',
    gap: 'Distance',
    pace: 'Pace',
    coverage: 'Reported',
    parts: 'Parts',
    units: 'Area by area',
    day: 'Done and due',
    status: 'Meaning',
    plan: 'Plan',
  },
  rule: {
    share_at_least: 'The share must be equal to what is set, or more.',
    share_above: 'The share must be more than what is set; equal is not enough.',
    count_at_most: 'The number must not pass the limit.',
    count_zero: 'There must be none.',
    count_at_least: 'The number must be equal to what is set, or more.',
    yoy_change_at_most: 'Against the year before it must not rise by more than is set; a fall counts as met.',
    yoy_change_below: 'Against the year before any rise must be less than is set; a fall counts as met.',
    yoy_change_at_least: 'Against the year before it must rise by what is set, or more.',
    yoy_change_above: 'Against the year before it must rise by more than is set.',
    yoy_no_fall: 'Against the year before it must not fall.',
    yoy_decrease: 'It must be less than the year before; staying at 0 counts as met.',
    yoy_increase: 'It must be more than the year before.',
    milestone_by_date: 'It must be done on the day it is due, or earlier.',
    milestone_before_date: 'It must be done before the day it is due; on that day is too late.',
    record_present: 'It must be on record as done.',
    share_of_areas_with_status_by_date:
      'The areas that hold the status must make up the share that is set, in whole areas: rounded up at the deadline, down before it.',
    class_transition_count:
      'As many areas as are set must have moved to a better class, counted since the beginning.',
    duration_at_most: 'The longest case must not take longer than is set.',
    composite_all_criteria: 'All parts must be met.',
    count_in_place: 'As many things as are set must be in place.',
    assessed: 'It must be assessed by the criteria of another document.',
    qualitative: 'Not measured in numbers, so not judged.',
  },
  everyUnit: 'Every area must meet it.',
  basis: {
    explicit: 'the plan says so',
    implied: 'implied by the wording; the plan gives no number',
    by_reference: 'set by another document',
  },
  unitMinimum: (n, of) => `Each is counted only with at least ${n} ${of}.`,
  state: { held: 'in place', lacking: 'not in place' },
  result: (period, value) => `${period}: ${value}.`,
  share: (period, numerator, denominator, value) =>
    `${period}: ${numerator} of ${denominator}, which is ${value}.`,
  numerator: (what) => `Numerator: ${what}.`,
  denominator: (what) => `Denominator: ${what}.`,
  atThreshold: (value) => `Exactly what is set: ${value}.`,
  elapsed: (period, part, sum) => `${period} is ${part} of a year: ${sum}.`,
  base: (period, value) => `Baseline, ${period}: ${value}.`,
  compared: (period, value) => `Compared with ${period}: ${value}.`,
  noneBefore: (period) => `For ${period} there is no number to compare with.`,
  straight: (threshold, deadline) => `From the baseline straight to ${threshold} ${deadline}.`,
  fromNothing: (start, threshold, deadline) => `From 0 ${start} straight to ${threshold} ${deadline}.`,
  passed: (period, passed, span, sum) =>
    `Years passed at the end of ${period}: ${passed} of ${span}; ${sum}.`,
  flat: (threshold) =>
    `The baseline was already at what is set or better: it is enough to keep ${threshold}.`,
  roundedDown: (value) => `Rounded down: ${value}.`,
  roundedUp: (value) => `Rounded up: ${value}.`,
  plus: (step, sum) => `Plus ${step}: ${sum}.`,
  change: (sum, percent) => `Change: ${sum}${percent ? ` (${percent})` : ''}.`,
  wholeNumbers:
    '100 × the numerator against what is required × the denominator, in whole numbers, without rounding.',
  even: {
    limit: 'Just what it must be below, which is not enough.',
    level: 'Just what it must pass, which is not enough.',
  },
  paceSentence(told, p) {
    const since = `Since the end of ${told.base_year}`;
    const soFar =
      told.pace === 0
        ? `${since} nothing has changed`
        : `${since} it has ${told.pace > 0 ? 'risen' : 'fallen'} by ${p.pace} a year on average`;
    const needed = `from now to the deadline it must rise by ${told.strict ? 'more than ' : ''}${p.needed} a year`;
    const kept = told.pace === 0 ? 'as things stand' : 'at this pace';
    const against = told.pace < 0 ? ', away from the target' : '';
    const below = p.isEven ? 'just what is to be passed' : `${p.short} short`;
    switch (outlook(told)) {
      case 'kept':
        return `${soFar}; the target is reached and only has to be kept.`;
      case 'lost':
        return `${soFar}; the target is reached now, but at this pace it will be down to ${p.projected} ${p.end}, ${below}.`;
      case 'enough':
        return `${soFar}; ${needed}; ${kept} it will be ${p.projected} ${p.end}, which is enough.`;
      case 'short':
        return `${soFar}${against}; ${needed}; ${kept} it will ${told.pace === 0 ? 'still ' : ''}be ${p.projected} ${p.end}, ${below}.`;
      case 'no_time':
        return `${soFar}${against}; no time is left, and it is ${below}.`;
    }
  },
  perYear: (change) => `${change} a year`,
  mean: (sum) => `Mean change a year: ${sum}.`,
  needed: (sum) => `Needed a year: ${sum}.`,
  coverage: (reported, due) =>
    `${reported} of ${due} ${due === '1' ? 'area' : 'areas'} ${reported === '1' ? 'has' : 'have'} reported.`,
  coverageShare: (share) => `${share} of the areas have reported.`,
  units: (held, all) =>
    `${held} of ${all} ${all === '1' ? 'area' : 'areas'} ${held === '1' ? 'meets it or is' : 'meet it or are'} on track.`,
  parts: (held, all) =>
    `${held} of ${all} ${all === '1' ? 'part' : 'parts'} ${held === '1' ? 'is' : 'are'} met or on track.`,
  done: (day) => `Done on ${day}.`,
  inTime: 'In time.',
  late: 'Too late.',
  dueBy: (day) => `Due by ${day}.`,
  dueBefore: (day) => `Due before ${day}; on that day is too late.`,
};
