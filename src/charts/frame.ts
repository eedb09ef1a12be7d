import { element, round } from './element.ts';

/** The root of a drawing made without Plot, its size in px. */
export function frame(
  document: Document,
  width: number,
  height: number,
  children: readonly (SVGElement | null)[],
): SVGElement {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  return element(
    document,
    'svg',
    // Text takes the page's colour, not black, wherever the stylesheet says nothing else.
    { viewBox: `0 0 ${size.width} ${size.height}`, ...size, fill: 'currentColor' },
    children.filter((child) => child !== null),
  );
}

/** A circle as part of a path: many dots in one element keep large drawings quick. */
export function circlePath(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - r)},${round(y)}a${r},${r} 0 1,0 ${round(2 * r)},0a${r},${r} 0 1,0 ${round(-2 * r)},0`;
}
