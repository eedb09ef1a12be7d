import { scaleUtc } from 'd3';
import type { Status } from '../targets/status.ts';
import type { ChartOptions } from './chart.ts';
import { dodge } from './dodge.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { markElement } from './mark.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A span with a name. Days are ISO. */
export interface TimelineSpan {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A day with the statuses of what is due on it, and the number under which a list beside tells it. */
export interface TimelineDay {
  readonly day: string;
  readonly number: string;
  /** One mark each; null: nothing can be said yet. */
  readonly statuses: readonly (Status | null)[];
  /** The day and what is due on it, for those who read day by day. */
  readonly said: string;
}

export interface Timeline {
  /** The whole span that is drawn. */
  readonly from: string;
  readonly to: string;
  readonly spans: readonly TimelineSpan[];
  readonly days: readonly TimelineDay[];
  /** The day up to which there are figures, with its words. */
  readonly asOf: { readonly day: string; readonly label: string };
}

const mark = 15;
const most = 5;
const margin = 12;
const line = 15;
const bar = 9;
/** From a number to the row of marks before it. */
const beside = 8;

/**
 * Phases of a plan as bars over an axis of years, whose part that has passed is drawn thick, and status marks on each
 * day on which something is due: in a row before its number where all rows have room, so that few days don't stand in
 * an empty frame, else in columns. Numbers stand as near to their day as the others allow, joined to it by a line.
 * A list must stand beside it. Default 720 px wide.
 */
export function timeline(data: Timeline, options: ChartOptions): SVGSVGElement {
  const { document } = options;
  const width = options.width ?? 720;
  const x = scaleUtc([day(data.from), day(data.to, 1)], [margin, width - margin]);
  const draw = (name: string, given: Parameters<typeof element>[2], children: (Element | string)[] = []) =>
    element(document, name, given, children);
  const text = (words: string, left: number, top: number, more: Parameters<typeof element>[2] = {}) =>
    draw('text', { class: 'label', x: left, y: top, fill: 'currentColor', ...more }, [words]);
  const parts: Element[] = [];

  const known = data.from <= data.asOf.day && data.asOf.day <= data.to;
  const now = x(day(data.asOf.day, 1));
  let top = 4;
  if (known) top += line;
  const head = top;

  for (const { label, from, to } of data.spans) {
    const [left, right] = [x(day(from)), x(day(to, 1))];
    const lines = wrapText(label, width - 2 * margin, textSize);
    const longest = Math.max(...lines.map((each) => textWidth(each, textSize)));
    const start = Math.max(margin, Math.min(left, width - margin - longest));
    for (const each of lines) {
      top += line;
      parts.push(text(each, start, top - 3, { class: 'label' }));
    }
    parts.push(
      draw('rect', {
        class: 'span',
        x: left + 0.5,
        y: top + 1,
        width: Math.max(2, right - left - 1.5),
        height: bar,
        fill: 'var(--faint)',
        stroke: 'var(--soft)',
      }),
    );
    top += bar + 7;
  }

  const places = dodge(
    data.days.map(({ day: at, statuses }) => ({
      middle: x(day(at)),
      height: statuses.length > shown(statuses) ? 26 : mark + 6,
    })),
    margin / 2,
    width - margin / 2,
  );
  const inRows = data.days.every(
    ({ statuses }, index) =>
      (places[index] ?? 0) - (index > 0 ? (places[index - 1] ?? 0) : 0) > rowLength(statuses) + 2 * beside,
  );
  const tallest = inRows ? 0 : Math.max(0, ...data.days.map(({ statuses }) => shown(statuses)));
  const more = !inRows && data.days.some(({ statuses }) => statuses.length > shown(statuses)) ? line : 0;
  const column = top + 4 + more + tallest * (mark + 2);
  const axis = column + (data.days.length > 0 ? line + 14 : 6);

  data.days.forEach(({ day: at, number, statuses, said }, index) => {
    const [middle, true_] = [places[index] ?? 0, x(day(at))];
    const own: Element[] = [draw('title', {}, [said])];
    own.push(
      draw('path', {
        class: 'leader',
        d: `M${middle},${column + line + 1}L${true_},${axis - 2}`,
        fill: 'none',
        stroke: 'var(--soft)',
      }),
      draw('circle', { cx: true_, cy: axis, r: 3, fill: 'var(--ink)' }),
      text(number, middle, column + line - 3, { 'text-anchor': 'middle', 'font-weight': 600 }),
    );
    const marks = shown(statuses);
    const place = (row: number): [number, number] =>
      inRows
        ? [middle - beside - (marks - row - 0.5) * (mark + 2), column + line / 2]
        : [middle, column - (row + 0.5) * (mark + 2) - 1];
    statuses.slice(0, marks).forEach((status, row) => {
      const [cx, cy] = place(row);
      own.push(
        status === null
          ? draw('circle', { cx, cy, r: 2.5, fill: 'none', stroke: 'var(--soft)' })
          : markElement(document, status, cx, cy, mark),
      );
    });
    if (statuses.length > marks) {
      const count = `+${statuses.length - marks}`;
      own.push(
        inRows
          ? text(count, place(-0.5)[0] - 2, column + line - 3, { 'text-anchor': 'end' })
          : text(count, middle, column - marks * (mark + 2) - 5, { 'text-anchor': 'middle' }),
      );
    }
    parts.push(draw('g', {}, own));
  });

  parts.push(
    draw('line', { x1: margin, x2: width - margin, y1: axis, y2: axis, stroke: 'var(--ink)' }),
    ...years(data.from, data.to).flatMap((year) => {
      const [start, end] = [x(day(`${year}-01-01`)), x(day(`${year}-12-31`, 1))].map((at) =>
        Math.max(margin, Math.min(at, width - margin)),
      ) as [number, number];
      return [
        draw('line', { x1: start, x2: start, y1: axis, y2: axis + 5, stroke: 'var(--ink)' }),
        draw('line', { x1: end, x2: end, y1: axis, y2: axis + 5, stroke: 'var(--ink)' }),
        end - start > 26
          ? text(String(year), (start + end) / 2, axis + line, { 'text-anchor': 'middle' })
          : null,
      ].filter((each) => each !== null);
    }),
  );
  if (known) {
    const half = textWidth(data.asOf.label, textSize) / 2;
    const middle = Math.max(margin / 2 + half, Math.min(now, width - margin / 2 - half));
    parts.unshift(
      draw('line', {
        class: 'goal-line',
        x1: now,
        x2: now,
        y1: head,
        y2: axis,
        stroke: 'var(--soft)',
        'stroke-dasharray': '4 3',
      }),
    );
    parts.unshift(
      draw('line', {
        x1: margin,
        x2: Math.min(now, width - margin),
        y1: axis,
        y2: axis,
        stroke: 'var(--soft)',
        'stroke-width': 4,
      }),
    );
    parts.push(text(data.asOf.label, middle, line - 2, { 'text-anchor': 'middle' }));
  }

  const height = axis + line + 6;
  const svg = draw('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, parts);
  return finish(svg, 'timeline', options);
}

/** How many marks of a column are drawn: one more takes no more room than the words that would stand for it. */
function shown(statuses: readonly unknown[]): number {
  return statuses.length <= most + 1 ? statuses.length : most;
}

/** How long the marks of a day are in a row, with the count of those that are not drawn. */
function rowLength(statuses: readonly unknown[]): number {
  return shown(statuses) * (mark + 2) + (statuses.length > shown(statuses) ? 26 : 0);
}

/** An instant of a day, `later` days on. */
function day(iso: string, later = 0): Date {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + later * 86_400_000);
}

function years(from: string, to: string): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
