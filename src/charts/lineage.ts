import { type ChartOptions, widths } from './chart.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { balanced } from './text-width.ts';

/** An area in the picture. */
export interface LineageArea {
  readonly name: string;
  /** What tells it from another of its name: the area above, its years. */
  readonly detail: string;
  /** Where it leads; without it the box is no link. */
  readonly href?: string | null;
  /** Whether only a part of it went over; the words for it stand in the detail. */
  readonly part?: boolean;
}

/** What an area was made of and what became of it. */
export interface Lineage {
  readonly before: readonly LineageArea[];
  readonly self: LineageArea;
  readonly after: readonly LineageArea[];
}

interface Box {
  readonly area: LineageArea;
  readonly name: readonly string[];
  readonly detail: readonly string[];
  readonly x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly role: 'before' | 'self' | 'after';
}

const line = 16;
const padding = 8;
const apart = 8;
/** Room for the lines between two columns, px. */
const gap = { narrow: 26, wide: 64 } as const;
const widest = 220;

/**
 * A small family tree, from left to right: areas before, the area itself, areas after. Whole areas
 * flow in by a full line, parts of divided ones by a dashed one. Boxes of areas with a page are links.
 */
export function lineage({ before, self, after }: Lineage, options: ChartOptions): SVGSVGElement {
  const { document } = options;
  const room = options.width ?? widths.wide;
  const columns = ([before, [self], after] as const).filter((column) => column.length > 0);
  const space = room < 480 ? gap.narrow : gap.wide;
  const width = Math.min(widest, Math.floor((room - space * (columns.length - 1)) / columns.length));
  const stacks = columns.map((column, at) => {
    const role = column[0] === self ? 'self' : column === before ? 'before' : 'after';
    return stacked(column, at * (width + space), width, role);
  });
  const height = Math.max(...stacks.map(tall));
  for (const stack of stacks) {
    const down = (height - tall(stack)) / 2;
    for (const box of stack) box.y += down;
  }
  const boxes = stacks.flat();
  const own = boxes.find(({ role }) => role === 'self') as Box;
  const links = boxes.flatMap((box) => (box === own ? [] : [flow(document, box, own, space)]));
  const svg = element(
    document,
    'svg',
    { viewBox: `0 0 ${columns.length * (width + space) - space} ${height}` },
    [...links, ...boxes.map((box) => drawn(document, box))],
  );
  svg.setAttribute('width', String(columns.length * (width + space) - space));
  svg.setAttribute('height', String(height));
  return finish(svg, 'lineage', options, 'group');
}

function stacked(areas: readonly LineageArea[], x: number, width: number, role: Box['role']): Box[] {
  let y = 1;
  return areas.map((area) => {
    const name = balanced(area.name, width - 2 * padding, textSize, true);
    const detail = area.detail === '' ? [] : balanced(area.detail, width - 2 * padding, textSize);
    const height = (name.length + detail.length) * line + 2 * padding;
    const box = { area, name, detail, x: x + 1, y, width: width - 2, height, role };
    y += height + apart;
    return box;
  });
}

function tall(stack: readonly Box[]): number {
  const last = stack.at(-1);
  return last ? last.y + last.height + 1 : 0;
}

/** A line from the edge of one box to the facing edge of the other. */
function flow(document: Document, box: Box, own: Box, space: number): SVGElement {
  const [from, to] = box.role === 'before' ? [box, own] : [own, box];
  const [x0, x1] = [from.x + from.width, to.x];
  const [y0, y1] = [from.y + from.height / 2, to.y + to.height / 2];
  const bend = space / 2;
  return element(document, 'path', {
    class: box.area.part ? 'lineage-flow lineage-part' : 'lineage-flow',
    d: `M${x0},${y0}C${x0 + bend},${y0} ${x1 - bend},${y1} ${x1},${y1}`,
    fill: 'none',
    'stroke-dasharray': box.area.part ? '4 3' : null,
  });
}

function drawn(document: Document, { area, name, detail, x, y, width, height, role }: Box): SVGElement {
  const text = (words: string, at: number, bold: boolean) =>
    element(
      document,
      'text',
      {
        class: bold ? 'lineage-name' : 'lineage-detail',
        x: padding,
        y: padding + line * (at + 1) - 4,
        'font-weight': bold ? 600 : null,
      },
      [words],
    );
  const lines = [
    ...name.map((words, at) => text(words, at, true)),
    ...detail.map((words, at) => text(words, name.length + at, false)),
  ];
  const body = element(document, 'rect', { class: 'lineage-body', width, height, rx: 4 });
  const href = area.href ?? null;
  return element(
    document,
    href ? 'a' : 'g',
    { class: `lineage-box lineage-${role}`, transform: `translate(${x},${y})`, href },
    [body, ...lines],
  );
}
