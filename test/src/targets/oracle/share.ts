import type { Status } from '../../../../src/targets/status.ts';
import { statusOf } from './given.ts';

export interface AskedShare {
  readonly strict: boolean;
  /** The threshold in hundredths of a percent. */
  readonly hundredths: number;
}

/** Whether n of d are enough, by whole numbers only. */
export function isEnough({ strict, hundredths }: AskedShare, n: number, d: number): boolean {
  const left = 10_000n * BigInt(n);
  const right = BigInt(hundredths) * BigInt(d);
  return strict ? left > right : left >= right;
}

/**
 * The status of a share that restarts each year, `covered` halves of the year into it: 2 for a whole
 * year or a second half counted from January, 1 for half of a year. A level is asked for as it is.
 */
export function shareStatus(
  asked: AskedShare,
  { n, d }: { n: number; d: number },
  { full, gathers, covered }: { full: boolean; gathers: boolean; covered: 1 | 2 },
): Status {
  if (d === 0) return 'not_applicable';
  if (asked.strict && asked.hundredths >= 10_000) return 'missed';
  // Half of nothing is all of it.
  if (full || !gathers || covered === 2 || asked.hundredths === 0)
    return statusOf(isEnough(asked, n, d), full);
  // Half of the threshold is reached when twice as many would reach the whole.
  return statusOf(2n * 10_000n * BigInt(n) >= BigInt(asked.hundredths) * BigInt(d), false);
}
