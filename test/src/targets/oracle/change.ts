import type { Rule } from '../../../../src/targets/rule.ts';
import type { Status } from '../../../../src/targets/status.ts';
import { statusOf } from './given.ts';

export interface AskedChange {
  readonly rule: Rule;
  readonly strict: boolean;
  /** Hundredths of a percent, or of a unit; directions need none. */
  readonly hundredths: number;
  readonly percent: boolean;
}

/** The status of a change from x0 to x1, by whole numbers only. */
export function changeStatus(asked: AskedChange, x0: number, x1: number, full: boolean): Status {
  const moved = BigInt(x1) - BigInt(x0);
  switch (asked.rule) {
    case 'yoy_decrease':
      return statusOf(moved < 0n || (x0 === 0 && x1 === 0), full);
    case 'yoy_increase':
      return statusOf(moved > 0n, full);
    case 'yoy_change_at_least':
    case 'yoy_change_at_most': {
      if (asked.percent && x0 === 0) return 'not_applicable';
      // The change in hundredths of a percent of x0 (times x0), or in hundredths of a unit.
      const left = asked.percent ? 10_000n * moved : 100n * moved;
      const right = BigInt(asked.hundredths) * (asked.percent ? BigInt(x0) : 1n);
      const least = asked.rule === 'yoy_change_at_least';
      const holds = left === right ? !asked.strict : least ? left > right : left < right;
      return statusOf(holds, full);
    }
    default:
      throw new Error(`${asked.rule} is no rule about change`);
  }
}
