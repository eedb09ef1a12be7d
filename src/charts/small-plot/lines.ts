import { exact, orNone, type Place, type RenderFunction, type Valued } from './mark.ts';
import { type Corner, path, rounded } from './path.ts';

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
