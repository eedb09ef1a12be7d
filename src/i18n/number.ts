import type { Language } from './language.ts';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

/**
 * A number in the reader's convention: 1.234,5 in Vietnamese, 1,234.5 in English.
 * The sign is a true minus (U+2212), so that it aligns and reads as one.
 */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return numberFormat(language, digits).format(value).replace('-', '−');
}

/** As {@link formatNumber}, always with its sign: +2,5, −1, 0. */
export function formatSigned(value: number, language: Language, digits = 1): string {
  const text = formatNumber(value, language, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * A share in percent, given as 0 to 100. A share that is not whole never reads as 0 % or 100 %:
 * 99.96 becomes 99,96%, since 100 % would say that a target was reached which was not.
 */
export function formatPercent(value: number, language: Language, least = 1): string {
  let digits = least;
  while (digits < 4 && roundsToEnd(value, digits)) digits += 1;
  return `${formatNumber(value, language, digits)}%`;
}

function roundsToEnd(value: number, digits: number): boolean {
  const rounded = Number(value.toFixed(digits));
  return (rounded === 100 && value < 100) || (rounded === 0 && value > 0);
}
