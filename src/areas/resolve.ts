import { type Area, validOn } from './area.ts';
import { fold, isPlain, spelling } from './fold.ts';
import { nearest } from './nearest.ts';
import type { Registry } from './registry.ts';

/** What an area cell means on a day. */
export type Resolution =
  | { readonly kind: 'area'; readonly area: Area }
  /** Borne by several areas on that day. */
  | { readonly kind: 'ambiguous'; readonly areas: readonly Area[] }
  /** Known, but only at another time. */
  | { readonly kind: 'not_valid'; readonly areas: readonly Area[] }
  /** Known at no time; the areas of that day whose names or codes are nearest. */
  | { readonly kind: 'unknown'; readonly areas: readonly Area[] };

/**
 * The area that a cell names on an ISO day: an area_id, an official code, or a name that exactly one
 * area bears, with or without the word for its type or its short form ("P. Đức Xuân"). A code that a
 * spreadsheet took the leading zeros from counts when no other code can be meant. A name typed without any diacritics counts when
 * only one area can be meant. Nothing is guessed beyond that.
 */
export function resolveArea(registry: Registry, cell: string, day: string): Resolution {
  const text = cell.normalize('NFC').trim();
  const known: Area[] = [];
  for (const found of candidates(registry, text)) {
    const valid = found.filter((area) => validOn(area, day));
    // A code without its zeros that is also a whole code, only of another time: either may be meant.
    if (valid.length > 0 && known.length > 0 && found === registry.byShortCode.get(text))
      return { kind: 'ambiguous', areas: [...known, ...valid] };
    if (valid.length === 1) return { kind: 'area', area: valid[0] as Area };
    if (valid.length > 1) return { kind: 'ambiguous', areas: valid };
    known.push(...found.filter((area) => !known.includes(area)));
  }
  if (known.length > 0) return { kind: 'not_valid', areas: known };
  return { kind: 'unknown', areas: near(registry, text, day) };
}

/** Areas that the text may name, surest way of naming first. */
function* candidates(registry: Registry, text: string): Generator<readonly Area[]> {
  const byId = registry.byId.get(text);
  if (byId) yield [byId];
  yield registry.byCode.get(text) ?? [];
  yield registry.byShortCode.get(text) ?? [];
  for (const name of new Set([text, text.replace(/^(\p{L}{1,3})\.\s*/u, '$1 ')])) {
    yield registry.byName.get(spelling(name)) ?? [];
    if (isPlain(name)) yield registry.byFolded.get(fold(name)) ?? [];
  }
}

function near({ areas, byFolded }: Registry, text: string, day: string): Area[] {
  const current = areas.filter((area) => validOn(area, day));
  // Spreadsheets eat the zeros that codes begin with.
  if (/^\d+$/.test(text))
    return current.filter((area) => area.code.replace(/^0+/, '') === text.replace(/^0+/, ''));
  const names = [...byFolded].filter(([, bearers]) => bearers.some((area) => validOn(area, day)));
  const close = nearest(
    fold(text),
    names.map(([name]) => name),
  );
  const found = close.flatMap((name) => byFolded.get(name) ?? []).filter((area) => validOn(area, day));
  return [...new Set(found)].slice(0, 3);
}
