import { nearest } from '../../src/areas/nearest.ts';
import type { Localized } from '../../src/i18n/language.ts';

const longest = 60;
const shortest = 3;

/** What was found where something else is due, as a sentence begins: found the text “5 lakes”, found nothing. */
export function foundWords(value: unknown): Localized {
  if (value === null || value === undefined || value === '')
    return { vi: 'đang để trống', en: 'found nothing' };
  const { vi, en } = kindWords(value);
  return { vi: `đang là ${vi}`, en: `found ${en}` };
}

function kindWords(value: unknown): Localized {
  if (typeof value === 'string') return { vi: `chữ ${quoted(value)}`, en: `the text ${quoted(value)}` };
  if (typeof value === 'number') return { vi: `số ${value}`, en: `the number ${value}` };
  if (typeof value === 'boolean') return { vi: String(value), en: String(value) };
  if (Array.isArray(value)) return { vi: 'một danh sách', en: 'a list' };
  return { vi: 'một nhóm mục có tên', en: 'a group of named entries' };
}

/** A found text in quotes, cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  // Cut between words, so that no letter loses its diacritics.
  return `“${line.length > longest ? `${line.slice(0, longest).replace(/\s*\S*$/, '')}…` : line}”`;
}

/** The known names that a name may be a slip of, as a question in brackets; nothing if none is near. */
export function offer(name: string, known: Iterable<string>): Localized {
  // A sign or two are near to any other.
  const names = name.length < shortest ? '' : nearest(name, known).join(', ');
  return names === '' ? { vi: '', en: '' } : { vi: ` (có phải ${names}?)`, en: ` (did you mean ${names}?)` };
}
