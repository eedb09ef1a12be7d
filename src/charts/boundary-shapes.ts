import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { BoundaryTopology, ShapeProperties } from '../release/topology.ts';
import { round } from './element.ts';

/** A point of a drawing, px, or of the globe, degrees of longitude and latitude. */
export type Point = readonly [x: number, y: number];

/** Room around the outermost borders, px. */
const edge = 2;

/** A shape of a published file of boundaries. */
export interface NamedShape extends ShapeProperties {
  /** Each a ring of longitudes and latitudes, its holes after it. */
  readonly polygons: readonly (readonly (readonly Point[])[])[];
}

/** All shapes of a file. */
export function boundaryShapes(topology: BoundaryTopology): NamedShape[] {
  return feature(topology, topology.objects.areas).features.map(({ geometry, properties }) => {
    const { type, coordinates } = geometry as MultiPolygon | Polygon;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    return { ...properties, polygons: polygons as unknown as NamedShape['polygons'] };
  });
}

/** Degrees onto a plane `width` px wide, true in the middle: fit for a province, not for a continent. */
export function projection(
  points: readonly Point[],
  width: number,
): { project: (point: Point) => Point; height: number } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  if (points.length === 0) return { project: (point) => point, height: 2 * edge };
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = (width - 2 * edge) / ((east - west) * shrink || 1);
  const project = ([lon, lat]: Point): Point => [
    edge + (lon - west) * shrink * scale,
    edge + (north - lat) * scale,
  ];
  return { project, height: Math.ceil((north - south) * scale) + 2 * edge };
}

/** The size of a polygon without its holes, px². */
export function surface([outline = []]: readonly (readonly Point[])[]): number {
  const doubled = outline.reduce((sum, [x, y], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] as Point;
    return sum + x * y2 - x2 * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** A shape as the data of a path. */
export function boundaryPath(polygons: readonly (readonly (readonly Point[])[])[]): string {
  return polygons
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`)
    .join('');
}
