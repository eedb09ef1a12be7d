import type { RenderFunction } from '@observablehq/plot';
import { element, round } from './element.ts';
import type { Waypoint } from './required-path.ts';

/** How far a dash reaches to either side of its day, px. */
export const dashReach = 9;

/** Requirements that stand by themselves, beside the path: a short dashed line across each. */
export function dashes(required: readonly Waypoint[]): RenderFunction {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    if (!x || !y) return null;
    const lines = required.map(({ at, value }) => {
      const d = `M${round(Number(x(at)) - dashReach)},${round(Number(y(value)))}h${2 * dashReach}`;
      return element(document, 'path', { class: 'goal-line', d, fill: 'none' });
    });
    return element(document, 'g', { class: 'halfway' }, lines);
  };
}
