import type { Localized } from '../language.ts';
import type { Period } from '../../periods/period.ts';
import type { Test } from '../../targets/question.ts';
import type { Verdict } from '../../targets/status.ts';

/** The words of a unit, as in `units` of the indicator dictionary. */
export interface UnitWords {
  readonly label: Localized;
  /** English singular, where it differs. */
  readonly one?: string | undefined;
}

/** What the sentence of a verdict is made from. */
export interface Told {
  readonly verdict: Verdict;
  readonly test: Pick<
    Test,
    | 'rule'
    | 'operator'
    | 'threshold'
    | 'threshold_unit'
    | 'deadline'
    | 'deadline_every'
    | 'deadline_strict'
    | 'valid_from'
  >;
  readonly period: Period;
  /** Shares are told in percent, a status as held or not, the rest with the words of its unit. */
  readonly measure: 'share' | 'status' | 'number';
  readonly unit?: UnitWords | undefined;
  /** The indicator that decided, where the target names several. */
  readonly subject?: Localized | undefined;
  /** Who answers for the target. */
  readonly agency?: Localized | undefined;
  /** Areas below that reported, of those due. */
  readonly areas?: { readonly reported: number; readonly due: number } | undefined;
  /** Whether the figure covers the second half of a year alone, not the year so far. */
  readonly second_half?: boolean | undefined;
  /** First or last day of the area, where that is the reason. */
  readonly area_day?: string | undefined;
}
