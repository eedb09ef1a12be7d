import { readXml, XmlError } from './xml.ts';

/** An element of an XML text by its places in it. */
export interface Element {
  readonly name: string;
  /** Where the opening tag begins and ends. */
  readonly start: number;
  readonly opened: number;
  /** Where the closing tag begins and ends; those of the opening tag for an empty element. */
  closing: number;
  end: number;
  readonly children: Element[];
}

/** A text of XML with its root. Changes are made to the text, from its end to its beginning. */
export interface Outline extends Element {
  /** Prefix of the root's own names with its colon, or ''. */
  readonly prefix: string;
}

/** The root of an XML text, its children, and the children of those that are named in `deep`. */
export function outline(text: string, deep: readonly string[] = []): Outline {
  let root: Outline | undefined;
  let child: Element | undefined;
  let grandchild: Element | undefined;
  readXml(text, {
    open(name, _, { full, start, end, depth }) {
      const element = { name, start, opened: end, closing: start, end, children: [] };
      if (depth === 0) root = { ...element, prefix: full.slice(0, full.length - name.length) };
      else if (depth === 1) root?.children.push((child = element));
      else if (depth === 2 && child && deep.includes(child.name)) child.children.push((grandchild = element));
    },
    close(_, { start, end, depth }) {
      const closed = depth === 0 ? root : depth === 1 ? child : depth === 2 ? grandchild : undefined;
      if (closed) Object.assign(closed, { closing: start, end });
      if (depth === 2) grandchild = undefined;
    },
  });
  if (!root) throw new XmlError('no root');
  return root;
}

/** A change of a text: what stands from `start` to `end` gives way to `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes changes that do not overlap; of two at one place the first comes first. */
export function changed(text: string, changes: readonly Change[]): string {
  let at = 0;
  let result = '';
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** The change that puts `markup` at the end of what an element holds; `tag` is its name with prefix. */
export function appended(text: string, element: Element, markup: string): Change {
  if (element.closing !== element.start)
    return { start: element.closing, end: element.closing, text: markup };
  const tag = text.slice(element.start, element.end);
  const full = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return { start: element.start, end: element.end, text: `${tag.replace(/\/>$/, '>')}${markup}</${full}>` };
}

/** The change that puts a child into its place, where the format sets the order of the children. */
export function inserted(
  text: string,
  root: Outline,
  name: string,
  order: readonly string[],
  markup: string,
): Change {
  const later = order.slice(order.indexOf(name) + 1);
  const next = root.children.find((child) => later.includes(child.name));
  return next ? { start: next.start, end: next.start, text: markup } : appended(text, root, markup);
}

/** An opening tag with an attribute set. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (found.test(tag)) return tag.replace(found, `$1"${value}"`);
  return tag.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}

/** A text as the content of an element or attribute; characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
