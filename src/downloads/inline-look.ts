/** What the stylesheet may say of a drawing, as presentation attributes: these need no style and no policy. */
const inherited = [
  'color',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'visibility',
] as const;
/** What a picture needs no more: its own face stands in the place of what charts name. */
const left = new Set(['class', 'role', 'font-family']);
const own = { opacity: '1', 'text-decoration-line': 'none' } as const;

/** Fonts of a picture that leaves the page: the site's own where it is installed, or what every machine has. */
export const pictureFonts = "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Arial, sans-serif";

/**
 * A copy of a drawing that needs no stylesheet: what it looks like on paper, in light colours whatever the
 * reader's own, is written into its elements. Links become groups: a picture leads nowhere.
 */
export function inlineLook(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const host = document.createElement('div');
  host.className = 'on-paper';
  host.hidden = true;
  host.append(copy);
  document.body.append(host);
  try {
    const looks = [copy, ...copy.querySelectorAll('*')].map((each) => [each, lookOf(each)] as const);
    for (const [each, look] of looks) {
      for (const [name, value] of look) each.setAttribute(name, value);
      for (const { name } of [...each.attributes]) {
        if (left.has(name) || name.startsWith('aria-')) each.removeAttribute(name);
      }
    }
  } finally {
    host.remove();
  }
  for (const link of copy.querySelectorAll('a')) {
    const group = document.createElementNS(copy.namespaceURI ?? '', 'g');
    for (const { name, value } of link.attributes)
      if (!name.endsWith('href')) group.setAttribute(name, value);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  return copy;
}

/** What an element shows that the one around it does not hand down. */
function lookOf(element: Element): [string, string][] {
  if (['title', 'desc', 'defs'].includes(element.localName)) return [];
  const style = getComputedStyle(element);
  const above = element.parentElement;
  const outer = above?.namespaceURI === element.namespaceURI ? getComputedStyle(above) : undefined;
  const look: [string, string][] = [];
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    // `fill` may have been an attribute that a rule overrides: it is written again where it differs.
    if (value !== outer?.getPropertyValue(name) || element.hasAttribute(name))
      look.push([name, plain(value)]);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== usual && value !== '')
      look.push([name === 'text-decoration-line' ? 'text-decoration' : name, value]);
  }
  return look;
}

/** `rgb(1, 2, 3)` as `#010203`, which older programs read too; lengths in px without their unit. */
function plain(value: string): string {
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  if (rgb) {
    return `#${rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  }
  return value.replace(/(\d)px\b/g, '$1').replaceAll('"', "'");
}
