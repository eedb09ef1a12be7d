import { bare } from './text.ts';

/** Family names as they are written. */
const surnames = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm trịnh mai tô tạ vương trương ' +
    'hà cao chu châu thái tống lương lưu đoàn đàm nông triệu ma hứa la lục lò quàng cà vàng giàng sùng thào mùa vừ ' +
    'hạng lầu tẩn phàn chẻo lù vi quách bạch cầm điêu sầm mạc nghiêm phùng quan tăng thạch kim danh kiều khổng khuất ' +
    'lại lều ninh nhâm ôn phí tiêu tòng từ ung văn viên bàng bế cù diệp doãn giáp đồng đới hàn hầu liễu lữ mẫn trà âu ' +
    'cung thân thiều tôn trang ứng sìn lừu lỳ tráng sần tao lèng mào mông hờ chang cứ thèn then'
  ).split(' '),
);

/** The commonest ones typed without diacritics, where no other word is spelled so. */
const plainSurnames = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui ngo ly dao dinh lam trinh luong luu doan dam nong trieu giang sung thao'.split(
    ' ',
  ),
);

/** Also words of their own: only a middle name after them tells. */
const doubtful = new Set([
  'hồ',
  'văn',
  'ho',
  'duong',
  'truong',
  'do',
  'ha',
  'mai',
  'to',
  'lo',
  'chu',
  'cao',
  'vang',
  'ma',
  'la',
]);

/** Words before a name that say a person follows, as they are written with diacritics. */
const titles = new Set('ông bà anh chị cô chú bác cụ cháu em đc thầy mr mrs ms'.split(' '));
/** The same typed without diacritics; the shorter ones are words of their own and are left out. */
const plainTitles = new Set('ong anh chi em mr mrs ms'.split(' '));
/** What makes the title another word: tiếng Anh, trẻ em, chị em. */
const notTitle = new Set('tieng tre chi nuoc vuong ngon hoi'.split(' '));
/** Titles of more than one word, and labels of forms, without diacritics. */
const longTitles = new Set(
  (
    'dong chi,doi tuong,bi can,bi cao,benh nhan,nan nhan,ho ten,va ten,ho va ten,nguoi lap,lap bieu,nguoi ky,' +
    'nguoi bao cao,bao cao vien,lien he,phu trach,chu ho,chu tich,giam doc,truong phong,truong ban,truong thon,bi thu,' +
    'thieu uy,trung uy,thuong uy,dai uy,thieu ta,trung ta,thuong ta,dai ta,thieu tuong,trung tuong'
  ).split(','),
);

/** A name in a text: from its first letter to behind its last. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

interface Word {
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** The last text and its words: several rules ask for the same ones, one after the other. */
let last: { readonly text: string; readonly words: readonly Word[]; readonly plain: boolean } = {
  text: '',
  words: [],
  plain: true,
};

function wordsOf(text: string): readonly Word[] {
  return read(text).words;
}

/** Whether a text has no diacritics at all. */
function isPlain(text: string): boolean {
  return read(text).plain;
}

function read(text: string): typeof last {
  if (last.text !== text) last = { text, words: splitWords(text), plain: text === bare(text) };
  return last;
}

function splitWords(text: string): Word[] {
  const whole = bare(text).toLowerCase();
  // Letter for letter, unless a script is in it that falls into more letters.
  const aligned = whole.length === text.length;
  return [...text.matchAll(/[\p{L}'’]+/gu)].map(({ 0: word, index: start }) => {
    const end = start + word.length;
    return { text: word, plain: aligned ? whole.slice(start, end) : bare(word).toLowerCase(), start, end };
  });
}

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);
const touches = (text: string, a: Word, b: Word): boolean => text.slice(a.end, b.start) === ' ';

const isMiddle = ({ plain }: Word): boolean => plain === 'van' || plain === 'thi';

function isSurname(text: string, { text: written, plain }: Word, next: Word): boolean {
  const word = written.toLowerCase();
  if (doubtful.has(word) && (word !== plain || isPlain(text))) return isMiddle(next);
  return surnames.has(word) || (word === plain && plainSurnames.has(plain) && isPlain(text));
}

/** Words from `at` on that can be one name: a family name and what follows in capitals. */
function nameFrom(text: string, words: readonly Word[], at: number): NameSpan | undefined {
  const first = words[at];
  const second = words[at + 1];
  if (!first || !second || !isSurname(text, first, second)) return undefined;
  // Typed all small, only "văn" and "thị" tell a name from other words.
  const small = !isCapital(first);
  if (small && !isMiddle(second)) return undefined;
  let last = at;
  while (last - at < 4) {
    const [here, next] = [words[last], words[last + 1]];
    if (!here || !next || !touches(text, here, next)) break;
    if (small ? last - at >= 2 : !isCapital(next)) break;
    last += 1;
  }
  const end = words[last];
  if (last === at || !end) return undefined;
  return { start: first.start, end: end.end, words: last - at + 1 };
}

/** Every stretch of a tidy text that looks like a name; a name alone is no proof of a person. */
export function namesIn(text: string): NameSpan[] {
  const words = wordsOf(text);
  const found: NameSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = nameFrom(text, words, at);
    if (!name) continue;
    found.push(name);
    at += name.words - 1;
  }
  return found;
}

/** Names with which a tidy text or one of its clauses begins. */
export function leadingNames(text: string): NameSpan[] {
  return namesIn(text).filter(
    ({ start }) => start === 0 || /[.,;:(-] ?$/.test(text.slice(Math.max(0, start - 2), start)),
  );
}

/** Whether a tidy text is a name and nothing else. */
export function isNameLike(text: string): boolean {
  if (text.length > 60) return false;
  const words = wordsOf(text);
  const name = nameFrom(text, words, 0);
  return name?.start === 0 && name.end === text.length;
}

/** Whether a tidy text names a person: a name with a title, a rank or a label before it. */
export function namesPerson(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => isTitled(text, words, at) && nameFrom(text, words, at) !== undefined);
}

function isTitled(text: string, words: readonly Word[], at: number): boolean {
  const [before, last, here] = [words[at - 2], words[at - 1], words[at]];
  if (!last || !here) return false;
  const gap = text.slice(last.end, here.start);
  if (!/^(?: ?[:.-]? ?)$/.test(gap)) return false;
  const pair =
    before && /^[ /]$/.test(text.slice(before.end, last.start)) ? `${before.plain} ${last.plain}` : '';
  if (longTitles.has(pair)) return true;
  // "đ/c" is two words here.
  if (pair === 'd c') return true;
  if (gap.includes('-') || (before && notTitle.has(before.plain) && touches(text, before, last)))
    return false;
  if (titles.has(last.text.toLowerCase())) return true;
  return isPlain(text) && plainTitles.has(last.plain);
}

/** Whether a cell may be a name where its column is headed "Họ và tên": words, and not just "không". */
export function fitsName(text: string): boolean {
  if (text.length < 2 || text.length > 80 || !/\p{L}{2}|\p{L} \p{L}/u.test(text)) return false;
  return !/^(?:khong|khong co|chua co|khong phat sinh|chua phat sinh|na|n\/a|tong|tong so|tong cong|cong|none|nil|x)[.:]?$/.test(
    bare(text).toLowerCase(),
  );
}
