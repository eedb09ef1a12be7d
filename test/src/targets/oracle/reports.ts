import fc from 'fast-check';
import type { Point } from '../../../../src/targets/point.ts';
import { number, part, point } from '../question.ts';

/** A report of areas below of which some are still missing, and what it can become when they report. */
export interface Unfinished {
  readonly now: Point;
  readonly later: Point;
}

const missing = { areas_reported: 7, areas_due: 9 };
const complete = { areas_reported: 9, areas_due: 9 };

/** A sum of counts: whatever else is reported adds to it. */
export function unfinishedCount(period: string, most = 12): fc.Arbitrary<Unfinished> {
  return fc.tuple(fc.nat(most), fc.nat(most)).map(([value, more]) => ({
    now: { ...number(period, value), ...missing },
    later: { ...number(period, value + more), ...complete },
  }));
}

/** A longest time: what else is reported can only be longer. */
export function unfinishedLongest(period: string): fc.Arbitrary<Unfinished> {
  return fc.tuple(fc.nat(6), fc.nat(6)).map(([value, other]) => ({
    now: { ...number(period, value), ...missing },
    later: { ...number(period, Math.max(value, other)), ...complete },
  }));
}

/** A ratio of sums: more of what is counted, and more of what it is part of. */
export function unfinishedShare(period: string, most = 12): fc.Arbitrary<Unfinished> {
  const some = fc.nat(most).chain((d) => fc.tuple(fc.oneof(fc.nat(d), fc.constant(d)), fc.constant(d)));
  return fc.tuple(some, some).map(([[n, d], [more, of]]) => ({
    now: { ...part(period, n, d), ...missing },
    later: { ...part(period, n + more, d + of), ...complete },
  }));
}

/** A sum of records, kept as a number: 0 where nobody has told of it yet. */
export function unfinishedRecord(period: string): fc.Arbitrary<Unfinished> {
  return fc.tuple(fc.nat(1), fc.nat(2)).map(([value, more]) => ({
    now: point(period, { value, ...missing }),
    later: point(period, { value: value + more, ...complete }),
  }));
}
