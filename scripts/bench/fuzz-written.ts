import iconv from 'iconv-lite';
import type { Encoding } from '../read/decode.ts';
import { tones } from '../../src/areas/fold.ts';

/** How someone's spreadsheet writes a text file. */
export interface Manner {
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly separator: string;
  readonly end: string;
  /** Every cell in quotes, not only those that need them. */
  readonly quoteAll: boolean;
}

/** A table of cells as the bytes of a file. */
export function written(table: readonly (readonly string[])[], manner: Manner): Buffer {
  const { separator, end, quoteAll } = manner;
  const needs = (cell: string) => quoteAll || /["\r\n]/.test(cell) || cell.includes(separator);
  const text = table
    .map(
      (row) =>
        row.map((cell) => (needs(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator) + end,
    )
    .join('');
  return encoded(text, manner);
}

/** A text in an encoding. Windows-1258 has letters with marks for vowels, and tones behind them. */
export function encoded(text: string, { encoding, mark }: Pick<Manner, 'encoding' | 'mark'>): Buffer {
  if (encoding === 'windows-1258') return iconv.encode(toned(text), encoding);
  return iconv.encode(mark ? `\ufeff${text}` : text, encoding);
}

function toned(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      const apart = letter.normalize('NFD');
      return apart.replace(tones, '').normalize('NFC') + (apart.match(tones) ?? []).join('');
    })
    .join('');
}
