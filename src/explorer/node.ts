type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

let place: Document | undefined;

/** Makes elements in another document than the page's; used at build, where there is no page. */
export function inDocument<T>(other: Document, make: () => T): T {
  const before = place;
  place = other;
  try {
    return make();
  } finally {
    place = before;
  }
}

/** An element of the page. `true` sets an attribute without value; null, undefined and false leave it out. */
export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = (place ?? document).createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * The element of a kind that a selector finds inside another; any HTML element if no kind is asked for.
 * Throws an Error if the page lacks it.
 */
export function inside(root: ParentNode, selector: string): HTMLElement;
export function inside<E extends Element>(root: ParentNode, selector: string, kind: new () => E): E;
export function inside(root: ParentNode, selector: string, kind: new () => Element = HTMLElement): Element {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the explorer's page lacks "${selector}"`);
  return found;
}
