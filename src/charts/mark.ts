import { type Status, statuses } from '../targets/status.ts';
import { element } from './element.ts';

type Shape = readonly [tag: 'circle' | 'path' | 'rect', attributes: Readonly<Record<string, string>>];

const sign = (d: string, stroke: string, width: string): Shape => [
  'path',
  { class: 'mark-sign', d, fill: 'none', stroke, 'stroke-width': width },
];
const line = (d: string, width: string): Shape => [
  'path',
  { class: 'mark-line', d, fill: 'none', stroke: 'var(--none)', 'stroke-width': width },
];
const disc = (fill: string): Shape => ['circle', { class: 'mark-body', cx: '8', cy: '8', r: '7.2', fill }];
const ring = (dashes: Readonly<Record<string, string>> = {}): Shape => [
  'circle',
  {
    class: 'mark-line',
    cx: '8',
    cy: '8',
    r: '6.4',
    fill: 'none',
    stroke: 'var(--none)',
    'stroke-width': '1.7',
    ...dashes,
  },
];

/**
 * The drawing of each status inside a 16 by 16 box: told apart by shape and lightness as well as hue,
 * so that it holds in grey, in forced colours and for colour-blind readers.
 * Without ids: any number of them may stand on one page.
 */
const drawings: Readonly<Record<Status, readonly Shape[]>> = {
  met: [disc('var(--met)'), sign('M4.4 8.3l2.5 2.5 4.7-5.2', 'var(--sheet)', '2')],
  on_track: [disc('var(--on)'), sign('M4.7 11.3L10.9 5.1M6.4 4.9h4.7v4.7', 'var(--ink)', '1.8')],
  off_track: [
    ['path', { class: 'mark-body', d: 'M8 .8L15.4 14.6H.6z', fill: 'var(--off)' }],
    sign('M8 5.6v4.6M8 11.4v1.8', 'var(--on-mark)', '1.7'),
  ],
  missed: [
    [
      'rect',
      { class: 'mark-body', x: '1', y: '1', width: '14', height: '14', rx: '1.5', fill: 'var(--missed)' },
    ],
    sign('M4.6 4.6l6.8 6.8M11.4 4.6l-6.8 6.8', 'var(--sheet)', '2'),
  ],
  no_data: [ring()],
  withheld: [ring(), line('M3.6 9.8l6.2-6.2M5 12.4l7.4-7.4M8.4 13.4l4.9-4.9', '1.5')],
  not_due: [ring({ 'stroke-dasharray': '2 2.2' })],
  not_applicable: [line('M3 8h10', '2.2')],
  not_measurable: [line('M2.5 4h11M2.5 8h11M2.5 12h6.5', '1.8')],
};

/** A status mark inside a drawing, its middle at (x, y), `size` px wide. */
export function markElement(
  document: Document,
  status: Status,
  x: number,
  y: number,
  size: number,
): SVGElement {
  const scale = size / 16;
  const shapes = drawings[status].map(([tag, attributes]) => element(document, tag, attributes));
  const transform = `translate(${x - size / 2},${y - size / 2}) scale(${scale})`;
  return element(document, 'g', { class: `mark-${status}`, transform }, shapes);
}

/**
 * A status mark as markup, to stand beside its word (then hidden from screen readers),
 * or alone with `label` as its accessible name.
 */
export function statusMark(status: Status, label?: string): string {
  const named = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escape(label)}"`;
  const shapes = drawings[status].map(([tag, attributes]) => `<${tag}${written(attributes)}/>`).join('');
  return `<svg class="mark mark-${status}" viewBox="0 0 16 16" width="16" height="16" ${named}>${shapes}</svg>`;
}

/**
 * One mark a target, in the order of the statuses, a small space between one status and the next.
 * `label` says the same in words, e.g. "9 met, 14 on track". Empty list: empty text.
 */
export function statusStrip(given: readonly Status[], label: string): string {
  if (given.length === 0) return '';
  const groups = statuses
    .map((status) => ({ status, count: given.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `<span class="strip-group">${statusMark(status).repeat(count)}</span>`);
  return `<span class="strip" role="img" aria-label="${escape(label)}">${groups.join('')}</span>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
