import type { Cut } from '../release/questions.ts';
import {
  type Basis,
  canAdd,
  canBound,
  type Choice,
  defaultChoice,
  defaultCut,
  fitted,
  hasCut,
  indicatorOf,
  mostOf,
} from './choice.ts';
import type { ExplorerData, ExplorerIndicator, PeriodKind } from './data.ts';
import type { Grouping } from './group.ts';
import { releaseKey } from './release-key.ts';
import { viewWords } from './view-id.ts';
import { firstView } from './views.ts';

/** Something in an address that could not be followed, and what was written there. */
export interface Problem {
  readonly kind:
    | 'key'
    | 'twice'
    | 'indicator'
    | 'second'
    | 'same'
    | 'breakdown'
    | 'category'
    | 'lone'
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
    | 'group'
    | 'apart'
    | 'bound'
    | 'bounds'
    | 'sort'
    | 'page'
    | 'release';
  readonly value: string;
  /** How many areas can be drawn, where too many were named. */
  readonly most?: number;
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
  group: 'gop',
  least: 'it-nhat',
  most: 'nhieu-nhat',
  order: 'xep',
  page: 'trang',
  release: releaseKey,
} as const;
const periodWords: Readonly<Record<PeriodKind, string>> = { year: 'nam', half: 'nua-nam' };
const basisWords: Readonly<Record<Basis, string>> = { now: 'hien-nay', then: 'thoi-do' };
const groupWords: Readonly<Record<Grouping, string>> = {
  apart: 'khong',
  chosen: 'thanh-nhom',
  inside: 'ben-trong',
};
const orderWords: Readonly<Record<Choice['order'], string>> = {
  name: 'ten',
  value: 'gia-tri',
  change: 'thay-doi',
};

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
    ...part(keys.group, choice.group === 'apart' ? null : groupWords[choice.group]),
    ...part(keys.least, choice.least),
    ...part(keys.most, choice.most),
    ...part(keys.order, choice.order === 'name' ? null : orderWords[choice.order]),
    ...part(keys.page, choice.page === 1 ? null : choice.page),
    [keys.release, encodeURIComponent(data.release)],
  ];
  return `?${parts.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

function part(key: string, value: string | number | null | undefined): [string, string][] {
  return value === null || value === undefined ? [] : [[key, encodeURIComponent(value)]];
}

/** The choice that an address holds. Whatever it lacks or garbles is as usual; each mistake is named. */
export function readAddress(
  search: string,
  data: ExplorerData,
): { choice: Choice; problems: readonly Problem[] } {
  // What is left empty was not chosen.
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([, value]) => value !== ''));
  const problems: Problem[] = [];
  const fault: Report = (kind, value, most) => {
    problems.push({ kind, value, ...(most === undefined ? {} : { most }) });
  };

  const known: readonly string[] = Object.values(keys);
  for (const key of new Set(query.keys())) {
    if (!known.includes(key)) {
      if (!foreign.test(key)) fault('key', key);
    }
    // Said twice alike, nothing is lost.
    else if (new Set(query.getAll(key)).size > 1) fault('twice', key);
  }

  const wanted = query.get(keys.indicator);
  const found = data.indicators.find(({ id }) => id === wanted);
  if (wanted !== null && !found) fault('indicator', wanted);
  const usual = defaultChoice(data, found);
  const indicator = indicatorOf(data, usual.indicator);

  const basis = oneOf(query.get(keys.basis), basisWords, (value) => fault('basis', value)) ?? usual.basis;
  const wish = oneOf(query.get(keys.group), groupWords, (value) => fault('group', value)) ?? 'apart';
  const group = canAdd({ indicator: indicator.id, basis }, data) ? wish : 'apart';
  if (wish !== group) fault('apart', groupWords[wish]);
  const areas = readAreas(query.get(keys.areas), mostOf({ group }), data, fault);
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
    basis,
    group,
    ...readBounds(query, indicator, data, fault),
    order: oneOf(query.get(keys.order), orderWords, (value) => fault('sort', value)) ?? usual.order,
    page: readPage(query.get(keys.page), fault),
  };
  const view = oneOf(query.get(keys.view), viewWords, (value) => fault('view', value));
  const choice = fitted({ ...wholly, view: view ?? firstView(wholly, data) }, data);
  if (view && choice.view !== view) fault('unfit', viewWords[view]);
  return { choice, problems };
}

type Report = (kind: Problem['kind'], value: string, most?: number) => void;

function readSecond(
  text: string | null,
  { id }: ExplorerIndicator,
  data: ExplorerData,
  fault: Report,
): string | null {
  if (text === null) return null;
  if (text !== id && data.indicators.some((one) => one.id === text)) return text;
  fault(text === id ? 'same' : 'second', text);
  return null;
}

function readCut(query: URLSearchParams, indicator: ExplorerIndicator, fault: Report): Cut {
  const by = query.get(keys.breakdown);
  const category = query.get(keys.category);
  if (by === null) {
    if (category !== null) fault('lone', category);
    return defaultCut(indicator);
  }
  if (!hasCut(indicator, { by, category: null })) {
    fault('breakdown', by);
    return defaultCut(indicator);
  }
  if (hasCut(indicator, { by, category })) return { by, category };
  fault('category', category ?? '');
  return { by, category: null };
}

/** Bounds of values, as numbers; a first above the second is changed round. */
function readBounds(
  query: URLSearchParams,
  indicator: ExplorerIndicator,
  data: ExplorerData,
  fault: Report,
): Pick<Choice, 'least' | 'most'> {
  const bound = (key: string): number | null => {
    const text = query.get(key);
    if (text === null) return null;
    const number = /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
    if (number !== null && canBound({ indicator: indicator.id }, data)) return number + 0;
    fault('bound', text);
    return null;
  };
  const least = bound(keys.least);
  const most = bound(keys.most);
  if (least === null || most === null || least <= most) return { least, most };
  fault('bounds', `${least}, ${most}`);
  return { least: most, most: least };
}

function readPage(text: string | null, fault: Report): number {
  if (text === null) return 1;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  fault('page', text);
  return 1;
}

function readAreas(text: string | null, most: number, data: ExplorerData, fault: Report): readonly string[] {
  const bySlug = new Map(data.areas.map(({ id, slug }) => [slug, id]));
  const ids = new Set<string>();
  for (const slug of (text ?? '').split(',').map((part) => part.trim())) {
    const id = bySlug.get(slug);
    if (id !== undefined) ids.add(id);
    else if (slug !== '') fault('area', slug);
  }
  if (ids.size > most) fault('many', String(ids.size), most);
  return [...ids].slice(0, most);
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
