import type { Kind } from './entry.ts';
import { fill, type IndexWords } from './index-file.ts';
import type { Found } from './match.ts';

/** Results by kind, the kind of the best one first; within a kind they keep their order. */
export function grouped(results: readonly Found[]): readonly (readonly [Kind, readonly Found[]])[] {
  const kinds = new Set(results.map(({ entry }) => entry.kind));
  return [...kinds].map((kind) => [kind, results.filter(({ entry }) => entry.kind === kind)] as const);
}

/** What tells a result from others of its name; first of all the former name that was typed. */
export function noteOf({ entry, former }: Found): string {
  return [entry.former[former]?.note, entry.note].filter(Boolean).join(', ');
}

/** How many there are, in words. */
export function countOf(results: readonly Found[], words: IndexWords): string {
  return results.length === 1 ? words.one : fill(words.many, { n: String(results.length) });
}
