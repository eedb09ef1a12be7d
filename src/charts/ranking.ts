import { collate } from '../i18n/collate.ts';
import * as Plot from '@observablehq/plot';
import type { Status } from '../targets/status.ts';
import { type ChartOptions, type Flag, type Format, type StatusName, type Unit, widths } from './chart.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { markElement } from './mark.ts';
import { reasonMissing } from './missing.ts';
import { spreadSentence, summed } from './summary.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tickText, valueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** One area's value. */
export interface RankingRow {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly flag: Flag;
  readonly status?: Status | null;
}

/** The values of many areas in one period. */
export interface Ranking {
  readonly rows: readonly RankingRow[];
  /** By name in Vietnamese order (default), by value from the highest (blanks last, by name), or as given. */
  readonly order?: 'name' | 'value' | 'given';
  readonly threshold: { readonly value: number; readonly label: string } | null;
  readonly unit: Unit;
  readonly format: Format;
  /** For those who read row by row; without it no status is said. */
  readonly statusName?: StatusName;
}

const rowHeight = 22;

/** One row an area: its value as a length from zero, the threshold as a line through all rows. */
export function ranking(data: Ranking, options: ChartOptions): SVGSVGElement {
  const { language } = options;
  const { unit, format, threshold } = data;
  const words = chartWords[language];
  const width = options.width ?? widths.wide;
  const rows = ordered(data.rows, data.order ?? 'name');
  const known = rows.filter((row) => drawn(row) !== null);

  const nameRoom = Math.min(width * 0.42, 240);
  const names = rows.map(({ label }) => shortened(label, nameRoom));
  const marginLeft = Math.ceil(Math.max(20, ...names.map((name) => textWidth(name, textSize)))) + 10;
  const said = (row: RankingRow): string => {
    const value = drawn(row);
    return value === null ? words.flags[reasonMissing(row.flag)] : format(value);
  };
  const marginRight =
    Math.ceil(Math.max(20, ...known.map((row) => textWidth(said(row), textSize, true)))) + 16;

  const values = known.flatMap((row) => drawn(row) ?? []);
  if (threshold) values.push(threshold.value);
  const few = width < 480 ? 3 : 5;
  const scale = valueScale([0, ...values], unit, few);
  const labelled =
    unit === 'percent' && few === 3 ? scale.ticks.filter((_, index) => index % 2 === 0) : scale.ticks;
  const ticks = rows.length === 0 ? [] : labelled;

  const signs: Plot.RenderFunction = (_index, { x, y }, _values, dimensions, { document }) => {
    if (!x || !y) return null;
    const right = dimensions.width - 4;
    const told = (row: RankingRow): SVGElement => {
      const status = row.status ? data.statusName?.(row.status) : undefined;
      const text = `${row.label}: ${[said(row), status].filter(Boolean).join(', ')}`;
      return element(document, 'title', {}, [text]);
    };
    const children = rows.map((row, index) => {
      const middle = Number(y(String(index))) + rowHeight / 2;
      const value = drawn(row);
      const at = Number(x(value ?? 0));
      const name = element(document, 'text', { x: 0, y: middle, dy: '0.35em', 'text-anchor': 'start' }, [
        names[index] ?? '',
      ]);
      if (value === null) {
        const attributes = {
          class: 'label-blank',
          x: Number(x(0)) + 6,
          y: middle,
          dy: '0.35em',
          'text-anchor': 'start',
        };
        return element(document, 'g', {}, [
          told(row),
          name,
          element(document, 'text', attributes, [said(row)]),
        ]);
      }
      const stem = element(document, 'path', {
        class: 'stem',
        d: `M${Number(x(0))},${middle}H${at}`,
        fill: 'none',
      });
      const dot = row.status
        ? markElement(document, row.status, at, middle, 13)
        : element(document, 'circle', { cx: at, cy: middle, r: 4.5, fill: 'var(--accent)' });
      const figure = element(document, 'text', { x: right, y: middle, dy: '0.35em', 'text-anchor': 'end' }, [
        said(row),
      ]);
      return element(document, 'g', {}, [told(row), name, stem, dot, figure]);
    });
    return element(document, 'g', { class: 'rows' }, children);
  };

  const goal: Plot.RenderFunction = (_index, { x }, _values, dimensions, { document }) => {
    if (!x || !threshold) return null;
    const at = Number(x(threshold.value));
    const bottom = dimensions.height - dimensions.marginBottom;
    const half = textWidth(threshold.label, textSize) / 2;
    const middle = Math.max(half + 2, Math.min(at, dimensions.width - half - 2));
    return element(document, 'g', { class: 'goal' }, [
      element(document, 'path', {
        class: 'goal-line',
        d: `M${at},${dimensions.marginTop - 3}V${bottom}`,
        fill: 'none',
      }),
      element(
        document,
        'text',
        { class: 'label label-required', x: middle, y: 11, 'text-anchor': 'middle' },
        [threshold.label],
      ),
    ]);
  };

  const marginTop = (threshold ? 18 : 2) + 20;
  // A long list carries its scale at the foot too.
  const long = rows.length > 12;
  const marginBottom = long ? 24 : 4;
  const axis = (anchor: 'top' | 'bottom'): Plot.Markish =>
    Plot.axisX(ticks, {
      anchor,
      tickSize: 0,
      tickPadding: 6,
      tickFormat: (tick: number) => tickText(tick, unit, language),
    });
  const svg = Plot.plot({
    document: options.document,
    width,
    height: options.height ?? marginTop + marginBottom + Math.max(1, rows.length) * rowHeight,
    marginTop,
    marginRight,
    marginBottom,
    marginLeft,
    className: 'chart',
    x: { type: 'linear', domain: [...scale.domain], insetLeft: 6, insetRight: 6, label: null },
    y: { type: 'band', domain: rows.map((_, index) => String(index)), padding: 0, round: false, axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      axis('top'),
      long ? axis('bottom') : null,
      goal,
      signs,
      rows.length === 0 ? Plot.text([words.empty], { frameAnchor: 'middle' }) : null,
    ],
  });
  const spread = spreadSentence(rows.map(drawn), format, language);
  return finish(svg, 'ranking', { ...options, title: summed(options.title, spread) });
}

/** The number to draw of a row; null where there is none. */
function drawn({ flag, value }: RankingRow): number | null {
  return flag === 'ok' && value !== null && Number.isFinite(value) ? value : null;
}

function ordered(rows: readonly RankingRow[], order: 'name' | 'value' | 'given'): readonly RankingRow[] {
  if (order === 'given') return rows;
  const byName = [...rows].sort((a, b) => collate(a.label, b.label));
  if (order === 'name') return byName;
  const rank = (row: RankingRow): number => drawn(row) ?? Number.NEGATIVE_INFINITY;
  return byName.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

function shortened(label: string, room: number): string {
  const first = wrapText(label, room, textSize)[0] ?? '';
  return first === label ? label : `${first}…`;
}
