import { type ChartOptions, type Format, type Unit, widths } from './chart.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { circlePath, frame } from './frame.ts';
import { linear } from './linear.ts';
import { oneLine } from './name-label.ts';
import { type AreaValue, shownValue } from './shown.ts';
import { textWidth } from './text-width.ts';
import { tickText, valueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** How the values of many areas in one period are spread. */
export interface Distribution {
  readonly rows: readonly AreaValue[];
  /** Ids of chosen areas, drawn in the colours of their series and named. */
  readonly marked?: readonly string[];
  readonly unit: Unit;
  readonly format: Format;
  /** Names the middle value in words: "half at 43% or more". */
  readonly median: (value: string) => string;
}

const largest = 5;
const smallest = 1.6;
const tallest = 190;
const labelRow = 17;

/** The middle of the values; null without any. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** One dot an area, stacked over its value; the middle value and the chosen areas are named. */
export function distribution(data: Distribution, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const { unit, format } = data;
  const words = chartWords[language];
  const width = options.width ?? widths.wide;
  const known = data.rows.flatMap((row) => {
    const value = shownValue(row);
    return value === null ? [] : [{ row, value }];
  });
  if (known.length === 0) {
    const text = element(document, 'text', { x: width / 2, y: 24, 'text-anchor': 'middle' }, [words.empty]);
    return finish(frame(document, width, options.height ?? 40, [text]), 'distribution', options);
  }
  const scale = valueScale(
    known.map(({ value }) => value),
    unit,
    width < 480 ? 3 : 6,
  );
  const x = linear(scale.domain, [largest + 10, width - largest - 10]);

  const { radius, columns } = stacked(known.map(({ value }) => x(value)));
  const marked = data.marked ?? [];
  const tall = Math.max(...columns.map(({ members }) => members.length)) * 2 * radius;
  const named = marked.flatMap((id, index) => {
    const at = known.findIndex(({ row }) => row.id === id);
    const one = known[at];
    if (!one) return [];
    const figure = format(one.value);
    const name = oneLine(one.row.label, width - textWidth(` ${figure}…`, textSize, true), true);
    return [{ at, series: (index % 8) + 1, text: `${name} ${figure}`, said: `${one.row.label} ${figure}` }];
  });
  const middle = median(known.map(({ value }) => value)) ?? 0;
  // One row for the middle value, one for each chosen area: names never meet.
  const lead = (named.length + 1) * labelRow + 6;
  const base = lead + Math.max(24, tall) + 4;

  const spots = new Map<number, { readonly x: number; readonly y: number }>();
  for (const { middle: at, members } of columns) {
    // Chosen areas stand at the foot of their column, where they can be told.
    const order = members.toSorted(
      (a, b) =>
        Number(marked.includes(known[b]?.row.id ?? '')) - Number(marked.includes(known[a]?.row.id ?? '')),
    );
    order.forEach((member, level) => spots.set(member, { x: at, y: base - radius - level * 2 * radius }));
  }
  // A column is one shape and one stop of those who walk the chart.
  const plain = columns.flatMap(({ members }) => {
    const rest = members.filter((member) => !named.some(({ at }) => at === member));
    if (rest.length === 0) return [];
    const told = rest.map((member) => {
      const one = known[member];
      return one ? `${one.row.label}: ${format(one.value)}` : '';
    });
    const d = rest.map((member) => {
      const spot = spots.get(member) ?? { x: 0, y: base };
      return circlePath(spot.x, spot.y, radius * 0.92);
    });
    return element(document, 'path', { class: 'point', d: d.join('') }, [
      element(document, 'title', {}, [told.join('; ')]),
    ]);
  });
  const label = (text: string, at: number, y: number, className: string): SVGElement[] => {
    const half = textWidth(text, textSize, true) / 2;
    const x = Math.max(half, Math.min(at, width - half));
    return [
      element(document, 'rect', {
        class: 'label-ground',
        x: round(x - half - 1),
        y: y - 11,
        width: round(2 * half + 2),
        height: 14,
      }),
      element(
        document,
        'text',
        { class: `label ${className}`, x, y, 'text-anchor': 'middle', 'font-weight': 600 },
        [text],
      ),
    ];
  };
  const ticks = scale.ticks.map((tick) => {
    const text = tickText(tick, unit, language);
    const half = textWidth(text, textSize) / 2;
    return element(document, 'text', { x: Math.max(half, Math.min(x(tick), width - half)), y: base + 17 }, [
      text,
    ]);
  });
  const svg = frame(document, width, options.height ?? base + 24 + (scale.zoomed ? 16 : 0), [
    element(document, 'path', {
      class: 'grid',
      d: scale.ticks.map((tick) => `M${round(x(tick))},${base}v5`).join(''),
    }),
    element(document, 'path', { class: 'base', d: `M0,${base}H${width}` }),
    element(document, 'g', { class: 'ticks', 'text-anchor': 'middle' }, ticks),
    scale.zoomed
      ? element(document, 'text', { class: 'notes', x: 0, y: base + 33 }, [
          words.axisFrom(tickText(scale.domain[0], unit, language)),
        ])
      : null,
    element(document, 'path', { class: 'median', d: `M${round(x(middle))},${labelRow}V${base}` }),
    ...plain,
    ...named.flatMap(({ at, series, said }, index) => {
      const spot = spots.get(at) ?? { x: 0, y: base };
      const y = (index + 1) * labelRow + 12;
      return [
        element(document, 'path', { class: `leader`, d: `M${round(spot.x)},${y + 4}V${round(spot.y)}` }),
        element(
          document,
          'path',
          {
            class: `point-chosen series-${series}`,
            d: circlePath(spot.x, spot.y, Math.max(3.5, radius)),
          },
          [element(document, 'title', {}, [said])],
        ),
      ];
    }),
    // Over all lines: a line may pass behind a name, never through it.
    ...label(data.median(format(middle)), x(middle), 12, 'label-second'),
    ...named.flatMap(({ at, series, text }, index) =>
      label(text, spots.get(at)?.x ?? 0, (index + 1) * labelRow + 12, `label-series series-${series}`),
    ),
  ]);
  return finish(svg, 'distribution', options);
}

interface Column {
  readonly middle: number;
  /** Places in the list given. */
  readonly members: readonly number[];
}

/** Dots in columns one dot wide, as large as the tallest column lets them be. */
function stacked(at: readonly number[]): { readonly radius: number; readonly columns: readonly Column[] } {
  for (let radius = largest; ; radius -= 0.4) {
    const size = 2 * radius;
    const bins = Map.groupBy(at.keys(), (index) => Math.round((at[index] ?? 0) / size));
    const columns = [...bins].map(([bin, members]) => ({ middle: bin * size, members }));
    const tall = Math.max(...columns.map(({ members }) => members.length)) * size;
    if (tall <= tallest || radius - 0.4 < smallest) return { radius, columns };
  }
}
