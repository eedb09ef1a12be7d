const namespace = 'http://www.w3.org/2000/svg';

/** An SVG element with presentation attributes; null and undefined are left out. */
export function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>> = {},
  children: readonly (Element | string)[] = [],
): SVGElement {
  const made = document.createElementNS(namespace, name as 'svg');
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    made.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
  }
  for (const child of children) made.append(child);
  return made;
}

/** Tenths of a px are enough for a drawing and keep pages small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
