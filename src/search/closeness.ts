import { beginsNearly, compareMarks, marks, type Word } from './word.ts';

/** Words in the forms that are compared whole. */
export interface Phrase {
  readonly words: readonly Word[];
  /** Keys with a space before each. */
  readonly spaced: string;
  /** Keys without spaces. */
  readonly joined: string;
}

export function phrase(words: readonly Word[]): Phrase {
  const keys = words.map(({ key }) => key);
  return { words, spaced: ` ${keys.join(' ')}`, joined: keys.join('') };
}

/**
 * How far a name is from what was typed; less is nearer. Marks that contradict the typed ones count for
 * more than the place of the words, so that with marks typed the exact tones come first.
 */
export const distances = {
  code: -1,
  whole: 0,
  begins: 1,
  /** A kind of area was typed and nothing else. */
  onlyType: 1.8,
  inside: 2,
  /** Added where the last word typed is only the beginning of one. */
  unfinished: 0.5,
  /** Added where marks were typed, but not all that the name has. */
  marksLeftOut: 0.25,
  /** Added where another kind of area was typed: after names of that kind, before scattered words. */
  otherType: 3,
  scattered: 6,
  withContext: 7,
  otherMarks: 20,
  withinWords: 60,
  slip: 70,
} as const;

/** Shorter words are too easily taken for others. */
const slipFrom = 4;

/** The distance from typed words to a name; undefined: not this one. `context` may hold some of the words. */
export function closeness(typed: Phrase, name: Phrase, context: Phrase): number | undefined {
  const ordered = inOrder(typed, name);
  if (ordered !== undefined) return ordered + marksOf(typed.words, name.words);
  if (typed.words.every((word) => begun(name.words, word))) {
    return distances.scattered + marksOf(typed.words, name.words);
  }
  if (besideContext(typed.words, name.words, context.words)) {
    return distances.withContext + marksOf(typed.words, [...name.words, ...context.words]);
  }
  if (typed.joined.length > 1 && name.joined.includes(typed.joined)) {
    return distances.withinWords + (name.joined.startsWith(typed.joined) ? 0 : 1);
  }
  return withSlip(typed.words, name.words) ? distances.slip : undefined;
}

function inOrder(typed: Phrase, name: Phrase): number | undefined {
  if (name.spaced === typed.spaced) return distances.whole;
  const at = name.spaced.indexOf(typed.spaced);
  if (at === -1) return undefined;
  const finished = `${name.spaced} `.includes(`${typed.spaced} `, at);
  return (at === 0 ? distances.begins : distances.inside) + (finished ? 0 : distances.unfinished);
}

function begun(known: readonly Word[], { key }: Word): boolean {
  return known.some((one) => one.key.startsWith(key));
}

/** Whether each word is in the name or beside it, and the name holds one that does not stand beside it too. */
function besideContext(typed: readonly Word[], name: readonly Word[], context: readonly Word[]): boolean {
  if (context.length === 0) return false;
  let own = false;
  for (const word of typed) {
    if (begun(context, word)) continue;
    if (!begun(name, word)) return false;
    own = true;
  }
  return own;
}

/** Whether the name holds the words in their order, all but one of them without a slip. */
function withSlip(typed: readonly Word[], name: readonly Word[]): boolean {
  for (let from = 0; from + typed.length <= name.length; from += 1) {
    let slips = 0;
    for (const [at, { key }] of typed.entries()) {
      const known = name[from + at]?.key ?? '';
      if (known.startsWith(key)) continue;
      slips += key.length >= slipFrom && beginsNearly(known, key) ? 1 : 2;
      if (slips > 1) break;
    }
    if (slips <= 1) return true;
  }
  return false;
}

/** What the marks add: for each typed word the best known one counts, and of the words the worst. */
function marksOf(typed: readonly Word[], known: readonly Word[]): number {
  let worst: number = marks.same;
  for (const word of typed) {
    let best: number = marks.other;
    for (const one of known) {
      if (one.key.startsWith(word.key)) best = Math.min(best, compareMarks(word, one));
    }
    worst = Math.max(worst, best);
  }
  if (worst === marks.other) return distances.otherMarks;
  const plain = typed.every((word) => word.letters === word.plain && word.tone === '');
  return worst === marks.leftOut && !plain ? distances.marksLeftOut : 0;
}
