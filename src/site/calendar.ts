import { slugOf } from '../areas/slug.ts';
import { type CalendarEvent, icalendar } from '../duties/icalendar.ts';
import { calendarWords } from '../i18n/calendar/words.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod, lastDay } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AgencyRow, DutyRow } from '../release/tables.ts';
import { dutyName, dutyWhen } from './duty-text.ts';
import { pagePath } from './routes.ts';

/** The name of the iCalendar files, below the first page and below the page of each agency. */
export const calendarFile = 'lich.ics';

/** The duties that a calendar can hold: those with a day whose area was still there. */
export function inCalendar(duties: readonly DutyRow[]): readonly (DutyRow & { readonly due: string })[] {
  return duties
    .flatMap((duty) => (duty.due === null || duty.state === 'ended' ? [] : [{ ...duty, due: duty.due }]))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What calendars are made from. */
type Source = Pick<Lookup, 'site' | 'catalog' | 'duties' | 'agency' | 'programme'>;

/** The due dates of one agency, or of all, as an iCalendar file; undefined where none has a day. */
export function calendarOf(lookup: Source, language: Language, agency?: AgencyRow): string | undefined {
  const { site, catalog } = lookup;
  const text = calendarWords(language).calendar;
  const owed = lookup.duties.filter(
    (duty) => !agency || (duty.programme === agency.programme && duty.agency === agency.agency),
  );
  const events = inCalendar(owed).map((duty): CalendarEvent => {
    const owner = lookup.agency(duty.programme, duty.agency);
    const label = owner[`label_${language}`];
    const name = dutyName(duty, language);
    return {
      uid: `${duty.duty.replaceAll(' ', '.')}.${duty.agency}.${duty.programme}@${slugOf(site.title.vi)}`,
      due: duty.due,
      strict: duty.strict,
      summary: text.event(agency ? name : `${label}: ${name}`, dutyWhen(duty, language)),
      description: [text.owner(label), text.plan(lookup.programme(duty.programme)[`label_${language}`])].join(
        '\n',
      ),
      url: site.origin
        ? new URL(pagePath(site.base, language, 'agency', owner.slug), site.origin).href
        : undefined,
    };
  });
  if (events.length === 0) return undefined;
  const head = {
    name: agency ? text.name(agency[`label_${language}`]) : text.nameAll(site.title[language]),
    product: `-//${site.publisher[language]}//${site.title[language]}//${language.toUpperCase()}`,
    day: lastDay(knownPeriod(catalog.as_of)),
  };
  return icalendar(head, events);
}
