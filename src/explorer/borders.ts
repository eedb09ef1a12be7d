import { knownPeriod, lastDay } from '../periods/period.ts';
import { checkedFiles } from '../release/checked-files.ts';
import type { BoundaryTopology } from '../release/topology.ts';
import { dataPath } from '../site/routes.ts';
import type { ExplorerBoundaries, ExplorerData } from './data.ts';

const fetched = new Map<string, Promise<BoundaryTopology>>();

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

/**
 * Reads a boundary file of the release that the dictionary is of, once. Browser only.
 * @throws EngineFault where it does not come whole, or is not the file that the release describes
 */
export function readBorders(
  file: ExplorerBoundaries,
  { release }: Pick<ExplorerData, 'release'>,
): Promise<BoundaryTopology> {
  // The explorer and embeds say so of themselves.
  const { base = '/', release: own } =
    document.querySelector<HTMLElement>('[data-release][data-base]')?.dataset ?? {};
  const folder = dataPath(base, release === own ? '' : `releases/${release}/`);
  const key = folder + file.path;
  const known = fetched.get(key);
  if (known) return known;
  const reading = checkedFiles(
    folder,
    new Map([[file.path, file]]),
  )(file.path).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as BoundaryTopology);
  fetched.set(key, reading);
  // A failure is not kept: the next drawing asks again.
  reading.catch(() => fetched.delete(key));
  return reading;
}
