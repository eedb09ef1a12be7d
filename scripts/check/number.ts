/** How the sender writes numbers: vi 1.234,5; en 1,234.5. */
export type Locale = 'vi' | 'en';

/** What a number cell says. */
export type NumberCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** Can be read in two ways. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'none' };

/** Marks that stand for a number: not reported, does not apply, hidden by the sender. */
export type Mark = 'not_reported' | 'not_applicable' | 'protected';

const marks: Readonly<Record<string, Mark>> = {
  '': 'not_reported',
  ':': 'not_reported',
  '-': 'not_applicable',
  '–': 'not_applicable',
  '—': 'not_applicable',
  x: 'protected',
  X: 'protected',
};

const grouped: Record<Locale, RegExp> = {
  vi: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
  en: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
};
const plain = /^\d+(?:\.\d+)?$/;
const decimalComma = /^\d+,\d+$/;

/**
 * Reads a number cell. `1234.5` always; `1.234,5` under vi and `1,234.5` under en. Under vi `1.234`
 * is both 1234 and 1.234, and so it is no number until someone says which.
 */
export function readNumber(cell: string, locale: Locale): NumberCell {
  const text = cell.normalize('NFC').trim();
  const mark = marks[text];
  if (mark) return { kind: 'mark', mark };
  const negative = /^[-−]/.test(text);
  const digits = negative ? text.slice(1) : text;
  const readings = new Set<number>();
  if (plain.test(digits)) readings.add(Number(digits));
  if (grouped[locale].test(digits)) readings.add(ungrouped(digits, locale));
  if (locale === 'vi' && decimalComma.test(digits)) readings.add(Number(digits.replace(',', '.')));
  const [first, second] = [...readings].map((value) => (negative && value !== 0 ? -value : value));
  if (first === undefined) return { kind: 'none' };
  return second === undefined
    ? { kind: 'number', value: first }
    : { kind: 'ambiguous', readings: [first, second] };
}

function ungrouped(digits: string, locale: Locale): number {
  return Number(locale === 'vi' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
}
