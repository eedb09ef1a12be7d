import type { BoundaryTopology } from '../release/topology.ts';
import { boundaryPath, boundaryShapes, projection, surface } from './boundary-shapes.ts';
import { type ChartOptions, widths } from './chart.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { innerCircle } from './inner-circle.ts';
import { markElement } from './mark.ts';
import { shortLabels } from './short-label.ts';
import type { TileArea } from './tiles.ts';

/** Marks are no larger than this, and no smaller than can be told apart, px. */
const mark = { largest: 16, least: 7 } as const;
/** From what radius inside a shape there is room for letters above the mark, px. */
const roomForLetters = 17;

/** Whether every area has a shape: if not, tiles show what a map would leave out. */
export function hasBoundaries(topology: BoundaryTopology, areas: readonly Pick<TileArea, 'id'>[]): boolean {
  const known = new Set(boundaryShapes(topology).flatMap(({ area_ids }) => area_ids));
  return areas.every(({ id }) => known.has(id));
}

/**
 * The true map of the areas, each coloured and marked by status like a tile, see `tiles`. The frame is that
 * of the areas given, and shapes of others are left out. Areas without a shape are not drawn: ask
 * {@link hasBoundaries} first. Drawn once, at a phone's width: the stylesheet lets it grow.
 */
export function boundaries(
  topology: BoundaryTopology,
  areas: readonly TileArea[],
  options: ChartOptions,
): SVGSVGElement {
  const { document } = options;
  const byId = new Map(
    boundaryShapes(topology).flatMap((shape) => shape.area_ids.map((id) => [id, shape] as const)),
  );
  const names = shortLabels(areas.map(({ name }) => name));
  const found = areas.flatMap((area, index) => {
    const shape = byId.get(area.id);
    return shape ? [{ area, name: names[index] ?? '', polygons: shape.polygons }] : [];
  });
  const width = options.width ?? widths.narrow;
  const { project, height } = projection(
    found.flatMap(({ polygons }) => polygons.flat(2)),
    width,
  );
  const drawn = found.map(({ area, name, polygons }) => {
    const flat = polygons.map((rings) => rings.map((ring) => ring.map(project)));
    const largest = flat.toSorted((a, b) => surface(b) - surface(a))[0] ?? [];
    return { area, name, polygons: flat, middle: innerCircle(largest) };
  });
  // Read and tabbed from north to south, west to east.
  drawn.sort((a, b) => a.middle.y - b.middle.y || a.middle.x - b.middle.x);
  const svg = element(
    document,
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height },
    drawn.map(({ area, name, polygons, middle }) => {
      const lettered = middle.radius >= roomForLetters;
      const size = Math.max(mark.least, Math.min(mark.largest, middle.radius * (lettered ? 0.9 : 1.3)));
      const { x, y } = middle;
      const attributes = { x, y: y - 3, 'text-anchor': 'middle', 'font-size': textSize };
      const shapesOf = [
        element(document, 'title', {}, [lettered ? `${area.label} (${name})` : area.label]),
        element(document, 'path', { class: 'tile-body', d: boundaryPath(polygons), 'fill-rule': 'evenodd' }),
        ...(lettered ? [element(document, 'text', attributes, [name])] : []),
        markElement(document, area.status, x, lettered ? y + size * 0.65 : y, size),
      ];
      const link = area.href ? { href: area.href } : { role: 'img' };
      return element(
        document,
        area.href ? 'a' : 'g',
        { class: `tile tile-${area.status}`, ...link },
        shapesOf,
      );
    }),
  );
  return finish(svg, 'boundaries', options, 'group');
}
