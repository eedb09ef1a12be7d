import type { Cell } from '../charts/tile-grid.ts';
import { type MapArea, valueMap } from '../charts/value-map.ts';
import { knownPeriod } from '../periods/period.ts';
import { faultWords } from '../i18n/explorer/fault/words.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { formatNumber } from '../i18n/number.ts';
import type { BoundaryTopology } from '../release/topology.ts';
import { missingSentence, spreadFinding } from './findings/spread.ts';
import { gridOf } from './grid.ts';
import { bordersOf, readBorders } from './borders.ts';
import { controlled } from './controlled.ts';
import type { ExplorerArea, ExplorerBoundaries } from './data.ts';
import { faultText } from './failure.ts';
import type { Line, Shown } from './shown.ts';
import { lineValues, markedIds, newestShown, periodWords } from './view-cells.ts';
import type { DrawView } from './views.ts';
import { yearSteps } from './year-steps.ts';

/** The cell of an area on the grid that was made with the dictionary. */
function cellOf({ tile }: ExplorerArea): Cell | null {
  return tile ? { column: tile[1], row: tile[2] } : null;
}

/** Where an area stands, and the name its letters are made from. */
function placeOf({ area }: Line): Pick<MapArea, 'name' | 'cell' | 'lat' | 'lon'> {
  return { name: area.tile?.[0] ?? area.name, cell: cellOf(area), lat: null, lon: null };
}

/** The newest values of all areas at their places; those a condition left out keep theirs, empty. */
export const draw: DrawView = (shown, frame) => {
  const { language, format, unit } = shown;
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  const areas = (period === null ? [] : lineValues(grid, period)).map(({ line, ...row }) => ({
    ...row,
    ...placeOf(line),
  }));
  const leftOut = shown.leftOut.map((line): MapArea => ({
    id: line.id,
    label: line.label,
    value: null,
    flag: 'none',
    ...placeOf(line),
  }));
  const borders =
    period === null ? undefined : bordersOf(shown.data.boundaries ?? [], levelOf(shown), period);
  const marked = markedIds(shown);
  return controlled<BoundaryTopology | Lost | null>(frame.document, shown, null, (read, change) => {
    const ask = (file: ExplorerBoundaries): void =>
      void readBorders(file, shown.data).then(change, (error: unknown) => change({ file, error }));
    // Tiles stand until the borders are here.
    if (borders && !read && 'location' in globalThis) ask(borders);
    const topology = read && 'arcs' in read ? read : null;
    return {
      controls: period === null ? [] : [yearSteps(knownPeriod(period).year, shown, frame.document)],
      drawing: [
        valueMap({ areas, leftOut, topology, marked, unit, format }, { ...frame, language }),
        ...(read && 'error' in read ? [lostBorders(read, shown, frame.document, ask)] : []),
      ],
    };
  });
};

/** Borders that did not come, and why. */
interface Lost {
  readonly file: ExplorerBoundaries;
  readonly error: unknown;
}

/** Why tiles stand in place of borders, and another try. */
function lostBorders(
  { file, error }: Lost,
  { language }: Shown,
  document: Document,
  ask: (file: ExplorerBoundaries) => void,
): HTMLElement {
  const fault = faultWords(language);
  const told = document.createElement('p');
  told.className = 'lost-borders';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.textContent = `${faultText(error, file.path, navigator.onLine, fault)} ${viewWords(language).tiles}`;
  const again = document.createElement('button');
  again.setAttribute('type', 'button');
  again.className = 'button';
  again.textContent = fault.retry;
  again.addEventListener('click', () => {
    // What is drawn in its place takes the button away.
    again.closest('.view')?.querySelector<HTMLElement>('[data-wish]')?.focus();
    ask(file);
  });
  told.append(said, ' ', again);
  return told;
}

function levelOf({ lines }: Shown): string | undefined {
  return lines[0]?.area.level;
}

/** The range, what is missing, and how much was recomputed. */
export function finding(shown: Shown): string | null {
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  if (period === null) return null;
  const { language } = shown;
  const words = viewWords(language);
  const rows = lineValues(grid, period);
  const recomputed = rows.filter((row) => row.recomputed).length;
  return [
    spreadFinding(rows, periodWords(period, shown), shown.format, language, words),
    missingSentence(rows, language, words),
    recomputed === 0 ? null : words.recomputed(formatNumber(recomputed, language, 0)),
  ]
    .filter((one) => one !== null)
    .join(' ');
}
