import type { Entry } from '../../../src/search/entry.ts';
import { search, searchable } from '../../../src/search/match.ts';

/** Kinds of areas of an invented sea, and the words for them. */
export const types = [
  ['đảo', 'island', 'đ'],
  ['bến cảng', 'harbour', 'bc'],
  ['mũi', 'cape'],
] as const;

/** An entry, an island that stands unless told otherwise. */
export function entry(name: string, more: Partial<Entry> = {}): Entry {
  return {
    kind: 'area',
    title: name,
    note: '',
    path: `/${name}/`,
    names: [name],
    code: '',
    type: 0,
    ended: false,
    former: [],
    context: '',
    ...more,
  };
}

/** A name that an area had before, as an island. */
export function formerly(name: string, type = 0) {
  return { name, type, context: '', note: `trước là ${name}` };
}

/** Paths of what a query finds among entries, the best first. */
export function found(entries: readonly Entry[], query: string): string[] {
  return search(searchable(entries, types), query).map((one) => one.entry.path);
}
