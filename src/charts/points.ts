import * as Plot from '@observablehq/plot';
import type { Language } from '../i18n/language.ts';
import { element } from './element.ts';
import type { KeyItem } from './key.ts';
import { reservations } from './point-text.ts';
import type { DatedPoint } from './series.ts';
import { chartWords } from './words.ts';

/** A dot a point, each telling what it stands for: whole years larger, numbers with a reservation as rings. */
export function dots(
  points: readonly DatedPoint[],
  language: Language,
  tell: (one: DatedPoint) => string,
  color: (point: DatedPoint) => string = () => 'var(--accent)',
): Plot.Dot {
  const ring = (one: DatedPoint): boolean => reservations(one.point, chartWords[language]).length > 0;
  return Plot.dot(
    points.filter(({ value }) => value !== null),
    {
      x: 'at',
      y: 'value',
      // Radii and colours as they are: Plot would map them onto scales.
      r: { value: (one: DatedPoint) => (one.half === 0 ? 4 : 2.8), scale: null },
      fill: { value: (one: DatedPoint) => (ring(one) ? 'var(--paper)' : color(one)), scale: null },
      stroke: { value: color, scale: null },
      strokeWidth: 1.8,
      title: tell,
    },
  );
}

/** What rings mean, when there are any. */
export function ringKey(points: readonly DatedPoint[], language: Language, document: Document): KeyItem[] {
  const words = chartWords[language];
  const found = new Set(
    points.flatMap(({ point, value }) => (value === null ? [] : reservations(point, words))),
  );
  if (found.size === 0) return [];
  const attributes = { r: 4, fill: 'var(--paper)', stroke: 'var(--accent)', 'stroke-width': 1.8 };
  return [
    {
      sign: (cx, cy) => element(document, 'circle', { cx, cy, ...attributes }),
      text: [...found].join('; '),
    },
  ];
}
