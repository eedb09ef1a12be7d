import { smallMultiples } from '../charts/small-multiples.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { formatNumber } from '../i18n/number.ts';
import { chartPoints } from '../site/series.ts';
import { controlled } from './controlled.ts';
import { courseFinding } from './findings/change.ts';
import { pageOf } from './paging.ts';
import type { Shown } from './shown.ts';
import type { DrawView } from './views.ts';

/** Panels a page: three or four rows of a desk, and not too far to scroll on a phone. */
const mostPanels = 12;

/** One small chart a line, all on one scale that stays the same from page to page. */
export const draw: DrawView = (shown, frame) => {
  const { language, lines } = shown;
  const words = viewWords(language);
  const { document } = frame;
  const panels = lines.map(({ id, label, rows }) => ({ id, label, points: chartPoints(rows) }));
  const alsoCovers = panels.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const write = (count: number): string => formatNumber(count, language, 0);
  let now = 1;
  const turn = (text: string, by: number, change: (page: number) => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.setAttribute('type', 'button');
    button.className = 'button';
    button.textContent = text;
    // Not disabled: that would take the focus from under a reader's finger.
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') change(now + by);
    });
    return button;
  };
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  let previous: HTMLButtonElement | undefined;
  let next: HTMLButtonElement | undefined;
  return controlled<number>(document, shown, 1, (wanted, change) => {
    const page = pageOf(panels, wanted, mostPanels);
    now = page.at;
    said.textContent = words.page(write(page.at), write(page.of));
    previous ??= turn(words.previous, -1, change);
    next ??= turn(words.next, 1, change);
    previous.setAttribute('aria-disabled', String(page.at === 1));
    next.setAttribute('aria-disabled', String(page.at === page.of));
    return {
      controls: page.of === 1 ? [] : [previous, said, next],
      drawing: [
        smallMultiples(
          {
            panels: page.items,
            alsoCovers,
            breaks: shown.breaks,
            unit: shown.unit,
            format: shown.format,
            accumulates: shown.indicator.accumulates,
          },
          { ...frame, language },
        ),
      ],
    };
  });
};

/** How many rose and fell over the chosen years, never across a break. */
export function finding({ lines, breaks, indicator, language }: Shown): string | null {
  const series = lines.map(({ rows }) => chartPoints(rows));
  return courseFinding(series, breaks, indicator.accumulates, language, viewWords(language));
}
