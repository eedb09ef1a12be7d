import type { Language } from '../i18n/language.ts';
import { type Classes, shadeOf } from './classes.ts';
import { markElement } from './mark.ts';
import { type Shown, shownValue, whyMissing, whySign } from './shown.ts';
import { chartWords } from './words.ts';

/**
 * Shades a cell of an HTML table by its value, or gives it the mark of the reason why there is none, its
 * word after it. The figure stays in the cell, so that nothing hangs on the shade.
 */
export function heatCell(
  cell: HTMLElement,
  shown: Shown,
  classes: Classes,
  document: Document,
  language: Language,
): void {
  const value = shownValue(shown);
  if (value !== null) {
    cell.classList.add('heat', `shade-${shadeOf(classes, value)}`);
    return;
  }
  const why = whyMissing(shown);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, text] of Object.entries({ class: 'mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' }))
    svg.setAttribute(name, text);
  svg.append(markElement(document, whySign(why), 8, 8, 16));
  const word = document.createElement('span');
  word.className = 'why';
  word.textContent = chartWords[language].flags[why];
  cell.classList.add('heat-blank');
  cell.replaceChildren(svg, word);
}
