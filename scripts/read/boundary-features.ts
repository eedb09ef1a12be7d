import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import type { Localized } from '../../src/i18n/language.ts';

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position).min(4)).min(1);

/** The ground of an area: one or more polygons of longitudes and latitudes. */
const shapeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()).nullish(), geometry: z.unknown() }))
    .min(1),
});

const topologySchema = z.object({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.object({ type: z.literal('GeometryCollection') })),
  arcs: z.array(z.unknown()),
});

export type Shape = z.infer<typeof shapeSchema>;

/** One feature of a file: what is said of it, and its ground if that could be read. */
export interface BoundaryFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly shape: Shape | undefined;
}

/** The features of a GeoJSON or TopoJSON text, or what is wrong with it as a whole. */
export function boundaryFeatures(text: string): readonly BoundaryFeature[] | Localized {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return {
      vi: 'không phải JSON: xuất lại tệp ở dạng GeoJSON hoặc TopoJSON',
      en: 'is no JSON: export the file again as GeoJSON or TopoJSON',
    };
  }
  const topology = topologySchema.safeParse(content);
  if (topology.success) {
    const names = Object.keys(topology.data.objects);
    const [name] = names;
    if (name === undefined || names.length > 1) {
      return {
        vi: `có ${names.length} lớp (${names.join(', ')}): giữ đúng một lớp`,
        en: `has ${names.length} layers (${names.join(', ')}): keep exactly one`,
      };
    }
    content = unfolded(content as Topology, name);
  }
  const collection = collectionSchema.safeParse(content);
  if (!collection.success) {
    return {
      vi: 'không phải FeatureCollection hay Topology có đối tượng nào: xuất lại tệp ở dạng GeoJSON hoặc TopoJSON',
      en: 'is no FeatureCollection or Topology with features in it: export the file again as GeoJSON or TopoJSON',
    };
  }
  return collection.data.features.map(({ properties, geometry }) => ({
    properties: properties ?? {},
    shape: shapeSchema.safeParse(geometry).data,
  }));
}

/** The layer with its arcs written out; undefined where the arcs do not hold together. */
function unfolded(topology: Topology, name: string): unknown {
  try {
    const layer = topology.objects[name];
    return layer && feature(topology, layer);
  } catch {
    return undefined;
  }
}

/** West, south, east and north end of a shape, degrees. */
export function extent({ type, coordinates }: Shape): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  for (const [lon = NaN, lat = NaN] of polygons.flat(2)) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
