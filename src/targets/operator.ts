import { compare, type Fraction } from './fraction.ts';
import type { Rule } from './rule.ts';

export type Operator = '>=' | '>' | '<=' | '<' | '=';

/** Whether `value operator threshold` is true, exactly. */
export function holds(operator: Operator, value: Fraction, threshold: Fraction): boolean {
  const order = compare(value, threshold);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}

/** Whether the operator asks for much rather than for little. */
export function asksForMore(operator: Operator): boolean {
  return operator === '>=' || operator === '>';
}

/** The comparison of a rule that asks for a minimum: only `share_above` leaves the threshold itself out. */
export function minimumOf(rule: Rule): Operator {
  return rule === 'share_above' ? '>' : '>=';
}

/**
 * Whether an amount is as far as it must be by now. Once as much is required as the threshold, the
 * operator decides: who must pass it is not there by reaching it.
 */
export function isAhead(
  amount: Fraction,
  required: Fraction,
  threshold: Fraction,
  operator: Operator,
): boolean {
  return compare(required, threshold) < 0
    ? compare(amount, required) >= 0
    : holds(operator, amount, required);
}
