import { element } from './element.ts';
import type { ChartOptions } from './chart.ts';
import { chartWords } from './words.ts';

/** Size of all text on charts, px; none is smaller. */
export const textSize = 12;

/**
 * Makes a drawing fit the site: no style of its own (the policy forbids it; the rules are in
 * charts.css), a name for screen readers or none at all, and short numbers. A drawing whose marks
 * carry a `<title>` each becomes a stop of the keyboard.
 */
export function finish(svg: Element, kind: string, options: ChartOptions, role = 'img'): SVGSVGElement {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const each of [svg, ...svg.querySelectorAll('*')]) {
    each.removeAttribute('style');
    // Plot names its groups in English: "y-axis tick label".
    if (each !== svg && each.localName === 'g' && each.getAttribute('role') === null) {
      each.removeAttribute('aria-label');
      each.removeAttribute('aria-hidden');
    }
    shorten(each);
  }
  svg.setAttribute('class', ['chart', `chart-${kind}`, options.className].filter(Boolean).join(' '));
  svg.setAttribute('font-size', String(textSize));
  name(svg, options, role);
  return svg as SVGSVGElement;
}

function name(svg: Element, { document, language, title, description }: ChartOptions, role: string): void {
  if (title === undefined) {
    svg.setAttribute('aria-hidden', 'true');
    return;
  }
  svg.setAttribute('role', role);
  // No <title>: browsers would show it as a tooltip wherever the pointer rests on the drawing.
  svg.setAttribute('aria-label', title);
  if (description !== undefined) svg.prepend(element(document, 'desc', {}, [description]));
  // Whatever tells its points can be walked, see walk.ts; links are stops of their own.
  if (svg.querySelector('title') === null || svg.querySelector('a') !== null) return;
  svg.setAttribute('tabindex', '0');
  svg.setAttribute('aria-roledescription', chartWords[language].chart);
}

const numeric = ['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height'];

function shorten(each: Element): void {
  for (const attribute of numeric) {
    const value = each.getAttribute(attribute);
    if (value && /\.\d{3}/.test(value)) {
      each.setAttribute(
        attribute,
        value.replace(/-?\d+\.\d{3,}/g, (long) => String(Number(Number(long).toFixed(2)))),
      );
    }
  }
}
