import type { Status } from '../targets/status.ts';
import { requiredAt, type Waypoint } from './required-path.ts';
import type { DatedPoint } from './series.ts';

/** The distance between result and path, over a run and at its last point. */
export interface Gap {
  readonly at: Date;
  readonly value: number;
  readonly required: number;
  readonly middle: number;
  /** Corners of the shaded band. */
  readonly band: readonly { readonly at: Date; readonly value: number; readonly required: number }[];
  readonly color: string;
}

const colors: Readonly<Partial<Record<Status, string>>> = {
  met: 'var(--on)',
  on_track: 'var(--on)',
  off_track: 'var(--off)',
  missed: 'var(--missed)',
};

/** The gap at the end of a run; null when nothing is required at that time or the result is just that. */
export function gapBetween(run: readonly DatedPoint[], path: readonly Waypoint[]): Gap | null {
  const last = run.at(-1);
  const value = last?.value ?? null;
  if (!last || value === null) return null;
  const required = requiredAt(path, last.at);
  if (required === null || required === value) return null;
  // Steps are limits for whole years: between year ends there is nothing to compare.
  const band = (stepped(path) ? [] : corners(run, path)).flatMap((at) => {
    const [got, due] = [requiredAt(run as readonly Waypoint[], at), requiredAt(path, at)];
    return got === null || due === null ? [] : [{ at, value: got, required: due }];
  });
  const color = colors[last.point.status ?? 'no_data'] ?? 'var(--none)';
  return { at: last.at, value, required, middle: (value + required) / 2, band, color };
}

/** Instants within the run at which either line turns. */
function corners(run: readonly DatedPoint[], path: readonly Waypoint[]): Date[] {
  const from = run[0]?.at.getTime() ?? 0;
  const to = run.at(-1)?.at.getTime() ?? 0;
  const times = new Set([...run, ...path].map(({ at }) => at.getTime()));
  return [...times]
    .filter((time) => from <= time && time <= to)
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}

function stepped(path: readonly Waypoint[]): boolean {
  return path.some(({ at }, index) => path[index + 1]?.at.getTime() === at.getTime());
}
