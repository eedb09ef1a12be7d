import { gridOf } from './grid.ts';
import { labelOf } from './label.ts';
import { pairsPeriod } from './sheet.ts';
import type { Shown } from './shown.ts';

type Field = string | number | boolean | null;

/**
 * Exactly what is shown, as CSV: a row a cell of the table, with why it is empty if it is, its source and the
 * release. UTF-8 with the byte-order mark that spreadsheets ask for; numbers as 1234.5.
 */
export function csvOf(shown: Shown): string {
  const rows = shown.second && shown.pairs.length > 0 ? pairRows(shown) : seriesRows(shown);
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

const seriesHead = [
  'release',
  'indicator',
  'area_id',
  'area',
  'breakdown',
  'category',
  'period',
  'value',
  'numerator',
  'denominator',
  'state',
  'event_date',
  'flag',
  'provisional',
  'revised',
  'recomputed',
  'source',
] as const;

function seriesRows({ lines, choice, data, words, indicator }: Shown): Field[][] {
  const grid = gridOf(lines);
  const rows = grid.rows.flatMap(({ line, cells }) =>
    cells.map((cell, at): Field[] => {
      const row = cell.kind === 'row' ? cell.row : null;
      return [
        data.release,
        indicator.id,
        line.area.id,
        labelOf(line.area, words),
        choice.cut?.by ?? null,
        line.category,
        grid.periods[at] ?? null,
        row?.value ?? null,
        row?.numerator ?? null,
        row?.denominator ?? null,
        row?.state ?? null,
        row?.event_date ?? null,
        row?.flag ?? words.cell[cell.kind === 'row' ? 'none' : cell.kind],
        row?.provisional ?? null,
        row?.revised ?? null,
        row?.recomputed ?? null,
        row === null ? null : (data.sources[row.source]?.title ?? row.source),
      ];
    }),
  );
  return [[...seriesHead], ...rows];
}

function pairRows({ pairs, indicator, second, data, words, choice }: Shown): Field[][] {
  const names = new Map(data.areas.map((area) => [area.id, labelOf(area, words)]));
  const [x, y] = [indicator.id, second?.id ?? ''];
  const { year } = pairsPeriod({ choice });
  return [
    ['release', 'period', 'area_id', 'area', x, `${x}_flag`, y, `${y}_flag`],
    ...pairs.map((pair): Field[] => [
      data.release,
      year,
      pair.area_id,
      names.get(pair.area_id) ?? null,
      pair.x,
      pair.x_flag,
      pair.y,
      pair.y_flag,
    ]),
  ];
}

function field(value: Field): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
