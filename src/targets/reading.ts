import type { Target } from './programme.ts';
import type { Test } from './question.ts';

export type ReadingId = 'sensible' | 'literal';

/** A target as one reading takes it: what it asks, and of which indicators. */
export interface Asked extends Test {
  readonly reading: ReadingId;
  readonly indicators: readonly string[];
}

/** The readings of a target: `sensible` always, `literal` where its text can be read in two ways. */
export function readingsOf(target: Target): readonly Asked[] {
  if (target.readings.length === 0) return [{ ...target, reading: 'sensible' }];
  return target.readings.map((one) => ({
    ...target,
    reading: one.id,
    rule: one.rule ?? target.rule,
    operator: one.operator ?? target.operator,
    threshold: one.threshold ?? target.threshold,
    threshold_unit: one.threshold_unit ?? target.threshold_unit,
    indicators: one.indicators ?? target.indicators,
  }));
}
