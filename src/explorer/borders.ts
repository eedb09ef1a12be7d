import { knownPeriod, lastDay } from '../periods/period.ts';
import type { BoundaryTopology } from '../release/topology.ts';
import { dataPath } from '../site/routes.ts';
import type { ExplorerBoundaries } from './data.ts';

const fetched = new Map<string, Promise<BoundaryTopology | null>>();

/** The published boundaries of a level as they were at the end of a period; undefined where there are none. */
export function bordersOf(
  files: readonly ExplorerBoundaries[],
  level: string | undefined,
  period: string,
): ExplorerBoundaries | undefined {
  const day = lastDay(knownPeriod(period));
  return files
    .filter((file) => file.level === level && file.valid_on <= day)
    .toSorted((a, b) => (a.valid_on > b.valid_on ? -1 : 1))[0];
}

/** Reads a boundary file once; null where it cannot be had, so that tiles stay. Browser only. */
export function readBorders({ path }: ExplorerBoundaries, base: string): Promise<BoundaryTopology | null> {
  const known = fetched.get(path);
  if (known) return known;
  const reading = fetch(dataPath(base, path))
    .then((answer) => (answer.ok ? (answer.json() as Promise<BoundaryTopology>) : null))
    .catch(() => null);
  fetched.set(path, reading);
  // A failure is not kept: the next drawing asks again.
  void reading.then((topology) => topology ?? fetched.delete(path));
  return reading;
}
