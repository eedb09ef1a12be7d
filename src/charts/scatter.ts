import { type ChartOptions, type Format, type Unit, widths } from './chart.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { circlePath, frame } from './frame.ts';
import { lineHeight } from './labels.ts';
import { linear } from './linear.ts';
import { oneLine } from './name-label.ts';
import { type Box, nearestFree, overlap, place, type Spot } from './place.ts';
import { missingCounts, type Shown, shownValue, type Why } from './shown.ts';
import { balanced, textWidth } from './text-width.ts';
import { tickText, valueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** An area with two cells of the same period. */
export interface ScatterPoint {
  readonly id: string;
  readonly label: string;
  readonly x: Shown;
  readonly y: Shown;
}

export interface ScatterAxis {
  readonly label: string;
  readonly unit: Unit;
  readonly format: Format;
}

/** Two indicators against each other in one period. No line is fitted: what goes together need not be cause and effect. */
export interface Scatter {
  readonly points: readonly ScatterPoint[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Ids of chosen areas, drawn in the colours of their series and always named. */
  readonly marked?: readonly string[];
  /** The middles of both, drawn as dashes, and what they are, in words. */
  readonly middles?: { readonly x: number; readonly y: number; readonly told: string } | null;
}

/** Areas at the four ends are named, as far as there is room. */
const mostNamed = 12;
const radius = 4.5;
/** Further from its dot than this, px, a name would be taken for another's. */
const nearest = 20;

interface Placed extends Spot {
  readonly point: ScatterPoint;
  readonly at: readonly [x: number, y: number];
}

/** Areas that are not drawn since one of their values is not shown, by reason; the sentence beside the chart counts them. */
export function leftOut(
  points: readonly ScatterPoint[],
): readonly { readonly why: Why; readonly count: number }[] {
  return missingCounts(points.map(({ x, y }) => (shownValue(x) === null ? x : y)));
}

/** One dot an area with both values; ends and chosen areas named. */
export function scatter(data: Scatter, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const words = chartWords[language];
  const width = options.width ?? widths.wide;
  const small = width < 480;
  const known = data.points.flatMap((point) => {
    const [x, y] = [shownValue(point.x), shownValue(point.y)];
    return x === null || y === null ? [] : [{ point, at: [x, y] as const }];
  });
  const xs = valueScale(
    known.map(({ at }) => at[0]),
    data.x.unit,
    small ? 3 : 6,
  );
  const ys = valueScale(
    known.map(({ at }) => at[1]),
    data.y.unit,
    5,
  );
  const empty = known.length === 0;
  const yTexts = empty ? [] : ys.ticks.map((tick) => tickText(tick, data.y.unit, language));
  const left = Math.ceil(Math.max(10, ...yTexts.map((text) => textWidth(text, textSize)))) + 8;
  const right = width - 14;
  const yTitle = balanced(`↑ ${data.y.label}`, width - 4, textSize, true);
  const xTitle = balanced(`${data.x.label} →`, width - 4, textSize, true);
  const middles = empty ? null : (data.middles ?? null);
  const notes = [
    ...(middles ? balanced(middles.told, width - 4, textSize) : []),
    ...(
      [
        [data.x, xs],
        [data.y, ys],
      ] as const
    )
      .filter(([, { zoomed }]) => zoomed && !empty)
      .flatMap(([axis, scale]) =>
        balanced(
          `${axis.label}: ${words.axisFrom(tickText(scale.domain[0], axis.unit, language))}`,
          width - 4,
          textSize,
        ),
      ),
  ];
  const top = yTitle.length * lineHeight + 10;
  const bottom = top + (empty ? 40 : small ? 250 : Math.min(400, (right - left) * 0.6));
  const x = linear(xs.domain, [left + 8, right]);
  const y = linear(ys.domain, [bottom - 8, top + 6]);
  const placed: Placed[] = known.map(({ point, at }) => ({ point, at, x: x(at[0]), y: y(at[1]) }));

  const marked = data.marked ?? [];
  const others = placed.filter(({ point }) => !marked.includes(point.id));
  const chosen = marked.flatMap((id) => placed.filter(({ point }) => point.id === id));
  const grid = [
    ...xs.ticks.map((tick) => `M${round(x(tick))},${round(top)}V${round(bottom)}`),
    ...ys.ticks.map((tick) => `M${left},${round(y(tick))}H${right}`),
  ];
  const dotOf = (one: Placed, className: string): SVGElement =>
    element(document, 'path', { class: className, d: circlePath(one.x, one.y, radius) }, [
      element(document, 'title', {}, [
        `${one.point.label}: ${data.x.format(one.at[0])}; ${data.y.format(one.at[1])}`,
      ]),
    ]);
  const line = (
    texts: readonly string[],
    at: number,
    attributes: Readonly<Record<string, string | number>>,
  ) =>
    texts.map((text, index) =>
      element(document, 'text', { y: at + index * lineHeight, ...attributes }, [text]),
    );
  const foot = bottom + (empty ? 0 : 18) + lineHeight;
  const height = foot + (xTitle.length - 1 + notes.length) * lineHeight + 6;
  const svg = frame(document, width, options.height ?? height, [
    empty ? null : element(document, 'path', { class: 'grid', d: grid.join('') }),
    ...line(yTitle, 11, { class: 'axis-title', x: 0 }),
    ...line(xTitle, foot, { class: 'axis-title', x: width, 'text-anchor': 'end' }),
    ...line(notes, foot + xTitle.length * lineHeight, { class: 'notes', x: width, 'text-anchor': 'end' }),
    empty
      ? element(document, 'text', { x: width / 2, y: top + 24, 'text-anchor': 'middle' }, [words.empty])
      : element(document, 'g', { class: 'ticks' }, [
          ...ys.ticks.map((tick, index) =>
            element(document, 'text', { x: left - 7, y: y(tick) + 4, 'text-anchor': 'end' }, [
              yTexts[index] ?? '',
            ]),
          ),
          ...xs.ticks.map((tick) =>
            element(document, 'text', { x: x(tick), y: bottom + 15, 'text-anchor': 'middle' }, [
              tickText(tick, data.x.unit, language),
            ]),
          ),
        ]),
    middles
      ? element(document, 'path', {
          class: 'median',
          d: `M${round(x(middles.x))},${round(top)}V${round(bottom)}M${left},${round(y(middles.y))}H${right}`,
        })
      : null,
    ...others.map((one) => dotOf(one, 'point')),
    ...chosen.map((one) => dotOf(one, `point-chosen series-${(marked.indexOf(one.point.id) % 8) + 1}`)),
    element(
      document,
      'g',
      { class: 'labels' },
      labels(
        placed,
        chosen,
        { x: left, y: top, width: right - left + 10, height: bottom - top },
        document,
        marked,
      ),
    ),
  ]);
  return finish(svg, 'scatter', options);
}

/** Names for chosen areas first, then for those at the ends; where there is no clear place there is no name. */
function labels(
  placed: readonly Placed[],
  chosen: readonly Placed[],
  bounds: Box,
  document: Document,
  marked: readonly string[],
): SVGElement[] {
  const by = (measure: (one: Placed) => number): Placed[] =>
    placed.toSorted((a, b) => measure(b) - measure(a));
  const ends = [by((one) => one.x), by((one) => -one.x), by((one) => one.y), by((one) => -one.y)];
  const wished = new Set([
    ...chosen,
    ...ends.flatMap(([first]) => first ?? []),
    ...ends.flatMap(([, next]) => next ?? []),
  ]);
  const dots = placed.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  const boxes: Box[] = [];
  return [...wished].slice(0, mostNamed).flatMap((one) => {
    const bold = chosen.includes(one);
    const name = oneLine(one.point.label, bounds.width - 12, bold);
    const size = { width: textWidth(name, textSize, bold), height: lineHeight };
    const beside = place(one, size, bounds, { boxes: [...boxes, ...dots], lines: [] });
    const covers = boxes.some((other) => overlap(beside, other));
    const crowded = dots.some((dot) => overlap(beside, dot));
    // An end that finds no free place near it keeps its name for its tooltip and the table.
    if (!bold && (covers || crowded || distance(one, beside) > nearest)) return [];
    // A chosen one is named whatever happens: far out, if need be, at the end of a line from its dot.
    const box = covers || crowded ? nearestFree(one, size, bounds, boxes, dots) : beside;
    boxes.push(box);
    const series = bold ? ` label-series series-${(marked.indexOf(one.point.id) % 8) + 1}` : '';
    const far = bold && distance(one, box) > 12;
    return [
      ...(far ? [element(document, 'path', { class: 'leader', d: leaderTo(one, box), fill: 'none' })] : []),
      element(
        document,
        'text',
        { class: `label${series}`, x: box.x, y: box.y + lineHeight * 0.78, 'font-weight': bold ? 600 : null },
        [name],
      ),
    ];
  });
}

/** From a dot to the nearest edge of its name. */
function leaderTo({ x, y }: Spot, box: Box): string {
  const toX = Math.max(box.x + 2, Math.min(x, box.x + box.width - 2));
  const toY = box.y > y ? box.y : box.y + box.height < y ? box.y + box.height : y;
  return `M${round(x)},${round(y)}L${round(toX)},${round(toY)}`;
}

/** How far a box is from a point, px; 0 inside. */
function distance({ x, y }: Spot, box: Box): number {
  return Math.hypot(
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  );
}
