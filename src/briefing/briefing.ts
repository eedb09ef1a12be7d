import { titleApart } from '../areas/naming.ts';
import type { Multiple } from '../charts/multiple.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { formatDay, periodName, periodShort } from '../i18n/date.ts';
import { illustrativeTitle } from '../i18n/illustrative-title.ts';
import type { Language } from '../i18n/language.ts';
import { programmeWords } from '../i18n/programme/words.ts';
import { words } from '../i18n/words.ts';
import { workingWords } from '../i18n/working/words.ts';
import { comparePeriods, knownPeriod, lastDay, type Period, periodId } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow, IndicatorRow, ObservationRow, ProgressRow } from '../release/tables.ts';
import { accountOf, apartSentence } from '../site/account.ts';
import { answering } from '../site/answering.ts';
import { breaksOf } from '../site/breaks.ts';
import { bare, isPercent, withUnit } from '../site/figure.ts';
import { findingText } from '../site/finding.ts';
import { byWhen, goal } from '../site/goal.ts';
import { dutyWhen } from '../site/duty-text.ts';
import { observedIn } from '../site/observed-in.ts';
import { type Judged, needsAttention } from '../site/overview.ts';
import { pagePath } from '../site/routes.ts';
import { chartPoints, pathGoal, requiredPoints, verdictPoints } from '../site/series.ts';
import { turnsOf } from '../site/turns.ts';
import { isLimit } from '../site/verdict-facts.ts';
import { Figures } from '../site/working/figures.ts';
import { numbersHidden } from '../targets/numbers-hidden.ts';
import { isKnown, type Standing, standingOf } from '../targets/standing.ts';
import type { Status } from '../targets/status.ts';
import type { Turn } from '../targets/turn.ts';
import { changeText } from './change.ts';
import { historyOf } from './history.ts';
import { type BriefingVerdicts, verdictsAt, verdictsUntil } from './judged.ts';
import { nextReport } from './next-report.ts';
import { periodSlug } from './periods.ts';

/** A target that needs attention, in words. */
export interface Attention {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly status: Status;
  /** The result and how far it is from what is required; the reason where there are no numbers. */
  readonly result: string;
  readonly needed: string;
  readonly agency: string;
  /** By when the next report is due; empty where the plan names no day. */
  readonly report: string;
}

/** A target that turned since the period before. */
export interface Turned {
  readonly label: string;
  readonly href: string;
  readonly turn: Turn;
  readonly text: string;
}

/** A small drawing with the name and status of its target. */
export interface BriefingMultiple {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly status: Status;
  readonly chart: Multiple;
  /** The drawing in words. */
  readonly described: string;
}

/** A row of the table of all targets; cells without a number are empty. */
export interface BriefingRow {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly status: Status;
  readonly result: string;
  readonly required: string;
  readonly change: string;
  /** The period of the verdict, where it is not that of the briefing. */
  readonly period: string;
}

/** The rows of one programme. */
export interface BriefingGroup {
  readonly programme: string;
  readonly rows: readonly BriefingRow[];
}

/** A reported figure, for areas to which no target applies. */
export interface BriefingFigure {
  readonly label: string;
  readonly value: string;
  readonly period: string;
}

/** All that two pages say of one area at one period, in one language. Every renderer shows this and nothing else. */
export interface Briefing {
  readonly language: Language;
  readonly areaId: string;
  readonly areaName: string;
  readonly period: Period;
  readonly periodName: string;
  readonly siteTitle: string;
  readonly publisher: string;
  readonly illustrative: string | undefined;
  readonly draft: string | undefined;
  readonly headline: string;
  readonly standing: Standing;
  readonly account: readonly string[];
  readonly attention: readonly Attention[];
  /** Said in place of attention where nothing needs it. */
  readonly calm: string;
  readonly turnedSummary: string;
  readonly turned: readonly Turned[];
  /** What needs attention first. */
  readonly multiples: readonly BriefingMultiple[];
  readonly table: readonly BriefingGroup[];
  /** Only where there are no targets. */
  readonly figures: readonly BriefingFigure[];
  readonly history: readonly string[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly release: string;
  /** Path of the live page, with the base of the site. */
  readonly path: string;
  /** Where the area's own page stands, which leaves nothing out. */
  readonly areaPath: string;
  readonly areaAddress: string | undefined;
  /** Address of the live page; undefined where the site does not say where it stands. */
  readonly address: string | undefined;
}

/** The observations that a briefing draws from, by indicator and breakdown. */
interface Series {
  readonly indicator: IndicatorRow;
  readonly rows: readonly ObservationRow[];
}

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

/** What the counts say, in one sentence that begins with the area. */
export function headlineText(name: string, standing: Standing, targets: number, language: Language): string {
  const text = briefingWords(language).headline;
  const { good, judged, counts } = standing;
  if (targets === 0) return text.none(name);
  if (judged === 0) return text.waiting(name);
  if (!isKnown(standing)) return text.unknown(name, judged);
  const behind = counts.get('off_track') ?? 0;
  const missed = counts.get('missed') ?? 0;
  if (good === judged) return text.all(name, judged);
  return good === 0 ? text.zero(name, judged, behind, missed) : text.some(name, good, judged, behind, missed);
}

function attentionOf(
  { target, verdict }: Judged,
  period: Period,
  lookup: Lookup,
  language: Language,
): Omit<Attention, 'label' | 'href'> {
  const text = briefingWords(language).attention;
  const indicator = lookup.indicatorOf(target, verdict);
  const report = nextReport(target, period, lookup);
  const figures = new Figures(indicator, language);
  const asked = goal(target, lookup.indicatorsOf(target)[0], language);
  return {
    code: target.target,
    status: verdict.status as Status,
    result:
      verdict.value === null || verdict.required === null
        ? verdict[`reason_${language}`]
        : findingText(target, verdict, indicator, language),
    needed:
      verdict.pace_needed !== null && verdict.status !== 'missed'
        ? workingWords(language).perYear(figures.signed(verdict.pace_needed))
        : text.goal(asked.charAt(0).toLocaleLowerCase(language) + asked.slice(1), byWhen(target, language)),
    agency: agencyText(
      answering(target, lookup, language).map((one) => one.label),
      language,
    ),
    report: report ? dutyWhen(report, language) : '',
  };
}

/** The agency in charge, and how many answer with it. */
function agencyText([first = '', ...others]: readonly string[], language: Language): string {
  return others.length === 0 ? first : briefingWords(language).attention.agencies(first, others.length);
}

function rowOf(
  { target, verdict }: Judged,
  period: Period,
  lookup: Lookup,
  language: Language,
): Omit<BriefingRow, 'label' | 'href'> {
  const indicator = lookup.indicatorOf(target, verdict);
  const shown = (value: number | null): string =>
    value === null || !indicator ? '' : withUnit(value, indicator, language);
  const before = verdictsUntil(target, verdict.area_id, period, lookup).find(
    (row) => row.period === verdict.previous_period,
  );
  return {
    code: target.target,
    status: verdict.status as Status,
    result: shown(verdict.value),
    required: shown(verdict.required),
    change: changeText(verdict, before, indicator, language) ?? '',
    period: verdict.period === periodId(period) ? '' : periodShort(knownPeriod(verdict.period), language),
  };
}

/**
 * Which periods can stand in one line with a verdict: where counting starts anew each year only those of
 * the same length, else all but the second halves of whole years.
 */
function alike(
  verdict: ProgressRow,
  { accumulates }: IndicatorRow,
): (one: { readonly period: string }) => boolean {
  const { half } = knownPeriod(verdict.period);
  return ({ period }) => {
    const other = knownPeriod(period).half;
    return other === half || (!accumulates && (other !== 2 || half === 2));
  };
}

/** Statuses that say something of a result: only these are drawn. */
const results: readonly string[] = ['met', 'on_track', 'off_track', 'missed'];

function multipleOf(
  { target, verdict }: Judged,
  series: Series | undefined,
  period: Period,
  lookup: Lookup,
  language: Language,
): Omit<BriefingMultiple, 'label' | 'href'> | undefined {
  if (!series || !results.includes(verdict.status)) return undefined;
  const { indicator, rows } = series;
  const text = briefingWords(language).multiples;
  const verdicts = verdictsUntil(target, verdict.area_id, period, lookup).filter(
    (row) => row.indicator === indicator.indicator && row.basis === verdict.basis,
  );
  // What followed an ended area has no observations of its own under its name.
  const all = verdict.basis === 'successor' ? verdictPoints(verdicts) : chartPoints(rows, verdicts);
  const like = alike(verdict, indicator);
  const points = all.filter(like);
  if (!points.some(({ value }) => value !== null)) return undefined;
  const end = lastDay(knownPeriod(verdict.period));
  const asked = requiredPoints(verdicts.filter(like), pathGoal(target)).filter(({ at }) => at < end);
  // A path in whole areas asks for more at its end than its threshold says.
  const required = verdict.required === null ? asked : [...asked, { at: end, value: verdict.required }];
  const need = isLimit(target.rule) ? text.limit : text.required;
  const format = (value: number): string => bare(value, indicator, language);
  return {
    code: target.target,
    status: verdict.status as Status,
    chart: {
      points,
      required,
      requiredShape: pathGoal(target) ? 'line' : 'step',
      breaks: breaksOf(verdict.area_id, rows, lookup, language),
      unit: isPercent(indicator) ? 'percent' : 'other',
      format,
      need: (value) => need(format(value)),
    },
    described: text.described(
      target[`label_${language}`],
      withUnit(verdict.value ?? 0, indicator, language),
      verdict.required === null ? '' : need(format(verdict.required)),
    ),
  };
}

function notesOf(
  area: AreaRow,
  period: Period,
  language: Language,
  { judged, apart, ended }: BriefingVerdicts,
  { hidden: withheld, silent }: Standing,
): readonly string[] {
  const text = briefingWords(language).notes;
  const earlier = judged.filter(({ verdict }) => verdict.period !== periodId(period)).length;
  const hidden = withheld + judged.filter(({ verdict }) => numbersHidden(verdict)).length;
  const counted = apartSentence(apart, language);
  return [
    ...(judged.length === 0 ? [text.empty] : []),
    ...(hidden > 0 ? [text.hidden(hidden)] : []),
    ...(silent > 0 ? [text.silent(silent)] : []),
    ...(earlier > 0 ? [text.earlier(earlier)] : []),
    ...ended.map(({ programme, judged: final }) => {
      const standing = standingOf(final.map(({ verdict }) => verdict));
      const name = programme[`short_${language}`];
      return isKnown(standing)
        ? text.ended(name, standing.counts.get('met') ?? 0, standing.judged)
        : text.endedOpen(name);
    }),
    ...(counted ? [`${counted} ${text.withinTwo}`] : []),
    ...(judged.length > 0 ? [text.trace(area.area_id)] : []),
  ];
}

function illustrated(sources: ReadonlySet<string>, lookup: Lookup): boolean {
  return [...sources].some((id) => lookup.source(id)?.illustrative === true);
}

/** Sources that a line names before it counts the rest. */
const namedSources = 3;

function sourceText(ids: ReadonlySet<string>, lookup: Lookup, language: Language): string {
  const text = briefingWords(language).source;
  const rows = [...ids].flatMap((id) => lookup.source(id) ?? []);
  const illustrative = words(language).source.illustrative;
  const titles = rows.slice(0, namedSources).map((row) => {
    const title = row[`title_${language}`];
    return row.illustrative ? illustrativeTitle(title, illustrative).join('') : title;
  });
  const more = rows.length - titles.length;
  return `${text.line}: ${titles.length === 0 ? text.none : titles.join('; ')}${more > 0 ? `; ${text.more(more)}` : ''}.`;
}
