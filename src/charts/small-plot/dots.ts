import { element } from '../element.ts';
import { exact, orNone, type RenderFunction, type Valued } from './mark.ts';
import { rounded } from './path.ts';

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
