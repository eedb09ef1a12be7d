import { collate } from '../i18n/collate.ts';
import { fold } from '../areas/fold.ts';
import { closeness, distances, type Phrase, phrase } from './closeness.ts';
import { type Entry, kinds } from './entry.ts';
import { type Reading, readings, type TypeWord } from './query.ts';
import { wordsOf } from './word.ts';

/** Entries made ready to be searched many times. */
export interface Searchable {
  readonly typeWords: readonly TypeWord[];
  readonly entries: readonly Ready[];
}

interface Ready {
  readonly entry: Entry;
  readonly code: string;
  readonly names: readonly Name[];
}

interface Name {
  readonly phrase: Phrase;
  readonly context: Phrase;
  readonly type: number;
  /** Place among the former names; -1: its own. */
  readonly former: number;
}

export interface Found {
  readonly entry: Entry;
  /** Distance from what was typed; less is better. */
  readonly distance: number;
  /** Place among the entry's former names of the one that was typed; -1: one of its own. */
  readonly former: number;
}

/** Prepares entries for {@link search}; `types` are the words for each kind of area. */
export function searchable(entries: readonly Entry[], types: readonly (readonly string[])[]): Searchable {
  const ready = (text: string): Phrase => phrase(wordsOf(text));
  return {
    typeWords: types.flatMap((words, type) => words.map((word) => ({ words: wordsOf(word), type }))),
    entries: entries.map((entry) => {
      const context = ready(entry.context);
      const own = entry.names.map((name) => ({ phrase: ready(name), context, type: entry.type, former: -1 }));
      const former = entry.former.map(({ name, type, context }, at) => ({
        phrase: ready(name),
        context: ready(context),
        type,
        former: at,
      }));
      return { entry, code: codeOf(entry.code), names: [...own, ...former] };
    }),
  };
}

/**
 * Everything that a query finds, the best first: by distance, then what exists before what ended (and its
 * own name before a former one), then by kind and by Vietnamese collation. Each entry comes once.
 */
export function search({ entries, typeWords }: Searchable, query: string): readonly Found[] {
  const code = codeOf(query);
  const ways = readings(query, typeWords);
  const found: Found[] = [];
  for (const ready of entries) {
    let best: Found | undefined;
    const offer = (distance: number | undefined, former: number): void => {
      if (distance === undefined || (best && best.distance <= distance)) return;
      best = { entry: ready.entry, distance, former };
    };
    if (code !== '' && ready.code === code) offer(distances.code, -1);
    for (const name of ready.names) {
      for (const way of ways) offer(distanceTo(way, name), name.former);
    }
    if (best) found.push(best);
  }
  return found.sort(order);
}

function distanceTo({ typed, types }: Reading, name: Name): number | undefined {
  const ofType = types?.has(name.type) ?? true;
  // A kind alone asks for all areas of that kind.
  if (typed.words.length === 0) return ofType && name.former === -1 ? distances.onlyType : undefined;
  const distance = closeness(typed, name.phrase, name.context);
  return distance === undefined || ofType ? distance : distance + distances.otherType;
}

function order(a: Found, b: Found): number {
  return (
    a.distance - b.distance ||
    standing(a) - standing(b) ||
    kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
    collate(a.entry.names[0] ?? '', b.entry.names[0] ?? '') ||
    collate(a.entry.title, b.entry.title) ||
    // Unlike names, addresses are never the same.
    (a.entry.path < b.entry.path ? -1 : 1)
  );
}

function standing({ entry, former }: Found): number {
  if (entry.ended) return 2;
  return former === -1 ? 0 : 1;
}

/** A code as it is compared: "CW-07" may be typed "cw 07". */
function codeOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}
