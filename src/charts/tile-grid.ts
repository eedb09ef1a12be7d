import { assign } from './assign.ts';

/** A place on the globe, degrees; null where it is not known. */
export interface Located {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A cell of the grid, counted from the north-west. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** A grid and the cell of each area, in the order given. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly Cell[];
}

/** How much of the box around the areas they fill, about; provinces are no rectangles. */
const filled = 0.72;

/**
 * Gives each area a cell of its own near its true place, so that the sum of squared distances is least.
 * Areas without a place stand in rows of their own at the foot. Same input, same grid.
 * @param most columns there is room for.
 */
export function tileGrid(areas: readonly Located[], most = 11): TileGrid {
  const known = areas.flatMap(({ lat, lon }, index) =>
    lat === null || lon === null ? [] : [{ index, lat, lon }],
  );
  const cells = new Array<Cell>(areas.length);
  let columns = Math.min(most, Math.max(1, areas.length));
  let rows = 0;
  if (known.length > 0) {
    const flat = projected(known);
    const frame = framed(flat, most);
    const spots = candidates(frame.columns, frame.rows);
    const cost = flat.map(({ x, y }) =>
      spots.map(({ column, row }) => (column - x / frame.side) ** 2 + (row - y / frame.side) ** 2),
    );
    const chosen = assign(cost).map((at) => spots[at] as Cell);
    const left = Math.min(...chosen.map(({ column }) => column));
    const top = Math.min(...chosen.map(({ row }) => row));
    for (const [at, { column, row }] of chosen.entries()) {
      cells[known[at]?.index as number] = { column: column - left, row: row - top };
    }
    columns = Math.max(...chosen.map(({ column }) => column)) - left + 1;
    rows = Math.max(...chosen.map(({ row }) => row)) - top + 1;
  }
  let extra = 0;
  for (const index of areas.keys()) {
    if (cells[index]) continue;
    cells[index] = { column: extra % columns, row: rows + Math.floor(extra / columns) };
    extra += 1;
  }
  return { columns, rows: rows + Math.ceil(extra / columns), cells };
}

/** Places on a plane, east and south of the north-west corner, in degrees of latitude. */
function projected(places: readonly { lat: number; lon: number }[]): { x: number; y: number }[] {
  const west = Math.min(...places.map(({ lon }) => lon));
  const north = Math.max(...places.map(({ lat }) => lat));
  const south = Math.min(...places.map(({ lat }) => lat));
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  return places.map(({ lat, lon }) => ({ x: (lon - west) * shrink, y: north - lat }));
}

/** The side of a cell on that plane, and a grid with room for all and a little over. */
function framed(
  places: readonly { x: number; y: number }[],
  most: number,
): { side: number; columns: number; rows: number } {
  const across = Math.max(...places.map(({ x }) => x));
  const down = Math.max(...places.map(({ y }) => y));
  const even = Math.sqrt((across * down * filled) / places.length);
  const side = Math.max(even, across / Math.max(1, most - 1), down / 200) || 1;
  const columns = Math.min(most, Math.round(across / side) + 1);
  const rows = Math.max(Math.round(down / side) + 1, Math.ceil(places.length / columns) + 1);
  return { side, columns, rows };
}

function candidates(columns: number, rows: number): Cell[] {
  return Array.from({ length: columns * rows }, (_, at) => ({
    column: at % columns,
    row: Math.floor(at / columns),
  }));
}
