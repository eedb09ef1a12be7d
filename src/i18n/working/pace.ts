import type { Language } from '../language.ts';
import { amount, distance } from '../verdict/amount.ts';
import { endOf } from './end.ts';
import type { Paced } from './outlook.ts';
import { workingWords } from './words.ts';

/**
 * The pace of a path in one sentence: the mean change a year so far, the change a year still needed,
 * and where today's pace ends.
 */
export function paceSentence(told: Paced, language: Language): string {
  return workingWords(language).paceSentence(told, new PacePieces(told, language));
}

/** The numbers of a pace as text. */
export class PacePieces {
  readonly #told: Paced;
  readonly #language: Language;

  constructor(told: Paced, language: Language) {
    this.#told = told;
    this.#language = language;
  }

  get pace(): string {
    return this.#distance(this.#told.pace, this.#close);
  }

  get needed(): string {
    return this.#distance(this.#told.pace_needed ?? 0, this.#close);
  }

  /** Decimals that tell the pace from the one that is needed. */
  get #close(): number {
    const { pace, pace_needed: needed } = this.#told;
    const same = (digits: number) => this.#distance(pace, digits) === this.#distance(needed ?? 0, digits);
    return [1, 2, 3].find((digits) => Math.abs(pace) === needed || !same(digits)) ?? 4;
  }

  /** With as many decimals as tell it from the threshold. */
  get projected(): string {
    const { projected, threshold } = this.#told;
    const value = projected ?? 0;
    const text = (number: number, digits: number) => amount(number, this.#told, this.#language, digits);
    const digits = [1, 2, 3].find(
      (least) => value === threshold || text(value, least) !== text(threshold, least),
    );
    return text(value, digits ?? 4);
  }

  /** How far the projection, or the result where no time is left, is from the threshold. */
  get short(): string {
    const { projected, value, threshold } = this.#told;
    return this.#distance(threshold - (projected ?? value));
  }

  /** Just at the threshold, where more than that is asked for. */
  get isEven(): boolean {
    const { projected, value, threshold } = this.#told;
    return (projected ?? value) === threshold;
  }

  get end(): string {
    return endOf(this.#told.deadline, this.#language);
  }

  #distance(value: number, digits = 1): string {
    return distance(value, this.#told, this.#language, digits);
  }
}
