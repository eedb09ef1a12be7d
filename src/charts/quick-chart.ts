import * as Plot from '@observablehq/plot';
import { formatNumber } from '../i18n/number.ts';
import type { ChartOptions } from './chart.ts';
import { finish } from './finish.ts';

/** Two columns of any table, drawn without knowing what they mean. */
export interface QuickChart {
  readonly kind: 'line' | 'bar' | 'dot';
  readonly rows: readonly { readonly x: string | number; readonly y: number }[];
  readonly x: string;
  readonly y: string;
}

const barHeight = 22;
const longestName = 34;

/** A line or dots over the first column, or a bar for each of its names. */
export function quickChart({ kind, rows, x, y }: QuickChart, options: ChartOptions): SVGSVGElement {
  const { document, language, width = 640 } = options;
  const format = (value: number): string => formatNumber(value, language, 2);
  // Names of axes stand clear of the ticks, whose letters are larger than Plot reckons with.
  const common = { document, width, style: {}, marginRight: 24, marginTop: 36, marginBottom: 52 };
  const svg =
    kind === 'bar'
      ? Plot.plot({
          ...common,
          marginLeft: Math.min(width * 0.42, 240),
          height: rows.length * barHeight + 88,
          x: { label: y, labelOffset: 46, grid: true, tickFormat: format, ticks: width / 110, nice: true },
          y: {
            label: null,
            domain: rows.map((_, index) => index),
            tickFormat: (index: number) => name(rows[index]?.x),
          },
          marks: [
            Plot.barX(rows, { x: 'y', y: (_, index: number) => index, fill: 'var(--series-1)' }),
            Plot.ruleX([0], { stroke: 'var(--edge)' }),
          ],
        })
      : Plot.plot({
          ...common,
          height: 320,
          marginLeft: 72,
          x:
            kind === 'line'
              ? {
                  type: 'point',
                  label: x,
                  labelOffset: 46,
                  tickFormat: String,
                  domain: [...new Set(rows.map((row) => row.x))],
                  ...thinned(rows, width),
                }
              : { label: x, labelOffset: 46, tickFormat: format, nice: true, ticks: width / 110 },
          y: { label: y, grid: true, tickFormat: format, nice: true },
          marks: [
            ...(kind === 'line'
              ? [Plot.lineY(rows, { x: 'x', y: 'y', stroke: 'var(--series-1)', strokeWidth: 2 })]
              : []),
            Plot.dot(rows, { x: 'x', y: 'y', fill: 'var(--series-1)', r: 3.5 }),
          ],
        });
  return finish(svg, 'quick', options);
}

function name(value: string | number | undefined): string {
  const text = String(value ?? '');
  return text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
}

/** Names of times stand apart: only as many as there is room for. */
function thinned(rows: QuickChart['rows'], width: number): { ticks: (string | number)[] } {
  const all = [...new Set(rows.map((row) => row.x))];
  const step = Math.ceil((all.length * 64) / width);
  return { ticks: all.filter((_, index) => index % step === 0) };
}
