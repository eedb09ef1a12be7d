import { en as example } from './example/en.ts';
import type { MethodWords } from './words.ts';

const yearOrDeadline =
  'At the end of the year. With a deadline in a later year than that in which the target began: on that day.';
const shareBefore =
  'What is gathered from January on must have reached the part of the goal that matches the time passed. A level at a date must have reached the whole goal. With a deadline years away it is compared with the path.';
const changeDecided = 'At the end of the year, against the year before.';
const changeBefore =
  'What is counted in a half-year is compared with the same half of the year before; a level at a date with the end of the year before.';
const limitDecided =
  'Within the limit: at the end of the year. Over the limit: at once for things that happen, since they cannot be undone; at the end of the year for a level at a date.';
const limitBefore =
  'Within the limit is on track. A level over the limit is behind, since it can still fall.';

/** English words of the page about the method. */
export const en: MethodWords = {
  title: 'How verdicts are reached',
  lede: 'Each verdict is a rule applied to reported figures. There is no opinion in it and no overall score. The examples and counts below are worked out by the judging software itself when this page is made.',
  contents: 'On this page',
  section: {
    statuses: 'The statuses',
    order: 'Step by step to a verdict',
    exact: 'Exact comparison, nothing rounded',
    rules: 'The rules',
    path: 'Path and pace',
    several: 'Targets of several indicators',
    units: 'Areas above, and reports still missing',
    headline: 'What a headline counts',
    turns: 'When a verdict turns better or worse',
    areas: 'Areas that change',
    readings: 'Two readings',
    duties: 'Duties, and the word “before”',
    privacy: 'Protecting the people who are counted',
    illustrative: 'Illustrative figures',
    reasons: 'Reason codes',
  },
  column: {
    status: 'Status',
    about: 'Meaning',
    verdicts: 'Verdicts',
    rule: 'Rule',
    test: 'Met when',
    targets: 'Targets',
    period: 'To the end of',
    required: 'Required',
    code: 'Code',
    with: 'Goes with',
    group: 'Kind of row',
    counted: 'In the headline',
    before: 'Period before',
  },
  statusesText: (n, verdicts) =>
    `Each target has exactly one of ${n} statuses in each area and period. This release holds ${verdicts} verdicts.`,
  orderText:
    'The first question that is answered settles it. The same figures always lead to the same verdict: the day on which you look changes nothing.',
  steps: {
    start: (part) =>
      `Is the target in force? The results of a period are judged only where it was in force for at least ${part} of that period; acts with a deadline are judged from the day it begins.`,
    yearly: 'Is the indicator published for half-years? If only by year, a half-year is “not due”.',
    figures:
      'Is there a report, and is it enough to compare? Figures must be exact; a share needs its numerator and its denominator, which must not be zero.',
    rule: 'What does the rule of the target say?',
    partial: 'Are reports of areas still missing? What they could overturn is called neither met nor missed.',
    protect: 'Does the verdict rest on figures that must stay hidden? Then it is hidden as well.',
  },
  half: 'half',
  exactText:
    'Shares are compared in whole numbers, never as rounded percentages: a hundred times the numerator against the goal times the denominator. Decimals are taken exactly as written. Numbers on the pages may be rounded, but never up to a goal that was not reached.',
  exactRounding:
    'Where whole things are counted, what is required is rounded: up to whole areas at the deadline, down to whole things on the way to it.',
  exactMonths: (days) =>
    `Elapsed time is counted in months, twelve of equal length, so that both halves of a year are equally long. Months passed in the year: ${days}.`,
  exactDay: (day, months) => `${months} by the end of ${day}`,
  symbols:
    'In the formulas x is the result, x₀ the result compared with, t the goal, n the numerator, d the denominator; ⌈ ⌉ rounds up and ⌊ ⌋ rounds down.',
  rulesText: (n) =>
    `Each target is one of ${n} kinds of rule. Follow a name to see what the rule asks, when it is decided, and examples. The examples are made up; they are no figures of any place.`,
  decided: 'When it is decided',
  before: 'Until then',
  formula: 'Formula',
  used: (n) => (n === '1' ? 'One target follows this rule.' : `${n} targets follow this rule.`),
  usedNone: 'No target of this release follows this rule.',
  compositeOrder:
    'Which part decides the whole: read from the top, the first status found decides. Parts that do not apply do not count.',
  several:
    'A target that names several indicators, or several kinds of units, is met when all of them are; the weakest, in the order of the parts, decides and is named in the sentence. Where a rise is asked for and an indicator is better low, that indicator only explains and is not judged.',
  unitsText:
    'A target is judged at the level at which its plan measures. Above that there are two ways: add up the areas and judge once, or ask that every area meets it. What the plan says goes; where it says nothing the rule decides:',
  unitsSum: 'Added up, then judged (a share is the sum of numerators over the sum of denominators):',
  unitsEvery: 'Every area must meet it:',
  unitsCoverage: (n) =>
    `Beside the verdict stands how many of the areas due have reported. In this release ${n} ${n === '1' ? 'verdict has' : 'verdicts have'} the reason “incomplete”.`,
  pathText:
    'A target whose deadline is years away is compared with the straight line from its baseline to the goal on the day of the deadline. The baseline is the figure of the last full year that ended before the target began; failing that, of the first full year after, which itself is not judged. The line never asks for more than the goal. It is straight because plans promise levels, not rates, and because a straight line has no trouble with zero.',
  pathFormula:
    'required = baseline + (goal − baseline) × (time from baseline to now ÷ time from baseline to deadline)',
  pathTable: (base, period, goal, day) =>
    `Example: a baseline of ${base} at the end of ${period}, with ${goal} due on ${day}.`,
  paceText:
    'Beside the status stands the pace: the change a year since the baseline, the change a year needed from now on, and where today’s pace ends at the deadline. It takes two points in time, and is not given for targets that start anew each year.',
  paceExample: (value, period, pace, needed, projected) =>
    `In this example, with ${value} in ${period}: the change so far is ${pace} a year, and ${needed} a year are needed from now on; today’s pace ends at ${projected}.`,
  headlineText:
    'The figure at the top of a page counts the targets of the programmes under way in that area, each once, by the newest verdict and the reading that was meant. Finished programmes are shown apart with their final state. The rows of the plans fall into these groups:',
  role: {
    headline: 'Results to reach that stand for themselves',
    part: 'Parts of another target: counting them would count twice',
    report: 'Reports to send: they are no results',
    duty: 'Milestones and acts with a deadline: they are no results',
    purpose: 'Purposes without a measure: they cannot be scored',
  },
  yes: 'yes',
  no: 'no',
  headlineGood: (good) => `Counted as good: ${good}.`,
  headlineAll: (all) => `The whole is made of: ${all}.`,
  headlineOut: (out) => `Left out of the whole, since they say nothing of a result: ${out}.`,
  turnsText: (n) =>
    `A verdict is compared with that of the period of its kind before (year with year, half-year with half-year). Only the ${n} statuses that speak of a result can turn; starting anew after a decided year is no turn.`,
  turn: { better: 'better', worse: 'worse', none: 'no turn' },
  areasText:
    'A period belongs to the areas valid on its last day. Where areas merged whole, old counts are added up and marked “recomputed”; shares are recomputed from the sums of numerators and of denominators. Statuses and classes do not carry over. Where an area was divided, the series stops there and the chart shows the break.',
  areasCount: (whole, part) =>
    `In this release ${whole} ${whole === '1' ? 'area' : 'areas'} went whole into a new one, and in ${part} ${part === '1' ? 'case' : 'cases'} only a part did.`,
  areasProgramme:
    'A programme keeps the area it was made for. When that area ends, the programme is judged further in the areas that followed it and says so; the two are never joined into one line.',
  readingsText:
    'Where a text asks for the impossible, or can be read in two ways, both readings are judged; headlines count the one that was meant.',
  readingsNone: 'This release has no such target.',
  dutiesText:
    'Reports and acts with a deadline are judged as done or not. Where a plan says “before” a day, that very day is too late; otherwise the day itself is still in time. A deadline that passes in silence is “not reported”, not “missed”; only a report that it was not done makes it missed. Duties without a day stay open until they are recorded.',
  dutiesCount: (all, strict) =>
    `The calendars of the programmes hold ${all} ${all === '1' ? 'duty' : 'duties'} with a day; ${strict} of them ${strict === '1' ? 'is' : 'are'} due “before” it.`,
  privacyText: (sensitive, all, levels, most, mostSplit) =>
    `Of ${all} indicators, ${sensitive} count people or events tied to people. Where everyone knows everyone a small number can point to a person, so numbers from 1 to ${most} are not published; in tables split by groups, from 1 to ${mostSplit}, and such tables are made only at these levels: ${levels}. Zeros are published: nobody stands behind them.`,
  privacyList: {
    after: 'Judging first, protection after: protection changes no verdict, it decides what is shown.',
    rest: 'The rest is protected too: that 38 of 40 people were reached tells at once that 2 were not, so one of the two numbers is hidden.',
    others:
      'To hide a number, others that would give it away by subtraction are hidden too: sums of the level above, half-years, groups, former and present areas. As few as possible are chosen.',
    proof:
      'Every small number that is hidden has a proof: other tables, in keeping with everything published now and before, in which it is no small number any more, or differs widely. The last check uses whole-number arithmetic alone. Without a proof nothing is published.',
    insider:
      'Somebody alone in a cell knows that it is 1; the proofs take this into account, so that nobody learns of others from their own number.',
    verdict:
      'A verdict is published without numbers where it gives none away. Of targets with a limit below the threshold only the verdict is published, never the number.',
    uniform:
      'Where all of a group of fewer than 20 people are of one kind, the number tells of each of them: that split is not published.',
    closed:
      'Where the number of an open level is so small that no part of it could be large, the whole table below is not published, zeros too.',
    sender: 'A number that its sender withheld is kept like a small one, whatever it is.',
    lone: 'A share of people is published only where both its counts are there: one count alone, or a percentage of few people without its counts, says more than it seems. A number counted anew for areas of another time is published only where all the numbers that make it up are there.',
    derived: 'With a hidden number go the share, the change, the gap and the pace made from it.',
    whole:
      'A target with a part whose verdict is hidden is hidden as a whole, unless an open part is missed.',
    released:
      'What was published once is taken to be known for good. A number that is revised by very little, at the smaller levels, waits for the release of the next year. Where new numbers of an indicator and year, beside those published before, would give away a small one, no new number of that indicator and year is published: what still is as it was published stays, everything else is hidden, zeros and the numbers of open levels among it.',
    kept: 'What the last release hid for the sake of other numbers stays hidden while the numbers it is tied to are as they were and a small one is still to be protected; so do verdicts that were withheld. The same data are therefore published, and hidden, in the same way every time: where a number appears or disappears, the data or the rules have changed.',
    mark: 'Everything hidden has one mark, everywhere. “Not reported”, “not applicable” and “not published” are three different marks; none of them means zero.',
  },
  privacyCount: (n) => `In this release ${n} ${n === '1' ? 'verdict is' : 'verdicts are'} not published.`,
  illustrativeText:
    'No agency has published results target by target yet, so the project made illustrative figures to try the site with. They are always marked; published figures always carry their source; the two never stand in one series.',
  illustrativeCount: (made, real) =>
    `This release has ${made} illustrative ${made === '1' ? 'source' : 'sources'} and ${real} published ${real === '1' ? 'one' : 'ones'}.`,
  reasonsText:
    'The column “reason” of the table progress holds one of these codes; the counts are over all areas, all periods and both readings.',
  moreExamples: (n) => (n === '1' ? 'One more example' : `${n} more examples`),
  exampleLink: 'Example',
  notGiven: 'decided when areas are looked up, not by a rule',
  example,
  thing: {
    plates: { name: 'Trees with a name plate', unit: 'trees', one: 'tree' },
    lessons: { name: 'Classes that planted a tree', unit: 'classes', one: 'class' },
    benches: { name: 'Broken benches', unit: 'benches', one: 'bench' },
    trees: { name: 'Living trees', unit: 'trees', one: 'tree' },
    planted: { name: 'Trees planted', unit: 'trees', one: 'tree' },
    fallen: { name: 'Trees blown down', unit: 'trees', one: 'tree' },
    garden: { name: 'Garden up to standard', unit: 'gardens', one: 'garden' },
    opening: { name: 'Opening of the garden', unit: 'times', one: 'time' },
    plan: { name: 'Planting plan', unit: 'plans', one: 'plan' },
    gardens: { name: 'Areas with a garden up to standard', unit: 'areas', one: 'area' },
    moves: { name: 'Areas moved from poor to fair', unit: 'areas', one: 'area' },
    repair: { name: 'Longest repair of a bench', unit: 'days', one: 'day' },
    criteria: { name: 'Things in place in the garden', unit: 'things', one: 'thing' },
    love: { name: 'People grow fonder of trees', unit: 'times', one: 'time' },
  },
  kind: {
    share: 'a share at a date',
    gathered: 'a share gathered through the year',
    stock: 'a level at a date',
    flow: 'a count in the period',
    status: 'yes or no',
    duration: 'a time',
  },
  case: {
    thing: 'Counted',
    goal: 'Target',
    reports: 'Reports',
    asked: 'Judged',
    parts: 'Parts',
    units: 'Areas',
    areas: 'Area',
    formed: (day) => `formed on ${day}`,
    report: (period, what) => `${period}: ${what}`,
    of: (part, whole) => `${part} of ${whole}`,
    yes: 'yes',
    no: 'no',
    on: (day) => `done on ${day}`,
    shareOnly: (share) => `${share}, without counts`,
    partial: (reported, due) => `${reported} of ${due} areas reported`,
    none: 'none',
  },
  goal: {
    share_at_least: (t) => (t === '100%' ? t : `at least ${t}`),
    share_above: (t) => `over ${t}`,
    count_at_most: (t) => `at most ${t}`,
    count_zero: () => 'none at all',
    count_at_least: (t) => `at least ${t}`,
    yoy_change_at_most: (t, strict) =>
      `a rise of ${strict ? 'less than' : 'at most'} ${t} on the year before`,
    yoy_change_at_least: (t) => `a rise of at least ${t} on the year before`,
    yoy_decrease: () => 'a fall on the year before',
    yoy_increase: () => 'a rise on the year before',
    milestone_by_date: () => 'done',
    record_present: () => 'to be done',
    share_of_areas_with_status_by_date: (t) => `at least ${t} of the areas`,
    class_transition_count: (t) => `at least ${t}, added up since the beginning`,
    duration_at_most: (t) => `at most ${t}`,
    composite_all_criteria: (t) => (t ? `at least ${t}` : 'assessed by the criteria of another document'),
    qualitative: () => 'the text gives no number',
  },
  keep: 'no fall on the year before',
  everyPart: 'every part is met',
  everyUnit: 'every area meets it',
  when: {
    by: (day) => `by ${day}`,
    before: (day) => `before ${day}`,
    everyYear: 'each year',
    from: (day) => `in force from ${day}`,
  },
  rule: {
    share_at_least: {
      asks: 'Of all that is counted, is the part that complies large enough?',
      decided: yearOrDeadline,
      before: shareBefore,
      formula: '100 × n ≥ t × d',
    },
    share_above: {
      asks: 'Is the part that complies larger than the goal? Equal to it is not enough.',
      decided: yearOrDeadline,
      before: shareBefore,
      formula: '100 × n > t × d',
    },
    count_at_most: {
      asks: 'Does the number stay within the limit?',
      decided: limitDecided,
      before: limitBefore,
      formula: 'x ≤ t',
    },
    count_zero: {
      asks: 'Is there none? A single one misses it.',
      decided: limitDecided,
      before: limitBefore,
      formula: 'x = 0',
    },
    count_at_least: {
      asks: 'Is the number large enough?',
      decided:
        'What is counted through the year is met as soon as it is reached. A level at a date can fall again, so it is decided at the end of the year (or on the day of the deadline).',
      before:
        'What is counted through the year must have reached the part that matches the time its figure covers, rounded down, since half a thing cannot be asked for. A level must have reached the whole goal. With a deadline years away it is compared with the path, rounded down.',
      formula: 'x ≥ t; until then x ≥ ⌊t × part of the year passed⌋',
    },
    yoy_change_at_most: {
      asks: 'Has it risen by more than is allowed since the year before? A fall counts as met.',
      decided: changeDecided,
      before: `${changeBefore} In percent, a year before at zero is not applicable.`,
      formula: 'x ≤ x₀ + x₀ × t ÷ 100 (percent), x ≤ x₀ + t (units); with “less than”, < in place of ≤',
    },
    yoy_change_at_least: {
      asks: 'Has it risen by enough since the year before? A goal of zero means that it must not fall.',
      decided: changeDecided,
      before: `${changeBefore} In percent, a year before at zero is not applicable; in units it is judged as usual.`,
      formula: 'x ≥ x₀ + x₀ × t ÷ 100 (percent), x ≥ x₀ + t (units)',
    },
    yoy_decrease: {
      asks: 'Is it less than the year before? Staying at zero counts as met.',
      decided: changeDecided,
      before: changeBefore,
      formula: 'x < x₀, or x = x₀ = 0',
    },
    yoy_increase: {
      asks: 'Is it more than the year before?',
      decided: changeDecided,
      before: changeBefore,
      formula: 'x > x₀',
    },
    milestone_by_date: {
      asks: 'Was it done on or before the day of the deadline?',
      decided: 'When it is recorded as done, or when the deadline has passed.',
      before:
        'Not due. A deadline that returns each year is asked of the period that holds its day. A report after the deadline that gives no day leaves open whether it was in time.',
      formula: 'day done ≤ deadline; with “before”, <',
    },
    record_present: {
      asks: 'Is the duty, or the report to send, recorded as done?',
      decided:
        'As soon as it is recorded: done is met, reported as not done is missed. An act once done stays done; a status is what its newest record says.',
      before:
        'Not due. After the day, silence is “not reported”. A duty that returns is asked anew of each period.',
      formula: 'recorded by the end of the period',
    },
    share_of_areas_with_status_by_date: {
      asks: 'Do enough areas hold the status on the day of the deadline?',
      decided: yearOrDeadline,
      before:
        'Compared with the path, the number of areas rounded down. The areas are those valid at the cutoff of the figures.',
      formula: 'n ≥ ⌈t × d ÷ 100⌉; until then n ≥ ⌊path × d ÷ 100⌋',
    },
    class_transition_count: {
      asks: 'Have enough areas moved between classes since the target began? A merger is no move.',
      decided: 'Met as soon as there are enough; short of that, at the deadline.',
      before:
        'Compared with the straight line from zero at the beginning to the goal on the day of the deadline, rounded down.',
      formula: 'sum of x ≥ t; until then sum of x ≥ ⌊t × time passed ÷ time to the deadline⌋',
    },
    duration_at_most: {
      asks: 'Is the longest case within the time allowed? Open cases count up to the cutoff of the figures.',
      decided: 'Within the limit: at the end of the year. Over it: missed at once.',
      before: 'Within the limit is on track.',
      formula: 'x ≤ t',
    },
    composite_all_criteria: {
      asks: 'Is every part of the target met?',
      decided:
        'From the verdicts of its parts, in the order below. Where the plan lists no parts: a number of things to be in place is judged as a count at least; criteria that stand in another document are judged by whether the area was assessed by them.',
      before: 'In the same order.',
      formula: '',
    },
    qualitative: {
      asks: 'The text names a purpose and sets no number.',
      decided:
        'Never: the purpose is shown with who answers for it, and not scored. Only where yes or no can answer its words is it judged as a record.',
      before: '',
      formula: '',
    },
  },
  reason: {
    reached: 'What was set is reached.',
    not_reached: 'Decided, and what was set is not reached.',
    over_limit: 'Over the limit.',
    within_limit: 'Within the limit.',
    path_ahead: 'At or ahead of the path.',
    path_behind: 'Behind the path.',
    pace_ahead: 'At or ahead of the part of the year’s goal that is required by now.',
    pace_behind: 'Behind the part of the year’s goal that is required by now.',
    held_at_zero: 'A fall is asked for; it was zero and still is.',
    improved: 'The change since the period compared with is as asked.',
    not_improved: 'The change since the period compared with is not as asked.',
    recorded: 'Recorded as done.',
    recorded_absent: 'Reported as not done.',
    recorded_late: 'Done, but too late.',
    deadline_passed: 'The deadline has passed; reported as not done.',
    open: 'Not due yet, or without a day and not recorded yet.',
    baseline: 'This period is the baseline of the path, so it is not judged.',
    no_base: 'The path has no baseline yet, or there is no figure to compare with.',
    yearly_only: 'The indicator is published by year; this is a half-year.',
    incomplete: 'Areas have still to report, so the verdict may change.',
    zero_denominator: 'The denominator is zero.',
    zero_base:
      'The figure compared with is zero, so there is no change in percent; or it was not held then, so there is nothing to keep.',
    not_comparable: 'The area is new and has no period to compare with.',
    small_numbers: 'Known, but not published, so that nobody can be recognised.',
    not_reported: 'Due, and not reported.',
    before_start: 'The target is not in force yet, or for too short a part of the period.',
    not_judged: 'A purpose without a measure.',
    level_held: 'The level at this date reaches the goal; the year is not over.',
    level_short: 'The level at this date is short of the goal; the year is not over.',
    cannot_hold: 'The text asks for more than all, which nobody can reach.',
    undated: 'Done, but without a day, so whether in time is not known.',
    share_only: 'Only the share is known, not its numerator and denominator.',
    inexact: 'The source gives an approximate figure only.',
    does_not_apply: 'Does not apply to this area.',
    area_ended: 'The area of the programme ended, and no area of its level follows it.',
    parts_hold: 'Every part is met, or those left are on track.',
    part_fails: 'A part is missed or behind.',
    part_unknown: 'A part is not reported.',
    part_open: 'A part is not due to be judged yet.',
    units_hold: 'Every area is met or on track.',
    unit_fails: 'An area is missed or behind.',
  },
};
