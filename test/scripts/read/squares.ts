import type { Feature, FeatureCollection, Polygon } from 'geojson';

/** A square of `side` degrees, its south-western corner at (lon, lat), with what is said of it. */
export function square(
  lon: number,
  lat: number,
  properties: Record<string, unknown>,
  side = 1,
): Feature<Polygon> {
  const [east, north] = [lon + side, lat + side];
  const ring = [
    [lon, lat],
    [east, lat],
    [east, north],
    [lon, north],
    [lon, lat],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}
