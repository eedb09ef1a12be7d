import type { Language } from '../language.ts';
import { formatNumber, formatPercent } from '../number.ts';
import type { Told, UnitWords } from './told.ts';

type Measured = Pick<Told, 'measure' | 'unit'>;

/** A result with its unit: 43%; 1.234 người; 1 person. More digits where two results would read the same. */
export function amount(value: number, { measure, unit }: Measured, language: Language, least = 1): string {
  return measure === 'share' ? formatPercent(value, language, least) : counted(value, unit, language, least);
}

/** How far two results are apart, without sign, with at least so many decimals. Shares differ by percentage points, never by percent. */
export function distance(value: number, { measure, unit }: Measured, language: Language, least = 1): string {
  const size = Math.abs(value);
  if (measure !== 'share') return counted(size, unit, language, least);
  const text = formatNumber(size, language, Math.max(least, digits(size)));
  if (language === 'vi') return `${text} điểm phần trăm`;
  return `${text} percentage ${text === '1' ? 'point' : 'points'}`;
}

/** A number of areas: 3 địa bàn; 1 area. */
export function areas(count: number, language: Language): string {
  const text = formatNumber(count, language);
  if (language === 'vi') return `${text} địa bàn`;
  return `${text} ${count === 1 ? 'area' : 'areas'}`;
}

/** Areas of all areas: 2/13 địa bàn; 2 of 13 areas. */
export function areasOf(count: number, all: number, language: Language): string {
  if (language === 'vi') return `${formatNumber(count, language)}/${areas(all, language)}`;
  return `${formatNumber(count, language)} of ${areas(all, language)}`;
}

/** Decimals that keep a small distance from reading as none. */
function digits(size: number): number {
  if (size === 0 || size >= 0.05) return 1;
  return Math.min(6, Math.ceil(-Math.log10(size)) + 1);
}

function counted(value: number, unit: UnitWords | undefined, language: Language, least = 1): string {
  const text = formatNumber(value, language, Math.max(least, digits(Math.abs(value))));
  if (!unit) return text;
  const word = language === 'en' && value === 1 && unit.one !== undefined ? unit.one : unit.label[language];
  return `${text} ${word}`;
}
