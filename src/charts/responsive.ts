import { widths } from './chart.ts';
import { svgText } from './svg.ts';

/** What differs between the two drawings of one chart; spread it into the chart's options. */
export interface Frame {
  readonly document: Document;
  readonly width: number;
  readonly className: 'chart-narrow' | 'chart-wide';
}

/**
 * Both drawings of a chart, for a phone and for a desk, as markup to put in the page.
 * The stylesheet shows the one that fits its container, so text is never scaled down.
 * Build only: in the browser draw once, at the width there is.
 */
export function responsive(draw: (frame: Frame) => Element): string {
  const narrow = svgText((document) => draw({ document, width: widths.narrow, className: 'chart-narrow' }));
  const wide = svgText((document) => draw({ document, width: widths.wide, className: 'chart-wide' }));
  return `<div class="chart-frame">${narrow}${wide}</div>`;
}
