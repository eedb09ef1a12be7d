import type { Area, LineageLink } from '../../src/areas/area.ts';
import type { Site } from '../../src/site/site.ts';
import { areaFaults } from './area-faults.ts';
import type { Placed } from './areas.ts';
import type { Fault } from './fault.ts';
import { lineageFaults } from './lineage-faults.ts';
import { parentFaults } from './parent-faults.ts';
import { successionFaults } from './succession-faults.ts';

/**
 * Everything in areas.csv and lineage.csv that does not hold together, each with its place and mend.
 * @param read What was wrong with single rows of the files. A row that could not be read may be the very
 *   one that is missed, so while there is any, no area is called lost.
 */
export function registryFaults(
  areas: readonly Placed<Area>[],
  links: readonly Placed<LineageLink>[],
  site: Site | undefined,
  read: readonly Fault[],
): Fault[] {
  const faults = [...areaFaults(areas, site), ...parentFaults(areas, links, site)];
  faults.push(...lineageFaults(links, areas));
  const whole = read.every(({ file }) => file !== 'areas.csv' && file !== 'lineage.csv');
  return whole ? [...faults, ...successionFaults(areas, links)] : faults;
}
