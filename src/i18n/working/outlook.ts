import type { Told } from '../verdict/told.ts';

/** A verdict with a pace: where it comes from, what it must reach and by when. */
export interface Paced extends Pick<Told, 'measure' | 'unit'> {
  /** Year at whose end the path begins. */
  readonly base_year: number;
  readonly value: number;
  readonly threshold: number;
  /** More than the threshold is asked for: just the threshold is short. */
  readonly strict: boolean;
  /** The day at which the path ends, ISO. */
  readonly deadline: string;
  readonly pace: number;
  /** Null with `projected` when no time is left. */
  readonly pace_needed: number | null;
  readonly projected: number | null;
}

/** Where a pace leads. */
export type Outlook =
  /** At the threshold already, and today's pace keeps it. */
  | 'kept'
  /** At the threshold already, but today's pace leads below it again. */
  | 'lost'
  | 'enough'
  | 'short'
  | 'no_time';

/** Where today's pace leads, as the numbers of the verdict say. Paths always ask for more. */
export function outlook({ value, threshold, strict, projected }: Paced): Outlook {
  const holds = (result: number): boolean => (strict ? result > threshold : result >= threshold);
  if (projected === null) return holds(value) ? 'kept' : 'no_time';
  if (holds(value)) return holds(projected) ? 'kept' : 'lost';
  return holds(projected) ? 'enough' : 'short';
}
