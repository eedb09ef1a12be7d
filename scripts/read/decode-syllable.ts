import { tones } from '../../src/areas/fold.ts';

const words = (text: string) => text.trim().split(/\s+/);

const initials = words('b ch c d đ gh gi g h kh k l m ngh ng nh n ph p qu r s th tr t v x');
const open = words('a e ê i o ô ơ u ư y ia ua ưa uy uê uơ oa oe uya');
const gliding = words(`
  ai ao au ay âu ây eo êu iu iêu yêu oi ôi ơi ui ưi uôi ươi ưu ươu oai oay oao oeo uây uyu`);
const nuclei = words('a ă â e ê i o ô ơ u ư y iê yê uô ươ oa oă oe uâ uê uy uyê oo');
const finals = words('c ch m n ng nh p t');

const pattern = new RegExp(
  `^(?:${initials.join('|')})?(?:${open.join('|')}|(${gliding.join('|')})|(?:${nuclei.join('|')})(?:${finals.join('|')}))$`,
  'u',
);

/**
 * Whether a word has the form of a Vietnamese syllable with at most one tone. Wider than the words there
 * are: it tells text that was decoded rightly from text that was not.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const marks = apart.match(tones) ?? [];
  const parts = pattern.exec(apart.replace(tones, '').normalize('NFC'));
  if (!parts || marks.length > 1) return false;
  if (marks.length > 0 && !/[aeiouy]\p{M}*[\u0300\u0301\u0303\u0309\u0323]/u.test(apart)) return false;
  // A glide never bears the tone.
  return parts[1] === undefined || !/\p{M}$/u.test(apart);
}
