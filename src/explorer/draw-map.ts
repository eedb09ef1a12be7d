import type { Cell } from '../charts/tile-grid.ts';
import { valueMap } from '../charts/value-map.ts';
import { knownPeriod } from '../periods/period.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { formatNumber } from '../i18n/number.ts';
import type { BoundaryTopology } from '../release/topology.ts';
import { missingSentence, spreadFinding } from './findings/spread.ts';
import { gridOf } from './grid.ts';
import { bordersOf, readBorders } from './borders.ts';
import { controlled } from './controlled.ts';
import type { ExplorerArea } from './data.ts';
import type { Shown } from './shown.ts';
import { lineValues, markedIds, newestShown, periodWords } from './view-cells.ts';
import type { DrawView } from './views.ts';
import { yearSteps } from './year-steps.ts';

/** The cell of an area on the grid that was made with the dictionary. */
function cellOf({ tile }: ExplorerArea): Cell | null {
  return tile ? { column: tile[1], row: tile[2] } : null;
}

/** The newest values of all areas at their places. */
export const draw: DrawView = (shown, frame) => {
  const { language, format, unit } = shown;
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  const areas = (period === null ? [] : lineValues(grid, period)).map(({ line, ...row }) => ({
    ...row,
    name: line.area.tile?.[0] ?? line.area.name,
    cell: cellOf(line.area),
    lat: null,
    lon: null,
  }));
  const borders =
    period === null ? undefined : bordersOf(shown.data.boundaries ?? [], levelOf(shown), period);
  const marked = markedIds(shown);
  return controlled<BoundaryTopology | null>(frame.document, shown, null, (topology, change) => {
    if (borders && !topology && 'location' in globalThis) {
      const base = frame.document.getElementById('explorer')?.dataset.base ?? '/';
      // Tiles stand until the borders are here.
      void readBorders(borders, base).then((read) => read && change(read));
    }
    return {
      controls: period === null ? [] : [yearSteps(knownPeriod(period).year, shown, frame.document)],
      drawing: [valueMap({ areas, topology, marked, unit, format }, { ...frame, language })],
    };
  });
};

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
