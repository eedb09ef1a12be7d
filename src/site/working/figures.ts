import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/number.ts';
import { amount, distance } from '../../i18n/verdict/amount.ts';
import type { UnitWords } from '../../i18n/verdict/told.ts';
import type { IndicatorRow } from '../../release/tables.ts';
import { isPercent } from '../figure.ts';

/** Writes the numbers of one indicator in one language. */
export class Figures {
  readonly measure: 'share' | 'number';
  readonly unit: UnitWords | undefined;
  readonly #language: Language;

  constructor(indicator: IndicatorRow | undefined, language: Language) {
    this.#language = language;
    this.measure = indicator && isPercent(indicator) ? 'share' : 'number';
    this.unit = indicator && {
      label: { vi: indicator.unit_vi, en: indicator.unit_en },
      one: indicator.unit_one_en ?? undefined,
    };
  }

  /** With its unit: "43%", "1.234 người". */
  full(value: number, digits = 1): string {
    return amount(value, this, this.#language, digits);
  }

  /** Without its unit, as in a sum; shares keep their sign. */
  bare(value: number, digits = 1): string {
    return amount(value, { measure: this.measure }, this.#language, digits);
  }

  /** A difference without its sign, with its unit; shares differ by percentage points. */
  apart(value: number, digits = 1): string {
    return distance(value, this, this.#language, digits);
  }

  /** As {@link apart}, with its sign. */
  signed(value: number, digits = 1): string {
    return `${this.sign(value)}${this.apart(value, digits)}`;
  }

  sign(value: number): '+' | '−' | '' {
    if (value === 0) return '';
    return value > 0 ? '+' : '−';
  }

  /** A number that counts no unit. */
  plain(value: number, digits = 2): string {
    return formatNumber(value, this.#language, digits);
  }

  /** The fewest decimals with which numbers that differ read differently: 84,57% beside 84,6%. */
  digits(...values: readonly number[]): number {
    const apart = (digits: number): boolean =>
      new Set(values.map((value) => this.bare(value, digits))).size === new Set(values).size;
    return [1, 2, 3].find(apart) ?? 4;
  }
}
