import type { Language } from '../i18n/language.ts';

/**
 * A bound as a reader writes it, in the convention of the page: `1.234,5` in Vietnamese, `1,234.5` in
 * English, a plain `1234.5` in both where it can't be taken for the other.
 * @returns null for an empty field; undefined for what is no number
 */
export function readBound(text: string, language: Language): number | null | undefined {
  const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  const plain = text.replaceAll(/[\s%]/g, '').replace('−', '-');
  if (plain === '') return null;
  const [whole = '', ...fractions] = plain.split(mark);
  // Thousands stand in threes; anything else with that mark is a decimal of the other convention.
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  const number =
    fractions.length === 0 && !grouped
      ? plain.replace(',', '.')
      : [whole.replaceAll(group, ''), ...fractions].join('.');
  return /^-?\d{1,12}(\.\d{1,9})?$/.test(number) ? Number(number) + 0 : undefined;
}

/** A bound as it stands in its field: as short as can be read back. */
export function writeBound(bound: number | null, language: Language): string {
  if (bound === null) return '';
  return language === 'vi' ? String(bound).replace('.', ',') : String(bound);
}
