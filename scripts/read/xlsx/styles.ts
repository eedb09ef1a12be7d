import { attributesOf } from './xml.ts';
import type { Package } from './package.ts';

/**
 * How a number format changes what a reader sees of a number: a day, a month (no day shown), a year, a time
 * of day or a length of time, a percentage; or digits padded with zeros on the left to `digits`.
 */
export type NumberStyle =
  | { readonly kind: 'day' | 'month' | 'year' | 'time' | 'percent' }
  | { readonly kind: 'plain'; readonly digits: number };

export const plainStyle: NumberStyle = { kind: 'plain', digits: 0 };

/** Format codes that a workbook names by number only, as far as they change more than the look. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36].map((id) => [id, 'yyyy/m/d'])),
  ...Object.fromEntries([32, 33, 34, 35].map((id) => [id, 'h:mm'])),
  ...Object.fromEntries([50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'yyyy/m/d'])),
};

/** The style of numbers for each style number that cells refer to. */
export async function readStyles({ styles, read }: Package): Promise<NumberStyle[]> {
  const found: NumberStyle[] = [];
  if (styles === null) return found;
  const codes = new Map<number, string>();
  let inCells = false;
  await read(styles, {
    open(name, text) {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributesOf(text);
        codes.set(Number(numFmtId), formatCode);
      } else if (name === 'xf' && inCells) {
        const id = Number(attributesOf(text).numFmtId ?? 0);
        found.push(numberStyle(codes.get(id) ?? builtIn[id] ?? ''));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}

/** What a format code such as `dd/mm/yyyy`, `0.0%` or `00000` makes of a number. */
export function numberStyle(code: string): NumberStyle {
  // The part for positive numbers, without texts in quotes, escapes, widths and bracketed colours or languages.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (bare === undefined || bare === '' || bare.includes('general')) return plainStyle;
  if (/^0+$/.test(bare)) return { kind: 'plain', digits: bare.length };
  if (bare.includes('%')) return { kind: 'percent' };
  if (/[#0?]/.test(bare.replace(/[.,]0+/g, ''))) return plainStyle;
  if (bare.includes('d')) return { kind: 'day' };
  if (/[hs]|\[m/.test(bare)) return bare.includes('y') ? { kind: 'day' } : { kind: 'time' };
  if (bare.includes('m')) return { kind: 'month' };
  return bare.includes('y') ? { kind: 'year' } : plainStyle;
}
