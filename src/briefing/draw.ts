import { titleApart } from '../areas/naming.ts';
import type { Language } from '../i18n/language.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { comparePeriods, type Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import { renderBeside } from './beside.ts';
import { briefingOf } from './briefing-of.ts';
import { newestPeriods } from './periods.ts';
import { renderBriefing } from './render.ts';

/** What was drawn for one address. */
export interface Drawn {
  readonly markup: string;
  readonly title: string;
  readonly period: Period;
  /** Names of areas without targets in the period. */
  readonly empty: readonly string[];
}

/**
 * The briefing of one area, or of several beside each other, from a release in the browser.
 * @param path of the live page for the period that is shown
 */
export async function drawBriefings(
  areas: readonly string[],
  asked: Period | undefined,
  language: Language,
  path: (period: Period) => string,
  lookup: Lookup,
): Promise<Drawn> {
  const rows = areas.map((id) => lookup.area(id));
  const period = asked ?? (await newest(areas, lookup));
  const briefings = await Promise.all(
    rows.map((area) => briefingOf(area, period, lookup, language, path(period))),
  );
  const [only] = briefings;
  const text = briefingWords(language);
  const names = rows.map((area) => titleApart(area, lookup.areas, lookup.site, language));
  const periodName = only?.periodName ?? '';
  const single = briefings.length === 1 && only !== undefined;
  return {
    markup: single ? renderBriefing(only, (draw) => draw(document).outerHTML) : renderBeside(briefings),
    title: single ? text.title(names[0] ?? '', periodName) : text.beside.title(names, periodName),
    period,
    empty: names.filter((_, at) => briefings[at]?.table.length === 0),
  };
}

/** The newest period in which any of the areas was judged, or has figures. */
async function newest(areas: readonly string[], lookup: Lookup): Promise<Period> {
  const found = (await Promise.all(areas.map((id) => newestPeriods(id, lookup)))).flat();
  const [last] = found.toSorted((a, b) => comparePeriods(b, a));
  return last ?? { year: Number(lookup.catalog.as_of.slice(0, 4)), half: 0 };
}
