import { titleApart } from '../areas/naming.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { formatDay, periodName, periodShort } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { programmeWords } from '../i18n/programme/words.ts';
import { words } from '../i18n/words.ts';
import { comparePeriods, knownPeriod, lastDay, type Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow } from '../release/tables.ts';
import { accountOf } from '../site/account.ts';
import { withUnit } from '../site/figure.ts';
import { observedIn } from '../site/observed-in.ts';
import { type Judged, needsAttention } from '../site/overview.ts';
import { pagePath } from '../site/routes.ts';
import { turnsOf } from '../site/turns.ts';
import { isKnown, standingOf } from '../targets/standing.ts';
import type { Status } from '../targets/status.ts';
import type { Turn } from '../targets/turn.ts';
import { historyOf } from './history.ts';
import { type BriefingVerdicts, verdictsAt } from './judged.ts';
import { periodSlug } from './periods.ts';
import type { Briefing } from './briefing.ts';
import { headlineText } from './headline.ts';
import { attentionOf } from './attention.ts';
import { rowOf } from './row.ts';
import { type Series, multipleOf } from './multiple.ts';
import { notesOf } from './notes.ts';
import { illustrated, sourceText } from './sources.ts';

/**
 * The briefing of an area at the end of a period.
 * @param path where it stands, if it is not a page of its own
 */
export async function briefingOf(
  area: AreaRow,
  period: Period,
  lookup: Lookup,
  language: Language,
  path?: string,
): Promise<Briefing> {
  const verdicts = verdictsAt(area.area_id, period, lookup);
  const series = new Map(
    await Promise.all(
      verdicts.judged.map(async ({ target, verdict }): Promise<[Judged['target'], Series | undefined]> => {
        const indicator = lookup.indicatorOf(target, verdict);
        if (!indicator || verdict.value === null) return [target, undefined];
        const all = await lookup.series(indicator.indicator, lookup.breakdownOf(target, indicator.indicator));
        const rows = observedIn(area.area_id, all).filter(
          (row) => comparePeriods(knownPeriod(row.period), period) <= 0,
        );
        return [target, { indicator, rows }];
      }),
    ),
  );
  const figures = verdicts.judged.length > 0 ? [] : await reported(area.area_id, period, lookup);
  return assemble(area, period, lookup, language, verdicts, series, figures, path);
}

/** The newest figure of each indicator that an area reported up to the end of a period. */
async function reported(areaId: string, period: Period, lookup: Lookup): Promise<readonly Series[]> {
  const all = await Promise.all(
    lookup.indicators
      .filter(({ indicator, kind }) => lookup.observed.has(indicator) && kind !== 'status')
      .map(async (indicator) => {
        const rows = observedIn(areaId, await lookup.series(indicator.indicator)).filter(
          (row) => row.value !== null && comparePeriods(knownPeriod(row.period), period) <= 0,
        );
        const newest = rows.toSorted((a, b) =>
          comparePeriods(knownPeriod(b.period), knownPeriod(a.period)),
        )[0];
        return newest ? [{ indicator, rows: [newest] }] : [];
      }),
  );
  return all.flat();
}

function assemble(
  area: AreaRow,
  period: Period,
  lookup: Lookup,
  language: Language,
  verdicts: BriefingVerdicts,
  series: ReadonlyMap<Judged['target'], Series | undefined>,
  figures: readonly Series[],
  path: string | undefined,
): Briefing {
  const { site, catalog } = lookup;
  const own = briefingWords(language);
  const text = words(language);
  const { judged } = verdicts;
  const standing = standingOf(judged.map(({ verdict }) => verdict));
  const plainName = titleApart(area, lookup.areas, site, language);
  const followed = area.valid_to !== null && judged.some(({ verdict }) => verdict.basis === 'successor');
  const areaName = followed ? `${plainName} (${text.target.successor})` : plainName;
  const attention = needsAttention(judged);
  const turns = turnsOf(judged);
  const turnWords = programmeWords(language).turns;
  const turned = [...turns.worse, ...turns.better];
  const href = ({ target }: Judged): string => pagePath(site.base, language, 'target', target.slug);
  const label = ({ target }: Judged): string => target[`label_${language}`];
  const drawn = [...attention, ...judged.filter((one) => !attention.includes(one))].flatMap((one) => {
    const multiple = multipleOf(one, series.get(one.target), period, lookup, language);
    return multiple ? [{ ...multiple, label: label(one), href: href(one) }] : [];
  });
  const sources = new Set(
    [...series.values(), ...figures].flatMap((one) =>
      (one?.rows ?? []).filter(({ value }) => value !== null).map(({ source }) => source),
    ),
  );
  const shows = catalog.illustrative && (judged.length > 0 || illustrated(sources, lookup));
  const live = path ?? pagePath(site.base, language, 'briefing', area.slug, periodSlug(period));
  const areaPath = pagePath(site.base, language, 'area', area.slug);
  return {
    language,
    areaId: area.area_id,
    areaName,
    period,
    periodName: periodName(period, language),
    siteTitle: site.title[language],
    publisher: site.publisher[language],
    illustrative: shows ? text.banner.illustrative : undefined,
    draft: catalog.closed ? undefined : text.banner.draft,
    headline: headlineText(areaName, standing, judged.length, language),
    standing,
    account: judged.length === 0 ? [] : accountOf(standing, language).slice(isKnown(standing) ? 1 : 0),
    attention: attention.map((one) => ({
      ...attentionOf(one, period, lookup, language),
      label: label(one),
      href: href(one),
    })),
    calm: isKnown(standing) ? own.attention.none : own.attention.unknown,
    turnedSummary:
      turns.compared === 0
        ? turnWords.incomparable
        : turned.length === 0
          ? turnWords.none(turns.compared)
          : `${turnWords.counts(turned.length, turns.compared)}: ${turnWords.both(turns.better.length, turns.worse.length)}.`,
    turned: turned.map((one) => ({
      label: label(one),
      href: href(one),
      turn: one.verdict.turned as Turn,
      text: turnWords.fromTo(
        text.status[one.verdict.previous_status as Status],
        periodName(knownPeriod(one.verdict.previous_period ?? one.verdict.period), language),
        text.status[one.verdict.status as Status],
      ),
    })),
    multiples: drawn,
    table: [...Map.groupBy(judged, ({ target }) => target.programme)].map(([id, rows]) => ({
      programme: lookup.programme(id)[`short_${language}`],
      rows: rows.map((one) => ({
        ...rowOf(one, period, lookup, language),
        label: label(one),
        href: href(one),
      })),
    })),
    figures: figures.flatMap(({ indicator, rows }) =>
      rows.map((row) => ({
        label: indicator[`label_${language}`],
        value: withUnit(row.value ?? 0, indicator, language),
        period: periodShort(knownPeriod(row.period), language),
      })),
    ),
    history: historyOf(area, period, lookup, language),
    notes: [
      ...(shows ? [text.banner.illustrativeText] : []),
      ...notesOf(area, period, language, verdicts, standing),
    ],
    source: sourceText(sources, lookup, language),
    release: own.source.release(catalog.release, formatDay(lastDay(knownPeriod(catalog.as_of)), language)),
    path: live,
    address: site.origin ? new URL(live, site.origin).href : undefined,
    areaPath,
    areaAddress: site.origin ? new URL(areaPath, site.origin).href : undefined,
  };
}
