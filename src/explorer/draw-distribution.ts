import { distribution } from '../charts/distribution.ts';
import { knownPeriod } from '../periods/period.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { underControls } from './controlled.ts';
import { middleFinding, missingSentence } from './findings/spread.ts';
import { gridOf } from './grid.ts';
import type { Shown } from './shown.ts';
import { lineValues, markedIds, newestShown, periodWords } from './view-cells.ts';
import type { DrawView } from './views.ts';
import { yearSteps } from './year-steps.ts';

/** How the newest values of all areas are spread, the chosen ones named. */
export const draw: DrawView = (shown, frame) => {
  const { language, format, unit } = shown;
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  const chart = distribution(
    {
      rows: period === null ? [] : lineValues(grid, period),
      // All that were chosen, drawn or not: each keeps the colour it has among them.
      marked: markedIds(shown).length > 0 ? shown.choice.areas : [],
      unit,
      format,
      median: viewWords(language).middleLabel,
    },
    { ...frame, language },
  );
  const controls = period === null ? [] : [yearSteps(knownPeriod(period).year, shown, frame.document)];
  return underControls(frame.document, controls, chart);
};

/** The middle value and the range. */
export function finding(shown: Shown): string | null {
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  if (period === null) return null;
  const { language } = shown;
  const words = viewWords(language);
  const rows = lineValues(grid, period);
  return [
    middleFinding(rows, periodWords(period, shown), shown.format, language, words),
    missingSentence(rows, language, words),
  ]
    .filter((one) => one !== null)
    .join(' ');
}
