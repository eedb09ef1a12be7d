import type { Cut } from '../release/questions.ts';
import { type Basis, type Choice, defaultChoice, hasCut, indicatorOf, mostAreas } from './choice.ts';
import type { ExplorerData, ExplorerIndicator, PeriodKind } from './data.ts';
import { releaseKey } from './release-key.ts';
import { viewWords } from './view-id.ts';
import { firstView, withFittingView } from './views.ts';

/** Something in an address that could not be followed, and what was written there. */
export interface Problem {
  readonly kind:
    | 'key'
    | 'indicator'
    | 'second'
    | 'breakdown'
    | 'category'
    | 'unfit'
    | 'area'
    | 'many'
    | 'year'
    | 'outside'
    | 'order'
    | 'periods'
    | 'absent'
    | 'view'
    | 'basis'
    | 'release';
  readonly value: string;
}

const keys = {
  indicator: 'chi-so',
  second: 'voi',
  breakdown: 'phan-to',
  category: 'nhom',
  areas: 'dia-ban',
  from: 'tu',
  to: 'den',
  periods: 'ky',
  view: 'kieu',
  basis: 'theo',
  release: releaseKey,
} as const;
const periodWords: Readonly<Record<PeriodKind, string>> = { year: 'nam', half: 'nua-nam' };
const basisWords: Readonly<Record<Basis, string>> = { now: 'hien-nay', then: 'thoi-do' };

/** Added to links by services that pass them on; no mistake of the reader's. */
const foreign = /^(utm_.*|.*clid|zarsrc|mibextid)$/;

/** The query part of an address, `?` included, that brings the choice back. */
export function writeAddress(choice: Choice, data: ExplorerData): string {
  const slugs = new Map(data.areas.map(({ id, slug }) => [id, slug]));
  const parts: [string, string][] = [
    [keys.indicator, choice.indicator],
    // Left out where it is as usual, so that addresses stay short.
    ...part(keys.second, choice.second),
    ...part(keys.breakdown, choice.cut?.by),
    ...part(keys.category, choice.cut?.category),
    [keys.areas, choice.areas.map((id) => encodeURIComponent(slugs.get(id) ?? id)).join(',')],
    [keys.from, String(choice.from)],
    [keys.to, String(choice.to)],
    [keys.periods, periodWords[choice.periods]],
    [keys.view, viewWords[choice.view]],
    ...part(keys.basis, choice.basis === 'now' ? null : basisWords[choice.basis]),
    [keys.release, encodeURIComponent(data.release)],
  ];
  return `?${parts.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

function part(key: string, value: string | null | undefined): [string, string][] {
  return value === null || value === undefined ? [] : [[key, encodeURIComponent(value)]];
}

/** The choice that an address holds. Whatever it lacks or garbles is as usual; each mistake is named. */
export function readAddress(
  search: string,
  data: ExplorerData,
): { choice: Choice; problems: readonly Problem[] } {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];
  const fault = (kind: Problem['kind'], value: string): void => void problems.push({ kind, value });

  const known: readonly string[] = Object.values(keys);
  for (const key of new Set(query.keys())) if (!known.includes(key) && !foreign.test(key)) fault('key', key);

  const wanted = query.get(keys.indicator);
  const found = data.indicators.find(({ id }) => id === wanted);
  if (wanted !== null && !found) fault('indicator', wanted);
  const usual = defaultChoice(data, found);
  const indicator = indicatorOf(data, usual.indicator);

  const areas = readAreas(query.get(keys.areas), data, fault);
  const [from, to] = readYears(query, indicator, fault);
  const periods = oneOf(query.get(keys.periods), periodWords, (value) => fault('periods', value));
  if (periods && !indicator.periods.includes(periods)) fault('absent', periodWords[periods]);
  const release = query.get(keys.release);
  if (release !== null && release !== data.release) fault('release', release);
  const wholly = {
    indicator: indicator.id,
    second: readSecond(query.get(keys.second), indicator, data, fault),
    cut: readCut(query, indicator, fault),
    areas: areas.length > 0 ? areas : usual.areas,
    from,
    to,
    periods: periods && indicator.periods.includes(periods) ? periods : usual.periods,
    basis: oneOf(query.get(keys.basis), basisWords, (value) => fault('basis', value)) ?? usual.basis,
  };
  const view = oneOf(query.get(keys.view), viewWords, (value) => fault('view', value));
  const choice = withFittingView({ ...wholly, view: view ?? firstView(wholly, data) }, data);
  if (view && choice.view !== view) fault('unfit', viewWords[view]);
  return { choice, problems };
}

type Report = (kind: Problem['kind'], value: string) => void;

function readSecond(
  text: string | null,
  { id }: ExplorerIndicator,
  data: ExplorerData,
  fault: Report,
): string | null {
  if (text === null || text === id) return null;
  if (data.indicators.some((one) => one.id === text)) return text;
  fault('second', text);
  return null;
}

function readCut(query: URLSearchParams, indicator: ExplorerIndicator, fault: Report): Cut {
  const by = query.get(keys.breakdown);
  const category = query.get(keys.category);
  if (by === null) {
    if (category !== null) fault('category', category);
    return null;
  }
  if (!hasCut(indicator, { by, category: null })) {
    fault('breakdown', by);
    return null;
  }
  if (hasCut(indicator, { by, category })) return { by, category };
  fault('category', category ?? '');
  return { by, category: null };
}

function readAreas(text: string | null, data: ExplorerData, fault: Report): readonly string[] {
  const bySlug = new Map(data.areas.map(({ id, slug }) => [slug, id]));
  const ids = new Set<string>();
  for (const slug of (text ?? '').split(',').map((part) => part.trim())) {
    const id = bySlug.get(slug);
    if (id !== undefined) ids.add(id);
    else if (slug !== '') fault('area', slug);
  }
  if (ids.size > mostAreas) fault('many', String(ids.size));
  return [...ids].slice(0, mostAreas);
}

function readYears(query: URLSearchParams, indicator: ExplorerIndicator, fault: Report): [number, number] {
  const [first, last] = indicator.years;
  const year = (key: string, usual: number): number => {
    const text = query.get(key);
    if (text === null) return usual;
    if (!/^\d{4}$/.test(text)) {
      fault('year', text);
      return usual;
    }
    const number = Number(text);
    if (number < first || last < number) fault('outside', text);
    return Math.min(last, Math.max(first, number));
  };
  const from = year(keys.from, first);
  const to = year(keys.to, last);
  if (from <= to) return [from, to];
  fault('order', `${from}, ${to}`);
  return [to, from];
}

function oneOf<K extends string>(
  text: string | null,
  names: Readonly<Record<K, string>>,
  fault: (value: string) => void,
): K | undefined {
  if (text === null) return undefined;
  const found = (Object.keys(names) as K[]).find((key) => names[key] === text);
  if (found === undefined) fault(text);
  return found;
}
