import { smallMultiples } from '../charts/small-multiples.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { formatNumber } from '../i18n/number.ts';
import { chartPoints } from '../site/series.ts';
import { countedAs } from './counted.ts';
import { underControls } from './controlled.ts';
import { courseFinding } from './findings/change.ts';
import { pageOf } from './paging.ts';
import type { Shown } from './shown.ts';
import type { DrawView } from './views.ts';
import { wish } from './wish.ts';

/** Panels a page: two full rows of a desk and five of a phone, so that none stands alone, and not too far to scroll. */
const mostPanels = 10;

/** One small chart a line, all on one scale that stays the same from page to page. */
export const draw: DrawView = (shown, frame) => {
  const { language, lines } = shown;
  const words = viewWords(language);
  const { document } = frame;
  const panels = lines.map(({ id, label, rows }) => ({ id, label, points: chartPoints(rows) }));
  const alsoCovers = panels.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const page = pageOf(panels, shown.choice.page, mostPanels);
  const drawing = smallMultiples(
    {
      panels: page.items,
      alsoCovers,
      breaks: shown.breaks,
      unit: shown.unit,
      format: shown.format,
      accumulates: shown.indicator.accumulates,
    },
    { ...frame, language },
  );
  if (page.of === 1) return drawing;
  const write = (count: number): string => formatNumber(count, language, 0);
  const said = document.createElement('span');
  said.textContent = words.page(write(page.at), write(page.of));
  const turn = (control: 'previous' | 'next', to: number): HTMLElement => {
    const button = document.createElement('button');
    button.setAttribute('type', 'button');
    button.className = 'button';
    button.textContent = words.turns[control];
    button.setAttribute('aria-label', words[control]);
    button.setAttribute('data-wish', control);
    // Not disabled: that would take the focus from under a reader's finger.
    const possible = 1 <= to && to <= page.of;
    button.setAttribute('aria-disabled', String(!possible));
    button.addEventListener('click', () => {
      if (possible) wish(button, { page: to });
    });
    return button;
  };
  const controls = [turn('previous', page.at - 1), said, turn('next', page.at + 1)];
  return underControls(document, controls, drawing);
};

/** How many rose and fell over the chosen years, never across a break. */
export function finding(shown: Shown): string | null {
  const { lines, breaks, indicator, language } = shown;
  const series = lines.map(({ rows }) => chartPoints(rows));
  const words = viewWords(language, countedAs(shown));
  return courseFinding(series, breaks, indicator.accumulates, language, words);
}
