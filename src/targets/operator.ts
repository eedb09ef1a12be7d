import { compare, type Fraction } from './fraction.ts';

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
