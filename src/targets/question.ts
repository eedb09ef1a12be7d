import type { IndicatorDefinition } from '../indicators/indicator.ts';
import { type Period, shiftYears } from '../periods/period.ts';
import type { Series } from './point.ts';
import type { Target } from './programme.ts';

/** What a reading of a target asks: the part of a target that decides verdicts. */
export type Test = Pick<
  Target,
  | 'rule'
  | 'operator'
  | 'threshold'
  | 'threshold_unit'
  | 'comparison_period'
  | 'frequency'
  | 'deadline'
  | 'deadline_every'
  | 'deadline_strict'
  | 'valid_from'
  | 'valid_to'
>;

/** What rules need to know of an indicator. */
export interface Facts extends Pick<
  IndicatorDefinition,
  'kind' | 'better' | 'accumulates' | 'adds_over_periods' | 'periods'
> {
  /** States by which a target that asks for the status is reached. */
  readonly achieved: ReadonlySet<string>;
}

/** One indicator in one area and period, asked against one test. */
export interface Question {
  readonly test: Test;
  readonly facts: Facts;
  readonly series: Series;
  readonly period: Period;
  /** First day of the area: no own figure can be older. */
  readonly area_from: string;
}

/** What a rule needs of an entry of the indicator dictionary. */
export function factsOf(indicator: IndicatorDefinition): Facts {
  const achieved = new Set(indicator.states.filter((state) => state.achieved).map((state) => state.id));
  return { ...indicator, achieved };
}

/**
 * The period a yearly change is measured from: for a half-year of a flow the same half of the year
 * before, else the end of the year before.
 */
export function comparedWith({ facts, period }: Pick<Question, 'facts' | 'period'>): Period {
  const starts = facts.kind === 'flow' || facts.accumulates;
  return starts ? shiftYears(period, -1) : { year: period.year - 1, half: 0 };
}
