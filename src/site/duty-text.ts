import { statusMark } from '../charts/mark.ts';
import type { DutyState } from '../duties/duty.ts';
import { calendarWords } from '../i18n/calendar/words.ts';
import { formatDay, periodName } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { knownPeriod } from '../periods/period.ts';
import type { DutyRow } from '../release/tables.ts';
import type { Status } from '../targets/status.ts';

/** What is to be done. */
export function dutyName(duty: DutyRow, language: Language): string {
  return language === 'vi' ? duty.what : duty.what_en;
}

/** By when: the day, the end of the year or month that the plan names, or its period and words. */
export function dutyWhen(duty: DutyRow, language: Language): string {
  const text = calendarWords(language).calendar;
  const words = duty[`when_${language}`];
  if (duty.due !== null) {
    const day = formatDay(duty.due, language);
    return words ?? (duty.strict ? text.before(day) : text.by(day));
  }
  if (duty.period === null) return words ?? text.noDay;
  const period = periodName(knownPeriod(duty.period), language);
  return words === null ? period : `${period} (${words})`;
}

/** The mark that a state shares with a status. */
const marks: Readonly<Record<DutyState, Status>> = {
  in_time: 'met',
  recorded: 'met',
  late: 'off_track',
  missing: 'missed',
  not_reported: 'no_data',
  undated: 'no_data',
  upcoming: 'not_due',
  ended: 'not_applicable',
  withheld: 'withheld',
};

/** How a duty stands, in words beside a mark; the detail counts areas where several owe it, or says the day. */
export function dutyOutcome(
  duty: DutyRow,
  language: Language,
): { readonly mark: Status; readonly word: string; readonly detail: string } {
  const text = calendarWords(language);
  const state = duty.state as DutyState;
  const one = duty.units_due === 1;
  const partly = state === 'undated' && (duty.units_done ?? 0) > 0;
  const word =
    one && state === 'missing' ? text.state.not_done : partly ? text.state.partly : text.state[state];
  return { mark: marks[state], word, detail: detail(duty, language) };
}

/** A duty as a line of a table. */
export interface DutyLine {
  readonly name: string;
  readonly due: string;
  /** Where its target stands. */
  readonly href: string | undefined;
  /** Who owes it, where that is shown. */
  readonly owner: { readonly name: string; readonly href: string } | undefined;
  /** The mark as SVG, and the word beside it. */
  readonly mark: string;
  readonly word: string;
  readonly note: string;
}

/** A duty as a line, with the addresses given, and a note after its own. */
export function dutyLine(
  duty: DutyRow,
  language: Language,
  { href, owner, note }: Pick<DutyLine, 'href' | 'owner'> & { readonly note: string | undefined },
): DutyLine {
  const { mark, word, detail } = dutyOutcome(duty, language);
  return {
    name: dutyName(duty, language),
    due: dutyWhen(duty, language),
    href,
    owner,
    mark: statusMark(mark),
    word,
    note: [detail, note].filter(Boolean).join('; '),
  };
}

function detail(duty: DutyRow, language: Language): string {
  const text = calendarWords(language);
  if (duty.done_on !== null) return text.calendar.doneOn(formatDay(duty.done_on, language));
  const { units_due: due } = duty;
  if (due === null || due < 2 || duty.state === 'ended') return '';
  const n = (count: number) => formatNumber(count, language);
  const [inTime, late, done, notDone, silent] = [
    duty.units_in_time ?? 0,
    duty.units_late ?? 0,
    duty.units_done ?? 0,
    duty.units_not_done ?? 0,
    duty.units_silent ?? 0,
  ];
  if (duty.state === 'upcoming' && inTime + late + done === 0) return '';
  const counts = text.units;
  // What is left, once the time is over, is known and not published.
  const withheld = duty.state === 'upcoming' ? 0 : due - inTime - late - done - notDone - silent;
  return [
    duty.due === null ? counts.done(n(done), n(due)) : counts.inTime(n(inTime), n(due)),
    ...(late > 0 ? [counts.late(n(late))] : []),
    ...(duty.due !== null && done > 0 ? [counts.andDone(n(done))] : []),
    ...(notDone > 0 ? [counts.notDone(n(notDone))] : []),
    ...(silent > 0 ? [counts.silent(n(silent))] : []),
    ...(withheld > 0 ? [counts.withheld(n(withheld))] : []),
  ].join(', ');
}
