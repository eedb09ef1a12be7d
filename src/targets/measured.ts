import { type Fraction, subtract, toNumber } from './fraction.ts';
import type { Reason, Status, Verdict } from './status.ts';
import { verdict } from './verdict.ts';

/** Whether much or little is asked for: the direction in which a gap is good. */
export type Asked = 'more' | 'less';

/** A verdict with its amount, what was required, and the gap in the direction asked for. */
export function measured(
  status: Status,
  reason: Reason,
  amount: Fraction,
  required: Fraction,
  asked: Asked = 'more',
): Verdict {
  const gap = asked === 'more' ? subtract(amount, required) : subtract(required, amount);
  return verdict(status, reason, {
    value: toNumber(amount),
    required: toNumber(required),
    gap: toNumber(gap),
  });
}
