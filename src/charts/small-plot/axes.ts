import { exact, orNone, type RenderFunction } from './mark.ts';

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
