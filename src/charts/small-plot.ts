import { type Dimensions, exact, type Markish, type Scales } from './small-plot/mark.ts';

/**
 * The few marks of Observable Plot that drawings over time are made of, drawn as Plot draws them, attribute by
 * attribute. Scripts that must stay light (the explorer's and those of embeds: scripts/bundle/, scripts/embeds/) have
 * it in Plot's place, which alone would be more than all the rest; test/src/charts/small-plot.test.ts holds the two
 * equal on charts made at random.
 */

export { axisX, axisY, gridY, ruleY } from './small-plot/axes.ts';
export { dot } from './small-plot/dots.ts';
export { areaY, line, link } from './small-plot/lines.ts';
export type { Markish, RenderFunction } from './small-plot/mark.ts';

interface PlotOptions extends Dimensions {
  readonly document: Document;
  readonly className: string;
  readonly x: { readonly domain: readonly [Date, Date]; readonly insetLeft: number };
  readonly y: { readonly domain: readonly [number, number] };
  readonly marks: readonly Markish[];
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
