import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import type { IndicatorDefinition } from '../../src/indicators/indicator.ts';
import { parsePeriod, writtenId } from '../../src/periods/parse.ts';
import { exportColumns, key } from './header.ts';

/** What the dictionary knows: the ids of all breakdowns, and the indicators by id. */
export interface Vocabulary {
  readonly breakdowns: readonly string[];
  readonly indicators: Readonly<Record<string, IndicatorDefinition>>;
}

export const resultColumns = ['value', 'numerator', 'denominator', 'state', 'event_date'] as const;

export type ResultColumn = (typeof resultColumns)[number];

/** What the header of a column of figures means in wide layout. */
export type WideHeader =
  | {
      readonly kind: 'figures';
      readonly indicator: string;
      /** Category by breakdown. */
      readonly categories: Readonly<Record<string, string>>;
      readonly result: ResultColumn;
      /** Id of the period that the header names; undefined if it names none. */
      readonly period: string | undefined;
    }
  /** A name that several indicators bear. */
  | { readonly kind: 'ambiguous'; readonly indicators: readonly string[] }
  /** The indicator is known, one of its categories is not. */
  | { readonly kind: 'category'; readonly text: string; readonly allowed: readonly string[] }
  | { readonly kind: 'undeclared'; readonly indicator: string; readonly text: string }
  /** A day where a period is due, as spreadsheets make of a month. */
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'unknown' };

/** Indicators by what spellings of their ids and names share; made once for each dictionary. */
const indexes = new WeakMap<Vocabulary['indicators'], ReadonlyMap<string, ReadonlySet<string>>>();

function index({ indicators }: Vocabulary): ReadonlyMap<string, ReadonlySet<string>> {
  const known = indexes.get(indicators);
  if (known) return known;
  const names = new Map<string, Set<string>>();
  for (const [id, { label }] of Object.entries(indicators)) {
    for (const name of [id, label.vi, label.en])
      names.set(key(name), (names.get(key(name)) ?? new Set()).add(id));
  }
  indexes.set(indicators, names);
  return names;
}

/** Characters that no header of ours reaches. */
const longest = 500;

/** The names people may write behind an indicator to say what the column counts. */
const results: ReadonlyMap<string, ResultColumn> = new Map(
  resultColumns.flatMap((column) =>
    [column, ...exportColumns[column].names].map((name) => [key(name), column] as const),
  ),
);

/**
 * Reads the header of a column of figures: the id or name of an indicator, after it `[nữ]` or
 * `@sex=female` for a category, `[2025]` for a period, and ` – tử số` or `.numerator` for one of the
 * counts of a share.
 */
export function readWideHeader(text: string, vocabulary: Vocabulary): WideHeader {
  if (text.length > longest) return { kind: 'unknown' };
  const names = index(vocabulary);
  const whole = names.get(key(text));
  const { name, categories, result } = whole
    ? { name: text, categories: [], result: undefined }
    : parts(text);
  const ids = [...(names.get(key(name)) ?? [])];
  const [id] = ids;
  if (id === undefined) return { kind: 'unknown' };
  if (ids.length > 1) return { kind: 'ambiguous', indicators: ids };
  const definition = vocabulary.indicators[id];
  if (!definition) return { kind: 'unknown' };
  const chosen: Record<string, string> = {};
  let period: string | undefined;
  for (const category of categories) {
    const found = meaning(category, definition);
    const written = parsePeriod(category);
    if (written) {
      // A category of such a name, or a second period: what is meant cannot be told.
      if (found || period !== undefined) return { kind: 'unknown' };
      period = writtenId(written);
      if (period === undefined) return { kind: 'day', text: category };
      continue;
    }
    if (Object.keys(definition.breakdowns).length === 0)
      return { kind: 'undeclared', indicator: id, text: category };
    if (!found) return { kind: 'category', text: category, allowed: allowed(definition) };
    chosen[found.breakdown] = found.category;
  }
  return {
    kind: 'figures',
    indicator: id,
    categories: chosen,
    result: result ?? (definition.kind === 'status' ? 'state' : 'value'),
    period,
  };
}

interface Parts {
  readonly name: string;
  readonly categories: readonly string[];
  readonly result: ResultColumn | undefined;
}

function parts(text: string): Parts {
  const inBrackets = [...text.matchAll(/\[([^[\]]*)\]/g)].flatMap(([, list = '']) => list.split(/[;,]/));
  const bare = text.replace(/\[[^[\]]*\]/g, ' ').trim();
  const end = /^(.*\S)\s*[-–—.:(/]\s*([^-–—.:(/]+?)\)?$/s.exec(bare);
  const result = end ? results.get(key(end[2] ?? '')) : undefined;
  const [name = '', ...behind] = (result ? (end?.[1] ?? '') : bare).split('@');
  const categories = [...inBrackets, ...behind.flatMap((list) => list.split(/[&;,]/))];
  return { name, categories: categories.map((each) => each.trim()).filter(Boolean), result };
}

/** The one category that the text means: `nữ`, `sex=female`, `sex: nữ`. */
function meaning(text: string, { breakdowns }: IndicatorDefinition) {
  const cut = text.search(/[=:]/);
  const said = cut < 0 ? undefined : text.slice(0, cut);
  const folded = fold(text.slice(cut + 1));
  const found = Object.entries(breakdowns)
    .filter(([breakdown]) => said === undefined || key(said) === key(breakdown))
    .flatMap(([breakdown, list]) =>
      list
        .filter(({ id, label }) => [id, label.vi, label.en].some((name) => fold(name) === folded))
        .map(({ id }) => ({ breakdown, category: id })),
    );
  return found.length === 1 ? found[0] : undefined;
}

function allowed({ breakdowns }: IndicatorDefinition): string[] {
  const entries = Object.entries(breakdowns);
  return entries.flatMap(([breakdown, list]) =>
    list.map(({ id }) => (entries.length === 1 ? id : `${breakdown}=${id}`)),
  );
}

/** Ids of indicators that a misspelt header may mean. */
export function nearIndicators(text: string, { indicators }: Vocabulary): string[] {
  const names = new Map(
    Object.entries(indicators).flatMap(([id, { label }]) =>
      [id, label.vi, label.en].map((name) => [fold(name), id] as const),
    ),
  );
  const near = nearest(fold(parts(text).name), names.keys());
  return [...new Set(near.flatMap((name) => names.get(name) ?? []))];
}
