import type { Status } from '../targets/status.ts';
import { type ChartOptions, widths } from './chart.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { markElement } from './mark.ts';
import { shortLabels } from './short-label.ts';
import { tileGrid } from './tile-grid.ts';

/** An area on the tile map. */
export interface TileArea {
  readonly id: string;
  /** Bare name; the tile's letters are made from it. */
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly status: Status;
  /** Where the tile leads; without it the tile is no link. */
  readonly href?: string | null;
  /** What a screen reader and the tooltip say, e.g. "Veld Island: on track, 61%". */
  readonly label: string;
}

/** Tiles are no smaller than a finger can hit, and no larger than letters need, px. */
const least = 28;
const largest = 46;
const gutter = 3;

/**
 * One tile an area near its true place, coloured and marked by status. Not a map of boundaries.
 * Drawn once, at a phone's width: the stylesheet lets it grow.
 */
export function tiles(areas: readonly TileArea[], options: ChartOptions): SVGSVGElement {
  const { document } = options;
  const room = options.width ?? widths.narrow;
  // One grid for both widths, so that a reader finds an area at the same place on a phone.
  const grid = tileGrid(areas, Math.floor(widths.narrow / least));
  const pitch = Math.min(largest, Math.floor(room / grid.columns));
  const names = shortLabels(areas.map(({ name }) => name));

  // Read and tabbed from north to south, west to east.
  const place = (index: number): number => {
    const cell = grid.cells[index];
    return cell ? cell.row * grid.columns + cell.column : 0;
  };
  const order = [...areas.keys()].sort((a, b) => place(a) - place(b));

  const svg = element(
    document,
    'svg',
    {
      viewBox: `0 0 ${grid.columns * pitch} ${Math.max(1, grid.rows) * pitch}`,
      width: grid.columns * pitch,
      height: Math.max(1, grid.rows) * pitch,
    },
    order.map((index) => {
      const cell = grid.cells[index];
      return tile(
        document,
        areas[index] as TileArea,
        names[index] ?? '',
        (cell?.column ?? 0) * pitch,
        (cell?.row ?? 0) * pitch,
        pitch - gutter,
      );
    }),
  );
  return finish(svg, 'tiles', options, 'group');
}

function tile(
  document: Document,
  area: TileArea,
  name: string,
  x: number,
  y: number,
  side: number,
): SVGElement {
  const middle = side / 2;
  const shapes = [
    // The letters are part of the name, for those who speak what they see.
    element(document, 'title', {}, [`${area.label} (${name})`]),
    element(document, 'rect', { class: 'tile-body', width: side, height: side, rx: 3 }),
    element(document, 'text', { x: middle, y: side * 0.42, 'text-anchor': 'middle', 'font-size': textSize }, [
      name,
    ]),
    markElement(document, area.status, middle, side * 0.72, Math.max(12, side * 0.42)),
  ];
  const link = area.href ? { href: area.href } : { role: 'img' };
  return element(
    document,
    area.href ? 'a' : 'g',
    { class: `tile tile-${area.status}`, transform: `translate(${x},${y})`, ...link },
    shapes,
  );
}
