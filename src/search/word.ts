import { fold, tones } from '../areas/fold.ts';

/** A word in the forms in which it is compared. */
export interface Word {
  /** Without any mark, and with y as i: what must agree. */
  readonly key: string;
  /** Without any mark. */
  readonly plain: string;
  /** With the marks that make another letter (â, ơ, đ), without its tone; a letter for each of `plain`. */
  readonly letters: string;
  /** Its tone mark; empty: none. Where in the word it stands is left to the writer: "hoà" is "hòa". */
  readonly tone: string;
}

/** How the marks of a typed word and of a known one go together. */
export const marks = { same: 0, leftOut: 1, other: 2 } as const;

type Marks = (typeof marks)[keyof typeof marks];

/** The words of a text: letters and digits; everything else parts them. */
export function wordsOf(text: string): Word[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((raw) => fold(raw) !== '')
    .map(word);
}

function word(raw: string): Word {
  const plain = fold(raw);
  const apart = raw.normalize('NFD').toLowerCase();
  const letters = apart.replace(tones, '').normalize('NFC');
  return {
    key: plain.replaceAll('y', 'i'),
    plain,
    // Scripts in which a letter and its marks never become one character are compared without marks.
    letters: letters.length === plain.length ? letters : plain,
    tone: (apart.match(tones) ?? []).join(''),
  };
}

/**
 * Compares the marks of a typed word with those of a known one that begins with it: the same, some left
 * out, or others than the known word has (a wrong tone, i for y).
 */
export function compareMarks(typed: Word, known: Word): Marks {
  let found: Marks = marks.same;
  for (let at = 0; at < typed.letters.length; at += 1) {
    if (typed.letters[at] === known.letters[at]) continue;
    if (typed.letters[at] !== known.plain[at]) return marks.other;
    found = marks.leftOut;
  }
  if (typed.tone === known.tone) return found;
  return typed.tone === '' ? marks.leftOut : marks.other;
}

/**
 * Whether `known` begins with `typed` but for one slip: a letter changed, left out, added, or swapped
 * with its neighbour.
 */
export function beginsNearly(known: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && known[at] === typed[at]) at += 1;
  const rest = typed.slice(at + 1);
  return (
    known.startsWith(rest, at + 1) ||
    known.startsWith(rest, at) ||
    known.startsWith(typed.slice(at), at + 1) ||
    (typed[at] === known[at + 1] &&
      typed[at + 1] === known[at] &&
      known.startsWith(typed.slice(at + 2), at + 2))
  );
}
