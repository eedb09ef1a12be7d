import { bare, hasLetter } from './text.ts';

/** A house: what only a home or an office door has. */
const house = /(?<!\p{L})(?:số nhà|nhà số|ngõ|ngách|hẻm|kiệt)(?: số)? ?:? ?\d/iu;
const plainHouse = /(?<![a-z])(?:so nha|nha so|ngach|hem)(?: so)? ?:? ?\d/;

/** A number in a street. */
const street = /(?<![\p{L}\d])\d{1,4}[a-z]?(?:\/\d{1,4}){0,4},? (?:đường|phố|duong|pho) \p{Lu}/u;

/** Says that someone lives there. */
const lives =
  /(?<![a-z])(?:tru tai|tru quan|hktt|nktt|ho khau(?: thuong tru)?(?: tai)?:|dia chi(?: nha)?:|noi o:|que quan:?|nha o) ?/;

/** A village or a part of a town, whatever the registry calls them. */
const small = ['tổ', 'xóm', 'khu', 'khu phố', 'ấp', 'đội', 'đường', 'phố'];

/** What address rules need to know of the registry. */
export interface AreaWords {
  /** Words for kinds of areas, and their abbreviations, in lower case. */
  readonly areaWords: readonly string[];
}

const patterns = new WeakMap<readonly string[], { readonly written: RegExp; readonly plain: RegExp }>();

/** A word for a kind of area with what it is called: "tổ 5", "ấp Đồng Tâm", "x. Hòa Bình". */
function areaPatterns(words: readonly string[]) {
  const known = patterns.get(words);
  if (known) return known;
  const all = [...new Set([...small, ...words])].sort((a, b) => b.length - a.length);
  const made = { written: areaPattern(all), plain: areaPattern(all.map(bare)) };
  patterns.set(words, made);
  return made;
}

function areaPattern(words: readonly string[]): RegExp {
  const parts = words.map((word) => {
    const escaped = word.replace(/[^\p{L}\p{N} ]/gu, '');
    // One letter alone is an abbreviation only with its point.
    return eitherCase(escaped) + (escaped.length === 1 ? '\\.' : '\\.?');
  });
  const name = String.raw`(?:\d{1,3}(?![.,]?\d|/)|\p{Lu}\p{Ll}*)`;
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${parts.join('|')}) ?(?:số |so )?${name}`, 'gu');
}

function eitherCase(word: string): string {
  return word.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Whether a tidy text places an area inside another, as an address does. */
export function placesWithin(text: string, bareText: string, { areaWords }: AreaWords): boolean {
  const { written, plain } = areaPatterns(areaWords);
  const found = [...text.matchAll(text === bareText ? plain : written)];
  // In capitals any word after "bản" or "tổ" looks like a name: then a number is asked for.
  const capitals = text === text.toUpperCase();
  return found.length > 1 && (!capitals || found.some(([part]) => /\d/.test(part)));
}

/**
 * Whether a tidy text holds the address of a home: a house, or a place to which someone is tied.
 * `person`: the text speaks of a person besides.
 */
export function hasAddress(text: string, bareText: string, vocabulary: AreaWords, person: boolean): boolean {
  if (house.test(text)) return true;
  const plain = bareText.toLowerCase();
  if (text === bareText && plainHouse.test(plain)) return true;
  if (!person && !lives.test(plain)) return false;
  return street.test(text) || placesWithin(text, bareText, vocabulary);
}

/** Whether a cell may be an address where its column is headed "Địa chỉ". */
export function fitsAddress(text: string, bareText: string, vocabulary: AreaWords): boolean {
  return (
    house.test(text) ||
    street.test(text) ||
    placesWithin(text, bareText, vocabulary) ||
    (/\d/.test(text) && hasLetter(text))
  );
}
