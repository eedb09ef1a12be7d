import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { LineageLink } from '../../src/areas/area.ts';
import type { BoundaryTopology, ShapeProperties } from '../../src/release/topology.ts';
import { formatDay } from '../../src/i18n/date.ts';
import type { Site } from '../../src/site/site.ts';
import type { Boundaries } from '../read/boundaries.ts';
import { type PublishedFile, writeJson } from './file.ts';

/** A file of boundaries is smaller than this when compressed, bytes. */
export const largest = 150_000;

/** Borders nearer to each other than this part of the whole width are one border. */
const joined = 1e6;
/** Steps across the map to which coordinates are rounded: finer than any screen. */
const steps = 2e4;
/** Which part of all points is kept, tried in this order until the file is small enough. */
const kept = [1, 0.75, 0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];

/** Writes `boundaries/<level>-<valid_on>.json` for each, under the folder of the release. */
export async function writeBoundaries(
  folder: string,
  given: readonly Boundaries[],
  lineage: readonly LineageLink[],
  site: Site,
): Promise<PublishedFile[]> {
  const files: PublishedFile[] = [];
  for (const boundaries of given) {
    const { level, valid_on } = boundaries;
    await mkdir(join(folder, 'boundaries'), { recursive: true });
    const words = site.area_levels.find(({ id }) => id === level)?.plural ?? { vi: level, en: level };
    const title = {
      vi: `Ranh giới: ${words.vi}, ngày ${formatDay(valid_on, 'vi')}`,
      en: `Boundaries: ${words.en}, ${formatDay(valid_on, 'en')}`,
    };
    const path = `boundaries/${level}-${valid_on}.json`;
    files.push(await writeJson(folder, path, title, publishedTopology(boundaries, lineage), null));
  }
  return files;
}

/**
 * The boundaries as TopoJSON, as exact as fits in `most` bytes compressed. Each shape names the ids of the
 * area and of those that took it over alone and whole since, so that it is found for them too.
 */
export function publishedTopology(
  { level, valid_on, source, shapes }: Boundaries,
  lineage: readonly LineageLink[],
  most = largest,
): BoundaryTopology {
  const features = shapes.map(({ area: { area_id, code, name }, shape }) => ({
    type: 'Feature' as const,
    id: area_id,
    properties: { code, name, area_ids: sameGround(area_id, lineage) },
    geometry: shape,
  }));
  const areas: FeatureCollection<Polygon | MultiPolygon, ShapeProperties> = {
    type: 'FeatureCollection',
    features,
  };
  const folded = topology({ areas }, joined) as Topology<BoundaryTopology['objects']>;
  const exact = presimplify(folded);
  for (const share of kept) {
    const drawn = quantize(simplify(exact, quantile(exact, share)), steps);
    const found: BoundaryTopology = { ...drawn, level, valid_on, source };
    if (gzipSync(JSON.stringify(found)).length < most) return found;
  }
  throw new Error(
    `boundaries of level ${level} on ${valid_on} stay over ${most} bytes with 0.2 % of their points: leave out areas or give a simpler file`,
  );
}

/** The area and what followed it on the same ground, as often as it did: one successor, made of it alone. */
function sameGround(area_id: string, lineage: readonly LineageLink[]): string[] {
  const next = lineage.filter(({ predecessor_id }) => predecessor_id === area_id);
  const [only] = next;
  if (!only || next.length > 1 || only.kind !== 'whole') return [area_id];
  const joiners = lineage.filter(({ successor_id }) => successor_id === only.successor_id);
  return joiners.length > 1 ? [area_id] : [area_id, ...sameGround(only.successor_id, lineage)];
}
