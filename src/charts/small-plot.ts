import { element } from './element.ts';

/**
 * The few marks of Observable Plot that drawings over time are made of, drawn as Plot draws them, attribute by
 * attribute. Scripts that must stay light (the explorer's and those of embeds: scripts/bundle/, scripts/embeds/) have
 * it in Plot's place, which alone would be more than all the rest; test/src/charts/small-plot.test.ts holds the two
 * equal on charts made at random.
 */

/** What a mark is given to draw with, in the places in which Plot hands it over. */
export type RenderFunction = (
  index: null,
  scales: Scales,
  values: null,
  dimensions: Dimensions,
  context: { readonly document: Document },
) => SVGElement | null;
export type Markish = RenderFunction | null;

interface Scales {
  readonly x: (value: Date) => number;
  readonly y: (value: number) => number;
}

interface Dimensions {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

interface PlotOptions extends Dimensions {
  readonly document: Document;
  readonly className: string;
  readonly x: { readonly domain: readonly [Date, Date]; readonly insetLeft: number };
  readonly y: { readonly domain: readonly [number, number] };
  readonly marks: readonly Markish[];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Without rounding, unlike `element`: Plot rounds the corners of paths only. */
function exact(document: Document, name: string, attributes: Attributes): SVGElement {
  const made = element(document, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, String(value));
  return made;
}

/** A mark of nothing leaves no trace. */
function orNone(group: SVGElement): SVGElement | null {
  return group.childElementCount === 0 ? null : group;
}

/** A drawing with an axis of time and one of numbers. */
export function plot({ document, className, x, y, marks, ...dimensions }: PlotOptions): SVGElement {
  const { width, height, marginTop, marginRight, marginBottom, marginLeft } = dimensions;
  const scales: Scales = {
    x: linear(x.domain.map(Number) as [number, number], [marginLeft + x.insetLeft, width - marginRight]),
    y: linear(y.domain, [height - marginBottom, marginTop]),
  };
  const svg = exact(document, 'svg', {
    class: className,
    fill: 'currentColor',
    'font-family': 'system-ui, sans-serif',
    'font-size': 10,
    'text-anchor': 'middle',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  for (const mark of marks) {
    const drawn = mark?.(null, scales, null, dimensions, { document });
    if (drawn) svg.append(drawn);
  }
  return svg;
}

/** In the order of d3's arithmetic, so that the last digit is the same. */
function linear(
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): (value: number | Date) => number {
  const span = to - from;
  return (value) => {
    const share = span === 0 ? 0.5 : (Number(value) - from) / span;
    return low * (1 - share) + high * share;
  };
}

/** Lines across at these values. */
export function ruleY(ticks: readonly number[], { stroke }: { readonly stroke: string }): RenderFunction {
  return (_index, { y }, _values, { width, marginLeft, marginRight }, { document }) => {
    const group = exact(document, 'g', { stroke });
    for (const tick of ticks) {
      const at = y(tick);
      group.append(exact(document, 'line', { x1: marginLeft, x2: width - marginRight, y1: at, y2: at }));
    }
    return orNone(group);
  };
}

export const gridY = ruleY;

interface AxisOptions<T> {
  readonly tickPadding: number;
  readonly tickSize: number;
  readonly tickFormat: (tick: T) => string;
}

/** Numbers beside the drawing; no ticks are drawn. */
export function axisY(
  ticks: readonly number[],
  { tickPadding, tickFormat }: AxisOptions<number>,
): RenderFunction {
  return (_index, { y }, _values, { marginLeft }, { document }) => {
    const group = exact(document, 'g', {
      'text-anchor': 'end',
      'font-variant': 'tabular-nums',
      transform: `translate(${-tickPadding},0)`,
    });
    for (const tick of ticks) {
      const text = exact(document, 'text', { y: '0.32em', transform: `translate(${marginLeft},${y(tick)})` });
      text.append(tickFormat(tick));
      group.append(text);
    }
    return orNone(group);
  };
}

/** Days under the drawing, each with a tick; a name of several lines is set so. */
export function axisX(
  days: readonly Date[],
  { tickPadding, tickSize, tickFormat }: AxisOptions<Date>,
): RenderFunction {
  return (_index, { x }, _values, { height, marginBottom }, { document }) => {
    if (days.length === 0) return null;
    const place = (day: Date): string => `translate(${x(day)},${height - marginBottom})`;
    const ticks = exact(document, 'g', { fill: 'none', stroke: 'currentColor' });
    const names = exact(document, 'g', {
      'font-variant': 'tabular-nums',
      transform: `translate(0,${tickSize + tickPadding})`,
    });
    for (const day of days) {
      ticks.append(exact(document, 'path', { transform: place(day), d: `M0,0L0,${tickSize}` }));
      const lines = tickFormat(day).split('\n');
      const one = lines.length === 1;
      const text = exact(document, 'text', { y: one ? '0.71em' : undefined, transform: place(day) });
      if (one) text.append(...lines);
      else
        lines.forEach((line, index) => {
          const where = index === 0 ? { x: 0, y: '0.71em' } : { x: 0, dy: '1em' };
          const part = exact(document, 'tspan', where);
          part.append(line);
          text.append(part);
        });
      names.append(text);
    }
    const both = document.createDocumentFragment();
    both.append(ticks, names);
    return both as unknown as SVGElement;
  };
}

interface Place {
  readonly at: Date;
}

interface Valued extends Place {
  readonly value: number | null;
}

interface LineOptions {
  readonly x: 'at';
  readonly y: 'value';
  /** Points of one line share the value of this field; without it all are one line. */
  readonly z?: string;
  readonly stroke: string | { readonly value: string };
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
}

/** A line through points, or one for each group of them. */
export function line(
  points: readonly Valued[],
  { z, stroke, strokeWidth, strokeDasharray }: LineOptions,
): RenderFunction {
  const field = (point: Valued, name: string): unknown => (point as unknown as Record<string, unknown>)[name];
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const own = typeof stroke !== 'string';
    const group = exact(document, 'g', {
      fill: 'none',
      stroke: own ? undefined : stroke,
      'stroke-width': strokeWidth,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      'stroke-dasharray': strokeDasharray,
    });
    const groups = z === undefined ? [points] : Map.groupBy(points, (point) => field(point, z)).values();
    for (const run of groups) {
      const d = path(run.map(({ at, value }) => [x(at), y(value ?? Number.NaN)]));
      const color = own && run[0] ? String(field(run[0], stroke.value)) : undefined;
      if (d !== '') group.append(exact(document, 'path', { stroke: color, d }));
    }
    return orNone(group);
  };
}

interface Between extends Place {
  readonly required: number;
  readonly value: number;
}

/** The area between what was required and what was reached. */
export function areaY(
  points: readonly Between[],
  { fill, fillOpacity }: { readonly fill: string; readonly fillOpacity: number },
): RenderFunction {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const over = points.map(({ at, value }): Corner => [x(at), y(value)]);
    const under = points.map(({ at, required }): Corner => [x(at), y(required)]);
    if (points.length === 0) return null;
    const group = exact(document, 'g', { fill, 'fill-opacity': fillOpacity });
    group.append(exact(document, 'path', { d: `${path([...over, ...under.toReversed()])}Z` }));
    return group;
  };
}

/** An upright line from one value to the other. */
export function link(
  points: readonly Between[],
  { stroke, strokeWidth }: { readonly stroke: string; readonly strokeWidth: number },
): RenderFunction {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const group = exact(document, 'g', {
      fill: 'none',
      stroke,
      'stroke-width': strokeWidth,
      'stroke-miterlimit': 1,
    });
    for (const { at, required, value } of points) {
      const d = `M${rounded(x(at))},${rounded(y(required))}L${rounded(x(at))},${rounded(y(value))}`;
      group.append(exact(document, 'path', { d }));
    }
    return orNone(group);
  };
}

/** Of each point, or the same for all. */
type Of<T, V extends string | number> = V | { readonly value: (point: T) => V };

interface DotOptions<T> {
  readonly x: 'at';
  readonly y: 'value';
  readonly symbol?: 'diamond';
  readonly r: Of<T, number>;
  readonly fill: Of<T, string>;
  readonly stroke: Of<T, string>;
  readonly strokeWidth: number;
  readonly title?: (point: T) => string;
}

/** A mark a point, the larger ones below. */
export function dot<T extends Valued>(
  points: readonly T[],
  { symbol, r, fill, stroke, strokeWidth, title }: DotOptions<T>,
): RenderFunction {
  const of = <V extends string | number>(what: Of<T, V>, point: T): V =>
    typeof what === 'object' ? what.value(point) : what;
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const group = exact(document, 'g', {
      fill: typeof fill === 'string' ? fill : undefined,
      stroke: typeof stroke === 'string' ? stroke : undefined,
      'stroke-width': strokeWidth,
    });
    for (const point of points.toSorted((a, b) => of(r, b) - of(r, a))) {
      const [cx, cy] = [x(point.at), y(point.value ?? Number.NaN)];
      const own = {
        fill: typeof fill === 'string' ? undefined : of(fill, point),
        stroke: typeof stroke === 'string' ? undefined : of(stroke, point),
      };
      const made =
        symbol === undefined
          ? exact(document, 'circle', { cx, cy, r: of(r, point), ...own })
          : exact(document, 'path', {
              transform: `translate(${cx},${cy})`,
              d: diamond(of(r, point)),
              ...own,
            });
      if (title) made.append(element(document, 'title', {}, [title(point)]));
      group.append(made);
    }
    return orNone(group);
  };
}

/** As large as a circle of that radius. */
function diamond(radius: number): string {
  const slope = Math.sqrt(1 / 3);
  const up = Math.sqrt((radius * radius * Math.PI) / (2 * slope));
  const side = up * slope;
  return `M0,${rounded(-up)}L${rounded(side)},0L0,${rounded(up)}L${rounded(-side)},0Z`;
}

type Corner = readonly [x: number, y: number];

function path(corners: readonly Corner[]): string {
  return corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x)},${rounded(y)}`).join('');
}

/** Thousandths of a px, as in d3's paths. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
