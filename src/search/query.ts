import { type Phrase, phrase } from './closeness.ts';
import { compareMarks, marks, type Word, wordsOf } from './word.ts';

/** One way to read what was typed: the words looked for and, if a word for a kind of area was among them, the kinds. */
export interface Reading {
  readonly typed: Phrase;
  /** Places in the list of kinds of area; undefined: none was typed. */
  readonly types: ReadonlySet<number> | undefined;
}

/** A word, or several, that stand for a kind of area ("đảo", "đ", "island"), and the kind's place in their list. */
export interface TypeWord {
  readonly words: readonly Word[];
  readonly type: number;
}

/**
 * Every way to read a query: all of it as a name and, where it begins or ends with words for a kind of
 * area, the rest as a name of that kind. "Dao" may be a kind, and the beginning of a name.
 */
export function readings(query: string, typeWords: readonly TypeWord[]): readonly Reading[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const kinds = new Map<string, { from: number; length: number; types: Set<number> }>();
  for (const { words: known, type } of typeWords) {
    const last = words.length - known.length;
    for (const from of last > 0 ? [0, last] : [0]) {
      if (last < 0 || !known.every((one, at) => stands(words[from + at], one))) continue;
      const key = `${from} ${known.length}`;
      const kind = kinds.get(key) ?? { from, length: known.length, types: new Set() };
      kind.types.add(type);
      kinds.set(key, kind);
    }
  }
  return [
    { typed: phrase(words), types: undefined },
    ...[...kinds.values()].map(({ from, length, types }) => ({
      typed: phrase([...words.slice(0, from), ...words.slice(from + length)]),
      types,
    })),
  ];
}

/** Whether a typed word is this one, with its marks or without. */
function stands(typed: Word | undefined, known: Word): boolean {
  return typed?.key === known.key && compareMarks(typed, known) !== marks.other;
}
