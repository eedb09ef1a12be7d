import { changeRanking } from '../charts/change-ranking.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { formatSigned } from '../i18n/number.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Choice } from './choice.ts';
import { countedAs } from './counted.ts';
import { chooser, underControls } from './controlled.ts';
import { changeFinding } from './findings/change.ts';
import { missingSentence, spreadFinding } from './findings/spread.ts';
import { gridOf } from './grid.ts';
import type { Shown } from './shown.ts';
import { chartCell, lineValues, newestShown, periodBefore, periodLabel, periodWords } from './view-cells.ts';
import type { DrawView } from './views.ts';
import { wish } from './wish.ts';
import { yearSteps } from './year-steps.ts';

function compared(shown: Shown) {
  const grid = gridOf(shown.lines);
  const period = newestShown(grid);
  if (period === null) return null;
  const before = periodBefore(grid, period);
  const at = before === null ? -1 : grid.periods.indexOf(before);
  const rows = lineValues(grid, period).map((row, index) => ({
    ...row,
    before: before === null ? null : chartCell(grid.rows[index]?.cells[at]),
  }));
  return { period, before, rows };
}

/** A row a line: where it stands in the newest period, and how far it has come in a year. By name unless asked. */
export const draw: DrawView = (shown, frame) => {
  const { language, format, unit } = shown;
  const words = viewWords(language);
  const found = compared(shown);
  const orders: Partial<Record<Choice['order'], string>> = {
    name: words.orders.name,
    value: words.orders.value,
    ...(found?.before ? { change: words.orders.change } : {}),
  };
  // Where there is nothing to compare with, there is no change to stand by.
  const order = shown.choice.order in orders ? shown.choice.order : 'name';
  const controls = found
    ? [
        ...(found.rows.length < 2
          ? []
          : [
              chooser(frame.document, words.order, orders, order, (next, list) =>
                wish(list, { order: next }),
              ),
            ]),
        yearSteps(knownPeriod(found.period).year, shown, frame.document),
      ]
    : [];
  const drawing = changeRanking(
    {
      rows: found?.rows ?? [],
      // As in the list of areas and the table: by the bare name, whatever stands before it.
      order: order === 'name' ? 'given' : order,
      period: found ? periodLabel(found.period, shown) : '',
      periodBefore: found?.before ? periodLabel(found.before, shown) : null,
      unit,
      format,
      formatChange: (value) => formatSigned(value, language),
    },
    { ...frame, language },
  );
  return underControls(frame.document, controls, drawing);
};

/** How many rose and fell; without an earlier period the range. */
export function finding(shown: Shown): string | null {
  const found = compared(shown);
  if (!found) return null;
  const { language } = shown;
  const words = viewWords(language, countedAs(shown));
  const period = periodWords(found.period, shown);
  const said =
    (found.before && changeFinding(found.rows, period, periodWords(found.before, shown), language, words)) ??
    spreadFinding(found.rows, period, shown.format, language, words);
  return [said, missingSentence(found.rows, language, words)].filter((one) => one !== null).join(' ');
}
