/**
 * What readers must find possible of a number beside the true one: all of `goals`, or else all of one of
 * `otherwise`. Without goals it may be found out.
 */
export interface Secrecy {
  readonly goals: readonly number[];
  readonly otherwise?: readonly (readonly number[])[];
}

/** So many other ways are tried, evenly spread: more would hide hardly less. */
const ways = 8;

/** It may be found out. */
export const open: Secrecy = { goals: [] };

/** That there is nothing is all that must stay possible. */
export const maybeNothing: Secrecy = { goals: [0] };

/**
 * Of a number from 1 to one less than the threshold: that it is the threshold or more, and that it is less than
 * that by one less than the threshold. The true number may be the lesser of the two.
 */
export function secrecyOf(value: number, threshold: number): Secrecy {
  if (value < 1 || value >= threshold) return open;
  return apart(value, threshold);
}

/** Of a number that is secret whatever it is: as far apart as small numbers are. */
export function apart(value: number, threshold: number): Secrecy {
  const high = value + threshold - 1;
  const otherwise = [];
  const lowest = Math.max(threshold, value);
  for (let up = lowest; up < high; up += Math.max(1, Math.ceil((high - lowest) / ways))) {
    otherwise.push([up, up - threshold + 1].filter((goal) => goal !== value));
  }
  return { goals: [high], otherwise };
}
