import { lastDay, type Period } from '../periods/period.ts';
import { add, compare, divide, fraction, type Fraction, multiply, subtract, toNumber } from './fraction.ts';
import type { Base } from './path.ts';
import { position } from './position.ts';
import type { Verdict } from './status.ts';

/** Most that an amount can be: 100 for shares, nothing for counts. */
type Ceiling = number | null;

/**
 * The pace of a path beside its status: mean change a year since the baseline, change a year still
 * needed, and where today's pace ends at the deadline (never below 0 nor above `ceiling`).
 * Null where time has not passed, or none is left.
 */
export function pace(
  base: Base,
  amount: Fraction,
  threshold: Fraction,
  deadline: string,
  period: Period,
  ceiling: Ceiling,
): Pick<Verdict, 'pace' | 'pace_needed' | 'projected'> {
  const now = position(lastDay(period));
  const passed = subtract(now, position(lastDay(base.period)));
  const left = subtract(position(deadline), now);
  const moved = isPositive(passed) ? divide(subtract(amount, base.amount), passed) : null;
  const needed = isPositive(left) ? divide(subtract(threshold, amount), left) : null;
  const end = moved && needed ? add(amount, multiply(moved, left)) : null;
  return {
    pace: moved && toNumber(moved),
    pace_needed: needed && toNumber(needed),
    projected: end && within(toNumber(end), ceiling),
  };
}

function isPositive(span: Fraction): boolean {
  return compare(span, fraction(0)) > 0;
}

function within(end: number, ceiling: Ceiling): number {
  return Math.max(0, ceiling === null ? end : Math.min(ceiling, end));
}
