import type { Language } from './language.ts';

/** What parts thousands, and what parts the whole from the rest. */
const marks: Record<Language, readonly [group: string, decimal: string]> = { vi: ['.', ','], en: [',', '.'] };

/** From here on a number times its decimals is not exact. */
const inexact = 1e15;

/**
 * A number in the reader's convention: 1.234,5 in Vietnamese, 1,234.5 in English; halves are rounded away from zero.
 * The sign is a true minus (U+2212), so that it aligns and reads as one.
 *
 * Written by hand, to the letter as `Intl.NumberFormat` writes: to make one of those takes a browser 12 ms, and a
 * phone four times as long, before the first number can be drawn.
 */
export function formatNumber(value: number, language: Language, digits = 1): string {
  const size = Math.abs(value);
  const [group, decimal] = marks[language];
  const shifted = shift(size, digits);
  if (!(shifted < inexact)) return byPlatform(value, language, digits);
  const text = String(Math.round(shifted)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  const whole = text.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = text.slice(cut).replace(/0+$/, '');
  return `${value < 0 || Object.is(value, -0) ? '−' : ''}${whole}${rest === '' ? '' : decimal + rest}`;
}

/** A number with its point moved in its decimal form: 1.005 by two gives 100.5, as it is written, not as it is stored. */
function shift(size: number, digits: number): number {
  const [number = '', power = '0'] = String(size).split('e');
  return Number(`${number}e${Number(power) + digits}`);
}

/** Numbers that are too large, or none. */
function byPlatform(value: number, language: Language, digits: number): string {
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: digits,
  });
  return format.format(value).replace('-', '−');
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
