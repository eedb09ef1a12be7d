import { element } from './element.ts';
import { nextIn, type Way } from './walk-links.ts';
import { chartWords } from './words.ts';

/** Charts whose points are read from left to right, whatever order they were drawn in. */
const overTime = '.chart-result, .chart-explorer';

interface Point {
  readonly mark: Element;
  readonly text: string;
}

/**
 * Lets the arrow keys go through a drawing. Each point, a mark with a `<title>`, is ringed and read out
 * from a line under the chart; Home and End lead to the first and last, Enter to the table, Escape back to
 * the whole. Where a drawing holds several small charts, up and down lead from one to the next, and each
 * begins with what it says as a whole. Tiles and maps are made of links: there the arrows lead to the neighbour on that side.
 */
export function walk(chart: SVGSVGElement): void {
  const links = [...chart.querySelectorAll<SVGAElement>('a:is(.tile, .map-area)')];
  if (links.length > 0) walkLinks(chart, links);
  else if (chart.hasAttribute('tabindex')) walkPoints(chart);
}

const ways: Readonly<Record<string, Way>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function walkPoints(chart: SVGSVGElement): void {
  const line = spoken(chart);
  const ring = element(document, 'rect', { class: 'walk-ring', fill: 'none', rx: 3 });
  let points: readonly Point[] = [];
  /** Places among the points at which the small charts begin; empty where there is but one chart. */
  let heads: readonly number[] = [];
  let at = -1;

  const begin = (): void => {
    points = pointsOf(chart);
    heads = points.flatMap(({ mark }, index) => (mark.matches('.panel') ? [index] : []));
    at = -1;
    ring.remove();
    const words = chartWords[chart.closest('[lang=en]') ? 'en' : 'vi'];
    say(line, heads.length > 0 ? words.walkPanels : words.walk);
  };
  const show = (next: number): void => {
    at = Math.max(0, Math.min(next, points.length - 1));
    const point = points[at];
    if (!point) return;
    around(ring, point.mark, chart);
    chart.append(ring);
    say(line, point.text);
  };

  const before = (): number => (at === -1 ? points.length : at) - 1;

  chart.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next: Partial<Record<string, () => void>> = {
      ArrowRight: () => show(at + 1),
      ArrowLeft: () => show(before()),
      ArrowDown: () => show(heads.length > 0 ? (heads.find((head) => head > at) ?? at) : at + 1),
      ArrowUp: () => show(heads.findLast((head) => head <= before()) ?? before()),
      Home: () => show(0),
      End: () => show(points.length - 1),
      Escape: begin,
      Enter: () => toTable(chart),
    };
    const act = next[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  chart.addEventListener('focus', begin);
  chart.addEventListener('blur', () => {
    ring.remove();
    line.hidden = true;
  });
  if (document.activeElement === chart) begin();
}

/** One stop of the Tab key for all links; without this script each is a stop of its own. */
function walkLinks(chart: SVGSVGElement, links: readonly SVGAElement[]): void {
  const line = spoken(chart);
  // A link says its own name; the line is for those who see letters in place of it.
  line.setAttribute('aria-hidden', 'true');
  const held = (link: SVGAElement): void => {
    for (const each of links) each.setAttribute('tabindex', each === link ? '0' : '-1');
    say(line, link.querySelector('title')?.textContent ?? '');
  };
  const linkOf = (target: EventTarget | null): SVGAElement | undefined =>
    links.find((link) => target instanceof Node && link.contains(target));

  chart.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link) held(link);
  });
  chart.addEventListener('focusout', () => {
    line.hidden = true;
  });
  chart.addEventListener('keydown', (event) => {
    const way = ways[event.key];
    const link = linkOf(event.target);
    if (!way || !link || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const boxes = links.map((each) => each.getBoundingClientRect());
    links[nextIn(way, links.indexOf(link), boxes)]?.focus();
  });
  const now = linkOf(document.activeElement);
  if (now) held(now);
}

/** The line in which a chart tells where the reader stands. */
function spoken(chart: SVGSVGElement): HTMLElement {
  const line = document.createElement('output');
  line.className = 'walk';
  line.hidden = true;
  chart.after(line);
  return line;
}

function say(line: HTMLElement, text: string): void {
  line.hidden = false;
  line.textContent = text;
}

function pointsOf(chart: SVGSVGElement): Point[] {
  const found = [...chart.querySelectorAll('title')].flatMap((title): Point[] => {
    const mark = title.parentElement;
    return mark && mark !== (chart as Element) ? [{ mark, text: title.textContent }] : [];
  });
  if (!chart.matches(overTime)) return found;
  // The dots of a line share their colour; of several lines, one is read after the other.
  const colour = ({ mark }: Point): string => mark.getAttribute('stroke') ?? '';
  const lines = [...new Set(found.map(colour))].filter(Boolean);
  const place = (point: Point): readonly [number, number] => {
    const { x, width } = point.mark.getBoundingClientRect();
    return [lines.length > 1 ? lines.indexOf(colour(point)) : 0, x + width / 2];
  };
  return found
    .map((point) => ({ point, place: place(point) }))
    .toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ point }) => point);
}

const room = 4;

function around(ring: Element, mark: Element, chart: SVGSVGElement): void {
  const [box, frame] = [mark.getBoundingClientRect(), chart.getBoundingClientRect()];
  const scale = chart.viewBox.baseVal.width / frame.width;
  const set = (name: string, value: number): void => ring.setAttribute(name, value.toFixed(1));
  set('x', (box.x - frame.x - room) * scale);
  set('y', (box.y - frame.y - room) * scale);
  set('width', (box.width + 2 * room) * scale);
  set('height', (box.height + 2 * room) * scale);
}

/** Opens the chart's table, if it is closed, and goes there. */
function toTable(chart: SVGSVGElement): void {
  const named = chart.closest<HTMLElement>('figure')?.dataset.table;
  const after = [...document.querySelectorAll<HTMLElement>('main .table[tabindex]')].find(
    (table) => chart.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const place = (named === undefined ? null : document.getElementById(named)) ?? after;
  if (!place) return;
  for (let part = place.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  const table = place.matches('.table[tabindex]')
    ? place
    : (place.querySelector<HTMLElement>('.table[tabindex], a') ?? place);
  table.focus();
  table.scrollIntoView({ block: 'nearest' });
}
