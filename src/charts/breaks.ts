import type { RenderFunction } from '@observablehq/plot';
import type { Break } from './chart.ts';
import { element } from './element.ts';
import { textSize } from './finish.ts';
import { instant } from './series.ts';
import { textWidth } from './text-width.ts';

/** Height of one row of break labels above the plot, px. */
export const breakLane = 16;
const mostLanes = 3;

/** Breaks inside a span of time; others would only puzzle. */
export function breaksWithin(breaks: readonly Break[], [from, to]: readonly [Date, Date]): Break[] {
  return breaks.filter(({ at }) => from <= instant(at) && instant(at) <= to);
}

/** Rows needed for the labels of this many breaks. */
export function breakLanes(count: number): number {
  return Math.min(mostLanes, count);
}

/** A thin upright line a break, its label on a row of its own above the plot. */
export function breaksMark(breaks: readonly Break[]): RenderFunction {
  return (_index, { x }, _values, dimensions, { document }) => {
    if (!x) return null;
    const bottom = dimensions.height - dimensions.marginBottom;
    const top = dimensions.marginTop - breakLanes(breaks.length) * breakLane;
    const children = breaks.flatMap(({ at, label }, index) => {
      const px = Number(x(instant(at)));
      const y = top + (index % mostLanes) * breakLane;
      const half = textWidth(label, textSize) / 2;
      const middle = Math.max(half + 2, Math.min(px, dimensions.width - half - 2));
      return [
        element(document, 'path', { class: 'break', d: `M${px},${y + 3}V${bottom}`, fill: 'none' }),
        element(document, 'text', { class: 'label label-break', x: middle, y, 'text-anchor': 'middle' }, [
          label,
        ]),
      ];
    });
    return element(document, 'g', { class: 'breaks' }, children);
  };
}
