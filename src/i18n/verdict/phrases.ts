import { knownPeriod, type Period } from '../../periods/period.ts';
import { formatDay, periodName } from '../date.ts';
import type { Language } from '../language.ts';
import { formatNumber, formatSigned } from '../number.ts';
import { amount, areas, areasOf, distance } from './amount.ts';
import type { Told } from './told.ts';

/** Stands for a number or day that the verdict lacks; no sentence of its reason asks for it. */
const none = '…';

/**
 * The pieces of the sentence of a verdict in one language: its numbers, days and names as text.
 * The unit is said once, with the value; the numbers compared with it stand alone.
 */
export class Phrases {
  readonly #told: Told;
  readonly #language: Language;

  constructor(told: Told, language: Language) {
    this.#told = told;
    this.#language = language;
  }

  /** The result; of areas that hold a status, how many of how many. */
  get value(): string {
    const { value, numerator, denominator } = this.#told.verdict;
    if (!this.#countsAreas || numerator === null || denominator === null) return this.#amount(value);
    return `${areasOf(numerator, denominator, this.#language)} (${this.#amount(value)})`;
  }

  get required(): string {
    return this.#inAreas(this.#told.verdict.required) ?? this.#compared(this.#told.verdict.required);
  }

  get threshold(): string {
    return this.#compared(this.#told.test.threshold);
  }

  get base(): string {
    return this.#compared(this.#told.verdict.base_value);
  }

  get gap(): string {
    return this.#inAreas(this.#told.verdict.gap) ?? this.#distance(this.#told.verdict.gap);
  }

  /** How far the value has moved from the base, without sign. */
  get change(): string {
    return this.#distance(this.#moved);
  }

  /** The change in percent with its sign, or '' where the target does not ask in percent. */
  get changePercent(): string {
    const { verdict, test, measure } = this.#told;
    const moved = this.#moved;
    if (test.threshold_unit !== 'percent' || measure === 'share' || moved === null || !verdict.base_value)
      return '';
    return `${formatSigned((100 * moved) / verdict.base_value, this.#language, 2)}%`;
  }

  get period(): string {
    return periodName(this.#told.period, this.#language);
  }

  /** The period compared with: the one of the verdict, else the year before. */
  get basePeriod(): string {
    const { verdict, period } = this.#told;
    const before: Period = { year: period.year - 1, half: 0 };
    return periodName(
      verdict.base_period === null ? before : knownPeriod(verdict.base_period),
      this.#language,
    );
  }

  get deadline(): string {
    const { test, period } = this.#told;
    return this.#day(test.deadline_every === null ? test.deadline : `${period.year}-${test.deadline_every}`);
  }

  get event(): string {
    return this.#day(this.#told.verdict.event_date);
  }

  get start(): string {
    return this.#day(this.#told.test.valid_from);
  }

  get areaDay(): string {
    return this.#day(this.#told.area_day ?? null);
  }

  /** Parts, or areas, that hold. */
  get held(): string {
    return this.#count(this.#told.verdict.numerator);
  }

  /** Parts, or areas, that must hold. */
  get parts(): string {
    return this.#count(this.#told.verdict.denominator);
  }

  get reported(): string {
    return this.#count(this.#told.areas?.reported ?? null);
  }

  get due(): string {
    return this.#count(this.#told.areas?.due ?? null);
  }

  get agency(): string {
    return this.#told.agency?.[this.#language] ?? none;
  }

  get #countsAreas(): boolean {
    return this.#told.test.rule === 'share_of_areas_with_status_by_date';
  }

  /** A share of areas as the whole number of areas that it stands for; undefined for what counts no areas. */
  #inAreas(share: number | null): string | undefined {
    const { denominator } = this.#told.verdict;
    if (!this.#countsAreas || denominator === null || share === null) return undefined;
    return areas(Math.round((Math.abs(share) * denominator) / 100), this.#language);
  }

  get #moved(): number | null {
    const { value, base_value: base } = this.#told.verdict;
    return value === null || base === null ? null : value - base;
  }

  #amount(value: number | null, told: Told = this.#told): string {
    return value === null ? none : amount(value, told, this.#language, this.#digits);
  }

  #compared(value: number | null): string {
    return this.#amount(value, this.#withoutUnit);
  }

  #distance(value: number | null): string {
    return value === null ? none : distance(value, this.#withoutUnit, this.#language);
  }

  get #withoutUnit(): Told {
    return { ...this.#told, unit: undefined };
  }

  /** The fewest decimals that tell the value from each number it is compared with: 84,57% from 84,6%. */
  get #digits(): number {
    const { verdict, test } = this.#told;
    const text = (value: number, digits: number) => amount(value, this.#withoutUnit, this.#language, digits);
    const same = (digits: number) =>
      [verdict.required, verdict.base_value, test.threshold].some(
        (other) =>
          other !== null &&
          verdict.value !== null &&
          other !== verdict.value &&
          text(other, digits) === text(verdict.value, digits),
      );
    return [1, 2, 3].find((digits) => !same(digits)) ?? 4;
  }

  #count(value: number | null): string {
    return value === null ? none : formatNumber(value, this.#language);
  }

  #day(iso: string | null): string {
    return iso === null ? none : formatDay(iso, this.#language);
  }
}
