import type { Waypoint } from './required-path.ts';
import { type DatedPoint, instant } from './series.ts';

/**
 * Where the dotted line ends. A share cannot pass 100 % and a count cannot fall below zero:
 * the line stops on the day it gets there. Null when there is nothing ahead to draw.
 */
export function projection(
  last: DatedPoint,
  projected: { readonly value: number; readonly at: string },
  bounded: boolean,
  values: readonly number[],
): Waypoint | null {
  const end = instant(projected.at);
  if (last.value === null || !Number.isFinite(projected.value) || end <= last.at) return null;
  const least = values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const most = bounded ? 100 : Number.POSITIVE_INFINITY;
  const value = Math.max(least, Math.min(most, projected.value));
  if (value === projected.value) return { at: end, value };
  if (value === last.value) return null;
  const part = (value - last.value) / (projected.value - last.value);
  return { at: new Date(last.at.getTime() + (end.getTime() - last.at.getTime()) * part), value };
}
