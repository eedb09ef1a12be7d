import fc from 'fast-check';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import { boundaries, hasBoundaries } from '../../../src/charts/boundaries.ts';
import type { BoundaryTopology } from '../../../src/release/topology.ts';
import { innerCircle } from '../../../src/charts/inner-circle.ts';
import type { TileArea } from '../../../src/charts/tiles.ts';
import { statuses } from '../../../src/targets/status.ts';
import { drawing, faults, texts } from './drawing.ts';

/** A country of squares, three in a row from the north-west, one degree wide each. */
function country(count: number): BoundaryTopology {
  const features = Array.from({ length: count }, (_, index) => {
    const [west, north] = [105 + (index % 3), 20 - Math.floor(index / 3)];
    const ring = [
      [west, north],
      [west + 1, north],
      [west + 1, north - 1],
      [west, north - 1],
      [west, north],
    ];
    return {
      type: 'Feature' as const,
      id: String(index),
      properties: { code: String(index), name: `Tên ${index}`, area_ids: [String(index), `${index}-later`] },
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    };
  });
  return topology({ areas: { type: 'FeatureCollection', features } as never }) as unknown as BoundaryTopology;
}

const areas: TileArea[] = statuses.map((status, at) => ({
  id: String(at),
  name: `Tên ${String.fromCharCode(65 + at)}`,
  lat: null,
  lon: null,
  status,
  href: at === 0 ? null : `/areas/${at}/`,
  label: `Tên ${at}: "${status}"`,
}));
const map = country(statuses.length);

describe('boundaries', () => {
  test.each([320, 720])('are links with names, each coloured and marked by its status, at %i px', (width) => {
    const svg = drawing((document) =>
      boundaries(map, areas, { document, language: 'vi', width, title: 'Bản đồ' }),
    );
    expect(faults(svg)).toEqual([]);
    expect(svg.getAttribute('role')).toBe('group');
    expect(svg.getAttribute('class')).toBe('chart chart-boundaries');
    const links = [...svg.querySelectorAll('a')];
    expect(links).toHaveLength(areas.length - 1);
    for (const status of statuses) {
      expect(svg.querySelectorAll(`.tile-${status} > path.tile-body`)).toHaveLength(1);
      expect(svg.querySelectorAll(`.tile-${status} .mark-${status}`)).toHaveLength(1);
    }
    for (const { label, href } of areas) {
      const shape = [...svg.querySelectorAll('.tile')].find((each) =>
        each.querySelector('title')?.textContent.startsWith(label),
      );
      expect(shape?.getAttribute('href') ?? null).toBe(href ?? null);
    }
    expect(new Set(texts(svg)).size).toBe(areas.length);
  });

  test('lie as on a map: north above south, west before east, all in the frame', () => {
    const svg = drawing((document) => boundaries(map, areas, { document, language: 'vi', width: 320 }));
    const corner = (id: number): number[] => {
      const path = [...svg.querySelectorAll('.tile')].find((each) =>
        each.querySelector('title')?.textContent.startsWith(`Tên ${id}:`),
      );
      const numbers =
        path
          ?.querySelector('path')
          ?.getAttribute('d')
          ?.match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      const xs = numbers.filter((_, index) => index % 2 === 0);
      const ys = numbers.filter((_, index) => index % 2 === 1);
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(320);
      expect(Math.max(...ys)).toBeLessThanOrEqual(Number(svg.getAttribute('height')));
      return [Math.min(...xs), Math.min(...ys)];
    };
    const [northWest, northEast, south] = [corner(0), corner(2), corner(3)] as [number[], number[], number[]];
    expect(northEast[0]).toBeGreaterThan(northWest[0] ?? 0);
    expect(northEast[1]).toBe(northWest[1]);
    expect(south[1]).toBeGreaterThan(northWest[1] ?? 0);
    const order = [...svg.querySelectorAll('.tile title')].map((title) => title.textContent.slice(4, 5));
    expect(order).toEqual(areas.map((_, index) => String(index)));
  });

  test('hold for the areas that took over the same ground', () => {
    const later = areas.map((area) => ({ ...area, id: `${area.id}-later` }));
    expect(hasBoundaries(map, later)).toBe(true);
    const svg = drawing((document) => boundaries(map, later, { document, language: 'vi' }));
    expect(svg.querySelectorAll('.tile')).toHaveLength(areas.length);
  });

  test('are missed where an area has no shape, and frame only the areas asked for', () => {
    const stranger = { ...(areas[0] as TileArea), id: 'x' };
    expect(hasBoundaries(map, [...areas, stranger])).toBe(false);
    const svg = drawing((document) =>
      boundaries(map, areas.slice(0, 3), { document, language: 'vi', width: 320 }),
    );
    expect(svg.querySelectorAll('.tile')).toHaveLength(3);
    expect(Number(svg.getAttribute('height'))).toBeLessThan(160);
  });

  test('of no areas are an empty drawing', () => {
    expect(faults(drawing((document) => boundaries(map, [], { document, language: 'vi' })))).toEqual([]);
  });
});

describe('innerCircle', () => {
  const box = (side: number): [number, number][] => [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ];

  test('is the middle of a square', () => {
    const { x, y, radius } = innerCircle([box(24)]);
    expect(Math.hypot(x - 12, y - 12)).toBeLessThan(1);
    expect(radius).toBeGreaterThan(11);
    expect(radius).toBeLessThanOrEqual(12);
  });

  test('keeps out of holes, and inside a horseshoe', () => {
    const hole = box(24).map(([x, y]): [number, number] => [x / 2 + 6, y / 2 + 6]);
    expect(innerCircle([box(24), hole]).radius).toBeLessThanOrEqual(6);
    const shoe: [number, number][] = [
      [0, 0],
      [30, 0],
      [30, 30],
      [20, 30],
      [20, 10],
      [10, 10],
      [10, 30],
      [0, 30],
      [0, 0],
    ];
    const { x, y } = innerCircle([shoe]);
    expect(x > 10 && x < 20 && y > 10).toBe(false);
  });

  test('never reaches over an edge', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const { x, y, radius } = innerCircle([[a, b, c, a]]);
        for (const [px, py] of [a, b, c])
          expect(Math.hypot(px - x, py - y)).toBeGreaterThanOrEqual(radius - 1e-9);
      }),
    );
  });
});
