import type { BoundaryTopology } from '../release/topology.ts';
import { boundaryPath, boundaryShapes, projection, surface } from './boundary-shapes.ts';
import { round } from './element.ts';
import { innerCircle } from './inner-circle.ts';
import { type Cell, type TileGrid, tileGrid } from './tile-grid.ts';
import type { MapArea } from './value-map.ts';

/** Where an area is drawn. */
export interface MapPlace {
  readonly area: MapArea;
  readonly letters: string;
  readonly shape: Readonly<Record<string, string | number | null>> & { readonly d: string };
  /** The middle of its body and how far that reaches to every side, px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const largest = 50;
const gutter = 3;
const mostColumns = 11;

/** Places of areas and the size of the map they make, px. */
export interface MapPlaces {
  readonly places: readonly MapPlace[];
  readonly width: number;
  readonly height: number;
}

/**
 * Inside true borders where the topology holds every area, else a tile each near its true place; from north
 * to south, west to east. @param letters short names, in the order of the areas. @param room px.
 */
export function mapPlaces(
  topology: BoundaryTopology | null,
  areas: readonly MapArea[],
  letters: readonly string[],
  room: number,
): MapPlaces {
  return (topology && onBorders(topology, areas, letters, room)) ?? onTiles(areas, letters, room);
}

function onTiles(areas: readonly MapArea[], letters: readonly string[], room: number): MapPlaces {
  const grid = gridOf(areas);
  const pitch = Math.min(largest, Math.floor(room / Math.max(1, grid.columns)));
  const side = pitch - gutter;
  const places = areas.map((area, index): MapPlace & { row: number; column: number } => {
    const { row = 0, column = 0 } = grid.cells[index] ?? {};
    const [left, top] = [column * pitch + 1, row * pitch + 1];
    return {
      area,
      letters: letters[index] ?? '',
      shape: {
        d: `M${left + 3},${top}h${side - 6}q3,0 3,3v${side - 6}q0,3 -3,3h${6 - side}q-3,0 -3,-3v${6 - side}q0,-3 3,-3Z`,
      },
      x: left + side / 2,
      y: top + side / 2,
      radius: side / 2,
      row,
      column,
    };
  });
  // Read and tabbed from north to south, west to east.
  places.sort((a, b) => a.row - b.row || a.column - b.column);
  return { places, width: grid.columns * pitch, height: grid.rows * pitch };
}

/**
 * The grid made beforehand, without the rows and columns in which none of these areas lies: who is north or west of
 * whom stays, and a few areas far apart make no map of emptiness.
 */
function givenGrid(areas: readonly MapArea[]): TileGrid | null {
  const cells = areas.flatMap(({ cell }) => cell ?? []);
  if (cells.length < areas.length || cells.length === 0) return null;
  const columns = taken(cells.map(({ column }) => column));
  const rows = taken(cells.map(({ row }) => row));
  return {
    columns: columns.length,
    rows: rows.length,
    cells: cells.map(({ column, row }): Cell => ({
      column: columns.indexOf(column),
      row: rows.indexOf(row),
    })),
  };
}

function taken(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

const grids = new Map<string, TileGrid>();

/** The grid of these areas; kept, since a change of year or indicator moves no area. */
function gridOf(areas: readonly MapArea[]): TileGrid {
  const given = givenGrid(areas);
  if (given) return given;
  const key = areas.map(({ id, lat, lon }) => `${id} ${lat} ${lon}`).join();
  const known = grids.get(key);
  if (known) return known;
  const made = tileGrid(areas, mostColumns);
  if (grids.size > 20) grids.clear();
  grids.set(key, made);
  return made;
}

function onBorders(
  topology: BoundaryTopology,
  areas: readonly MapArea[],
  letters: readonly string[],
  room: number,
): MapPlaces | null {
  const byId = new Map(
    boundaryShapes(topology).flatMap((shape) => shape.area_ids.map((id) => [id, shape] as const)),
  );
  const found = areas.flatMap((area, index) => {
    const shape = byId.get(area.id);
    return shape ? [{ area, letters: letters[index] ?? '', polygons: shape.polygons }] : [];
  });
  // A map that left areas out would look whole.
  if (found.length < areas.length || found.length === 0) return null;
  const { project, height } = projection(
    found.flatMap(({ polygons }) => polygons.flat(2)),
    room,
  );
  const places = found.map(({ polygons, ...one }): MapPlace => {
    const flat = polygons.map((rings) => rings.map((ring) => ring.map(project)));
    const widest = flat.toSorted((a, b) => surface(b) - surface(a))[0] ?? [];
    const { x, y, radius } = innerCircle(widest);
    return { ...one, shape: { d: boundaryPath(flat) }, x: round(x), y: round(y), radius };
  });
  places.sort((a, b) => a.y - b.y || a.x - b.x);
  return { places, width: room, height };
}
