import { svgText } from '../../../src/charts/svg.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { type Box, overlap } from '../../../src/charts/place.ts';
import type { ChartPoint } from '../../../src/charts/chart.ts';
import { parseHTML } from 'linkedom';

/** Draws a chart and hands it over as an element, as a page would hold it. */
export function drawing(draw: (document: Document) => Element): Element {
  const { document } = parseHTML(`<html><body>${svgText(draw)}</body></html>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('the chart drew no svg');
  return svg;
}

export const reported = (period: string, value: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  period,
  value,
  flag: 'ok',
  ...more,
});

export const blank = (
  period: string,
  flag: ChartPoint['flag'] = 'protected',
  value: number | null = null,
): ChartPoint => ({
  period,
  value,
  flag,
});

/** All texts of a drawing, a line break read as a space. */
export function texts(svg: Element): string[] {
  return [...svg.querySelectorAll('text')].map((text) => text.textContent.replaceAll('\u00a0', ' '));
}

/** What no chart may do, wherever it is drawn; the faults found, in words. */
export function faults(svg: Element): string[] {
  const found: string[] = [];
  for (const each of [svg, ...svg.querySelectorAll('*')]) {
    if (each.localName === 'style' || each.hasAttribute('style')) found.push(`${each.localName} has a style`);
    if (each.hasAttribute('id')) found.push(`${each.localName} has an id`);
    for (const { name, value } of each.attributes) {
      if (/NaN|Infinity|undefined|null/.test(value)) found.push(`${each.localName} ${name}="${value}"`);
    }
    const size = each.getAttribute('font-size');
    if (size !== null && Number(size) < 11) found.push(`${each.localName} has text of ${size} px`);
  }
  return found;
}

/** The rectangles of the written lines of labels, each with its text. */
export function labelBoxes(svg: Element): (Box & { text: string; label: number })[] {
  return [...svg.querySelectorAll('.labels text')].flatMap((label, index) =>
    [...label.querySelectorAll('tspan')].map((line) => {
      const text = line.textContent.trim();
      const width = textWidth(text, 12, line.hasAttribute('font-weight')) / 1.05;
      const x = Number(line.getAttribute('x')) - (label.getAttribute('text-anchor') === 'end' ? width : 0);
      return { x, y: Number(line.getAttribute('y')) - 9, width, height: 11, text, label: index };
    }),
  );
}

/** Pairs of different labels that cover each other. */
export function collisions(svg: Element): string[] {
  const boxes = labelBoxes(svg);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => b.label !== a.label && overlap(a, b))
      .map((b) => `"${a.text}" over "${b.text}"`),
  );
}
