import { classesOf } from '../charts/classes.ts';
import { heatCell } from '../charts/heat-table.ts';
import { shownValue } from '../charts/shown.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { countedAs } from './counted.ts';
import { coverageFinding, statesFinding } from './findings/states.ts';
import { gridOf } from './grid.ts';
import { saidOnce } from './said-once.ts';
import { sheetOf } from './sheet.ts';
import type { Shown } from './shown.ts';
import { tableOf } from './table.ts';
import { chartCell, newestShown, periodWords } from './view-cells.ts';
import type { DrawView } from './views.ts';

/** The table of all areas and periods, its ground the darker the higher the value; every blank says why. */
export const draw: DrawView = (shown, { document }) => {
  const { language, lines, unit } = shown;
  const grid = gridOf(lines);
  const cells = grid.rows.map((row) => row.cells.map(chartCell));
  const classes = classesOf(
    cells.flatMap((row) => row.flatMap((cell) => shownValue(cell) ?? [])),
    unit,
  );
  const sheet = sheetOf(shown);
  const parts = tableOf(sheet, shown.words, saidOnce(sheet, language, shown.words));
  const root = document.createElement('div');
  root.className = 'view view-matrix';
  root.append(...parts);
  root.querySelectorAll('tbody tr').forEach((row, at) => {
    row.querySelectorAll<HTMLElement>('td').forEach((cell, column) => {
      const shownCell = cells[at]?.[column];
      const missing = grid.rows[at]?.cells[column];
      const blank = missing?.kind !== 'row' || missing.row.flag !== 'ok';
      if (shownCell && (blank || shownValue(shownCell) !== null))
        heatCell(cell, shownCell, classes, document, language);
    });
  });
  return root;
};

/** States by how many areas are in them, or how many areas have a figure. */
export function finding(shown: Shown): string | null {
  const { language, indicator } = shown;
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  if (period === null) return null;
  const at = grid.periods.indexOf(period);
  // Of a status each line is an area, under one of the standards.
  const words = viewWords(language, indicator.kind === 'status' ? 'areas' : countedAs(shown));
  const rows = grid.rows.map(({ cells }) => {
    const cell = cells[at];
    return cell?.kind === 'row' && cell.row.flag === 'ok' ? cell.row : null;
  });
  if (indicator.kind === 'status') {
    const states = rows.map((row) => (row?.state ? (indicator.states[row.state] ?? row.state) : null));
    const order = Object.values(indicator.states);
    return statesFinding(states, order, periodWords(period, shown), language, words);
  }
  const known = rows.filter((row) => row !== null && row.value !== null).length;
  return coverageFinding(known, rows.length, periodWords(period, shown), language, words);
}
