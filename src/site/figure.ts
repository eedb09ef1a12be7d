import type { Language } from '../i18n/language.ts';
import { formatNumber, formatPercent, formatSigned } from '../i18n/number.ts';

/** What a number is measured in, as far as writing it needs. */
export interface Measure {
  readonly unit: string;
  readonly unit_vi: string;
  readonly unit_en: string;
  readonly unit_one_en: string | null;
}

/** Shares, in percent. */
export const percent: Measure = { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null };

/** The word for a unit after a number. */
export function unitWord(measure: Measure, value: number, language: Language): string {
  if (language === 'vi') return measure.unit_vi;
  return Math.abs(value) === 1 ? (measure.unit_one_en ?? measure.unit_en) : measure.unit_en;
}

/** Whether numbers of this measure are written as percent, without a word. */
export function isPercent(measure: Measure): boolean {
  return measure.unit === 'percent';
}

/** A number with its unit, as in a sentence: "43%", "1.234 người". */
export function withUnit(value: number, measure: Measure, language: Language): string {
  if (isPercent(measure)) return formatPercent(value, language);
  return `${formatNumber(value, language)} ${unitWord(measure, value, language)}`;
}

/** A number without its unit, as in a table column or on an axis; shares keep their sign. */
export function bare(value: number, measure: Measure, language: Language): string {
  return isPercent(measure) ? formatPercent(value, language) : formatNumber(value, language);
}

/** A difference: of shares in percentage points, else in the unit. */
export function difference(value: number, measure: Measure, language: Language): string {
  const number = formatSigned(value, language);
  if (!isPercent(measure)) return `${number} ${unitWord(measure, value, language)}`;
  if (language === 'vi') return `${number} điểm phần trăm`;
  return `${number} percentage ${Math.abs(value) === 1 ? 'point' : 'points'}`;
}
