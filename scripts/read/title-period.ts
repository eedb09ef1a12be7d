import { fold } from '../../src/areas/fold.ts';
import { parsePeriod, writtenId } from '../../src/periods/parse.ts';
import type { GridRow } from './grid.ts';

/** The periods that the rows above a table name. */
export interface TitlePeriods {
  /** The ids named, each once, in the order of the rows. */
  readonly ids: readonly string[];
  /** The row that names the first of them; null if none does. */
  readonly line: number | null;
  /** Whether exactly one is named, and in words that mean nothing else. */
  readonly certain: boolean;
}

/** Days and spans of years are no periods of a table, nor is what they are made of. */
const noPeriods = [
  /\bngay[\s.…_/]*\d{0,2}[\s.…_/]*thang[\s.…_/]*\d{0,2}[\s.…_/]*nam[\s.…_/]*\d{0,4}/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/g,
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/g,
  /\b\d{4}\s*[-–—]\s*\d{4}\b/g,
];

/** What a cell may begin with before it names the period of the whole table. */
const label = /^(?:ky bao cao|ky so lieu|ky|nam bao cao)\s*[:.–-]?\s*/;

/** Words before a period that make it the end of a longer one, a part of one, or what is compared with. */
const openers = new Set('den toi tu het truoc sau va hoac dau cuoi giua thang quy nua voi'.split(' '));
/** Words after it that lead on to another. */
const leaders = new Set(['va', 'den', 'toi', 'hoac', '-', '–', '—', '/']);

/** Words that a period is written with at most: "6 tháng đầu của năm 2026" has six. */
const longest = 7;

/** Looks for periods in the rows above a table. */
export function titlePeriods(rows: readonly GridRow[]): TitlePeriods {
  const found = rows.flatMap(({ line, cells }) =>
    [...new Set(cells)].flatMap((cell) => periodsIn(cell).map((each) => ({ ...each, line }))),
  );
  const ids = [...new Set(found.map(({ id }) => id))];
  return {
    ids,
    line: found[0]?.line ?? null,
    certain: ids.length === 1 && found.every(({ certain }) => certain),
  };
}

function periodsIn(cell: string): { id: string; certain: boolean }[] {
  const folded = fold(cell);
  const whole = idOf(folded.replace(label, ''));
  if (whole !== undefined) return [{ id: whole, certain: true }];
  const words = noPeriods
    .reduce((text, pattern) => text.replace(pattern, ' ; '), folded)
    .replace(/[()“”"']/g, ' ')
    .replace(/[;:]/g, ' $& ')
    .replace(/[.,](?=\s|$)/g, ' $& ')
    .split(/\s+/)
    .filter(Boolean);
  const found: { id: string; certain: boolean }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const text = words.slice(at, at + length).join(' ');
      // A bare number in a sentence may be anything.
      const id = /[a-z]/.test(text) ? idOf(text) : undefined;
      if (id === undefined) continue;
      found.push({ id, certain: standsAlone(words, at, at + length) });
      at += length - 1;
      break;
    }
  }
  return found;
}

function idOf(text: string): string | undefined {
  const written = parsePeriod(text);
  return written && writtenId(written);
}

/** Whether the words around a period leave it as it is: not "9 tháng năm 2026", "cùng kỳ năm 2025", "quý I và quý II năm 2026". */
function standsAlone(words: readonly string[], start: number, end: number): boolean {
  const isMark = (word: string | undefined) => word !== undefined && /^[.,;:]$/.test(word);
  const behind = words.slice(0, start).filter((word) => !isMark(word));
  const [before = '', earlier = ''] = behind.toReversed();
  const after = words[end] ?? '';
  const next = after === ',' ? (words[end + 1] ?? '') : after;
  if (openers.has(before) || (before === 'ky' && earlier === 'cung')) return false;
  // A number belongs to the period, unless a mark ends what it numbers: "Biểu 3. Năm 2026".
  if (/^(?:\d+|[ivx]+)$/.test(before) && (!/^[.:]$/.test(words[start - 1] ?? '') || openers.has(earlier)))
    return false;
  return !leaders.has(after) && !/^(?:19|20|21)\d{2}$/.test(next);
}
