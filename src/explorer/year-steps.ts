import { viewWords } from '../i18n/explorer/view/words.ts';
import type { Shown } from './shown.ts';
import { wish } from './wish.ts';

/** A step to the year before, the year that is drawn, and a step to the year after. */
export function yearSteps(year: number, shown: Shown, document: Document): HTMLElement {
  const { newestAsked, indicator, second, language } = shown;
  const words = viewWords(language);
  const [first, last] = second
    ? [Math.max(indicator.years[0], second.years[0]), Math.min(indicator.years[1], second.years[1])]
    : indicator.years;
  // Where the drawn year lies before the chosen one there is nothing newer to step to.
  const newest = year < newestAsked ? year : last;
  const root = document.createElement('div');
  root.className = 'year-steps';
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', words.year);
  const now = document.createElement('strong');
  now.textContent = String(year);
  root.append(
    step('before', year - 1, year > first, shown, document),
    now,
    step('after', year + 1, year < newest, shown, document),
  );
  return root;
}

function step(
  control: 'before' | 'after',
  to: number,
  possible: boolean,
  { choice, language }: Shown,
  document: Document,
): HTMLElement {
  const button = document.createElement('button');
  button.setAttribute('type', 'button');
  button.className = 'button';
  button.setAttribute('data-wish', control);
  button.setAttribute('aria-disabled', String(!possible));
  button.setAttribute('aria-label', viewWords(language)[control](String(to)));
  button.textContent = control === 'before' ? `← ${to}` : `${to} →`;
  button.addEventListener('click', () => {
    if (!possible) return;
    wish(button, { to, from: Math.min(choice.from, to) });
  });
  return button;
}
