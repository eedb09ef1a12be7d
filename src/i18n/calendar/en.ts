import type { CalendarWords } from './words.ts';

/** One thing, or several. */
const counted = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`;

/** English words of agencies and their calendars. */
export const en: CalendarWords = {
  agencies: 'Agencies',
  list: {
    title: 'Who answers for what',
    lede: (agencies, programmes) =>
      `${counted(agencies, 'agency has', 'agencies have')} tasks under ${counted(programmes, 'programme', 'programmes')}. Open an agency for its targets, their newest results and what is due.`,
    note: 'Names are those of each programme’s text; some of these agencies have since been merged or renamed.',
    targets: (n) => counted(n, 'target or task', 'targets and tasks'),
    none: 'no target of its own',
    next: (day) => `next due: ${day}`,
  },
  agency: {
    headline: (good, all, name) =>
      `${name}: ${good} of ${counted(all, 'target', 'targets')} that can be judged ${good === '1' ? 'is' : 'are'} met or on track`,
    description: (name, programme) =>
      `${name}: its targets under ${programme}, their newest results and the calendar of what is due.`,
    programme: 'Programme',
    inCharge: 'In charge of',
    takesPart: 'Takes part in',
    targets: (n) => counted(n, 'target or task', 'targets and tasks'),
    nextDue: 'Next due',
    nextNone: 'no dated duty ahead',
    assigned: 'The targets it answers for',
    counted: (place, period) => `${place}. Newest verdicts to the end of ${period}.`,
    first: 'The plan names this agency first.',
    among: 'The plan names this agency after another.',
    purposes: 'Purposes that no number measures',
    purposesNote: 'The plan states a purpose and sets no number; it is shown here and not scored.',
    nothing: 'The plan names this agency but gives it no target and no report of its own.',
  },
  calendar: {
    title: 'Calendar of duties',
    note: (day) =>
      `As at the end of ${day}. Records are kept by area; “nothing recorded” only means that the data here say nothing of it.`,
    next: 'Coming up',
    past: 'Past',
    undated: 'Without a day',
    undatedNote: 'The plan sets no day for these, so none of them counts as late.',
    none: 'The plan sets no deadline and no report for this agency.',
    what: 'Duty',
    due: 'Due',
    when: 'Time',
    agency: 'Agency',
    state: 'How it stands',
    before: (day) => `before ${day}`,
    by: (day) => `by ${day}`,
    endOfYear: (year) => `end of ${year}`,
    endOfMonth: (month, year) => `end of ${monthName(month)} ${year}`,
    noDay: 'the plan names no day',
    doneOn: (day) => `on ${day}`,
    successors: 'in the successor areas',
    more: (n) => `Show ${n} more`,
    gone: 'No longer owed',
    goneNote: 'The area of the agency that owed these no longer existed when they fell due.',
    subscribe: 'Add to a calendar',
    subscribeAll: 'Add all due dates to a calendar',
    subscribeNote: 'An iCalendar file, read by the calendars of phones and computers.',
    name: (agency) => `Due dates: ${agency}`,
    nameAll: (site) => `${site}: all due dates`,
    event: (what, when) => `${what} (${when})`,
    owner: (agency) => `Owed by: ${agency}.`,
    plan: (label) => `Plan: ${label}.`,
  },
  units: {
    inTime: (n, all) => `${n} of ${counted(all, 'area', 'areas')} in time`,
    done: (n, all) => `${n} of ${counted(all, 'area', 'areas')} done`,
    andDone: (n) => `${n} done, day not known`,
    late: (n) => `${n} late`,
    notDone: (n) => `${n} recorded as not done`,
    silent: (n) => `${n} with nothing recorded`,
    withheld: (n) => `${n} withheld (small numbers)`,
  },
  state: {
    in_time: 'In time',
    late: 'Late',
    missing: 'Not complete',
    not_reported: 'Nothing recorded',
    recorded: 'Done',
    upcoming: 'Not due yet',
    undated: 'Nothing recorded yet',
    partly: 'Partly recorded',
    not_done: 'Recorded as not done',
    ended: 'Area gone before it fell due',
    withheld: 'Withheld (small numbers)',
  },
  frequency: {
    annual: 'every year',
    semiannual: 'every six months',
    monthly: 'every month',
    once: 'once',
    continuous: 'all the time',
    at_consideration: 'at each consideration',
    regular: 'regularly',
    as_regulated: 'as regulated',
    periodic: 'periodically',
    timely: 'in good time',
    on_request: 'on request',
    ad_hoc: 'ad hoc',
  },
};

function monthName(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2001, Number(month) - 1)),
  );
}
