import { isSyllable } from './decode-syllable.ts';

/** Ways of writing Vietnamese from before Unicode that only a font of their own shows rightly. */
export type LegacyFont = 'TCVN3' | 'VNI';

/** Letters of TCVN3 (ABC) as they look in another font: for each the Vietnamese letter that is meant. */
const tcvn3 = table(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®§ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵăâêôơư',
);

/** VNI writes a mark as a letter of its own behind the vowel; a few letters stand alone. */
const vniMarks = table('ùøûõïâáàåãäêéèúüë', '\u0301\u0300\u0309\u0303\u0323ấấầẩẫậăắằẳẵặ');
const vniAlone = table('ôöíìæóòîñ', 'ơưíìỉĩịỵđ');

function table(from: string, to: string): ReadonlyMap<string, string> {
  const letters = Array.from(to.normalize('NFC'));
  return new Map(Array.from(from).map((letter, index) => [letter, letters[index] ?? letter]));
}

/**
 * The font that text was written for, where it was written for one: such text is made of letters like
 * "¸" and "ï" in places where no language has them, and turns into Vietnamese syllables when read the
 * way its font shows it. Undefined for text that says what it looks like, in whatever language.
 */
export function legacyFont(text: string): LegacyFont | undefined {
  return legacyWords(text)?.font;
}

/** As {@link legacyFont}, with the part of the strange words that it explains, from 0.5 to 1. */
export function legacyWords(text: string): { font: LegacyFont; part: number } | undefined {
  const { font, hits, strange } = bestReading(text);
  if (hits.length * 2 < strange.length) return undefined;
  // A slip of the pen among words that are right says nothing.
  const right = new Set(text.match(/(?<!\p{L})\p{L}*[^\p{ASCII}\P{L}]\p{L}*/gu)?.filter(isSyllable));
  if (hits.length <= right.size) return undefined;
  // One short word alone may be a unit, such as µm.
  const sure = hits.length > 1 || hits.some((word) => word.length > 2);
  return sure ? { font, part: hits.length / strange.length } : undefined;
}

/** Whether any strange word at all turns into a syllable when read for such a font. */
export function mayBeLegacy(text: string): boolean {
  return bestReading(text).hits.length > 0;
}

/** The words that are none as they stand, and those of them that the likelier font turns into syllables. */
function bestReading(text: string) {
  const odd = new Set(
    text.match(/(?<!\p{L})[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*(?!\p{L})/gu),
  );
  const strange = [...odd].filter((word) => /[A-Za-z]/.test(word) && !isSyllable(word));
  const hits = (read: (word: string) => string) => strange.filter((word) => isSyllable(read(word)));
  const [tcvn, vni] = [hits(fromTcvn3), hits(fromVni)];
  return vni.length > tcvn.length
    ? { font: 'VNI' as const, hits: vni, strange }
    : { font: 'TCVN3' as const, hits: tcvn, strange };
}

function fromTcvn3(word: string): string {
  return Array.from(lower(word))
    .map((letter) => tcvn3.get(letter) ?? letter)
    .join('');
}

/** Lower case for ASCII letters only: the others are no letters but codes. */
function lower(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function fromVni(word: string): string {
  let read = '';
  for (const letter of word.toLowerCase()) {
    const mark = vniMarks.get(letter);
    const before = read.at(-1) ?? '';
    if (mark === undefined || !/[aeouyơư]/.test(before)) read += vniAlone.get(letter) ?? letter;
    else if (/\p{M}/u.test(mark)) read += mark;
    else read = read.slice(0, -1) + onto(before, mark);
  }
  return read.normalize('NFC');
}

/** The marks of a model letter ("ấ") put on another vowel: "o" becomes "ố". */
function onto(vowel: string, model: string): string {
  return vowel + Array.from(model.normalize('NFD')).slice(1).join('');
}
