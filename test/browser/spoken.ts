import type { Page } from 'playwright-core';

/** A part of a page as it is given to screen readers. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Places of its parts in the list of all; those that are passed over are left out, their own parts stand in. */
  readonly parts: readonly number[];
}

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly childIds?: readonly string[];
}

/** All that a page gives to screen readers, in the order it is read; the first is the page itself. */
export async function spoken(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: Spoken[] = [];
  const read = (id: string): readonly number[] => {
    const node = byId.get(id);
    if (!node || node.role?.value === 'InlineTextBox') return [];
    const inside = (): readonly number[] => (node.childIds ?? []).flatMap(read);
    if (node.ignored || node.role?.value === 'none') return inside();
    const at = told.push({ role: '', name: '', description: '', parts: [] }) - 1;
    told[at] = {
      role: node.role?.value ?? '',
      name: (node.name?.value ?? '').replaceAll(/\s+/g, ' ').trim(),
      description: (node.description?.value ?? '').trim(),
      parts: inside(),
    };
    return [at];
  };
  const root = nodes[0];
  if (root) read(root.nodeId);
  return told;
}

/** Parts that are told by their name alone: what stands inside is not gone through. */
const whole = new Set([
  'img',
  'image',
  'graphics-symbol',
  'SvgRoot',
  'MenuListPopup',
  'textbox',
  'searchbox',
]);

/** Parts whose name is all that stands in them, sentences and reckonings among it. */
const joined = new Set(['StaticText', 'cell', 'row', 'option', 'textbox', 'RootWebArea']);

/** Parts that are nothing to a listener without a name. */
const named =
  /^(?:link|button|image|img|table|region|navigation|application|dialog|combobox|textbox|searchbox|checkbox|radio|heading|columnheader|progressbar)$/;

/** What a listener would stumble over: the faults found, in words. */
export function stumbles(told: readonly Spoken[]): string[] {
  const found = new Set<string>();
  const visit = (at: number, around: readonly Spoken[]): void => {
    const part = told[at];
    if (!part) return;
    const { role, name, description, parts } = part;
    const outer = around.at(-1);
    const say = `${role} "${name.slice(0, 60)}"`;
    if (named.test(role) && name === '' && !(role === 'table' && outer?.role === 'region'))
      found.add(`${say} has no name, in ${outer?.role ?? ''} "${outer?.name ?? ''}"`);
    if (!joined.has(role) && /[↑↓↕▲▼←→×›]/u.test(name)) found.add(`${say} names a sign`);
    if (description !== '' && description === name) found.add(`${say} is described by its own name`);
    const chart = around.some(({ role }) => role === 'application');
    if (chart && role === 'StaticText') found.add(`${say} is loose in a chart`);
    // A name of two words and more that says the same thing twice, one right after the other.
    const twice = /(?:^|[\s,:;–])((?=\S*\p{L})\S+\s\S.{2,}?)[\s,:;–]+\1(?=$|[\s,:;–])/u.exec(name);
    if (twice && !joined.has(role)) found.add(`${say} says "${twice[1] ?? ''}" twice`);
    if (whole.has(role)) return;
    for (const inner of parts) visit(inner, [...around, part]);
  };
  visit(0, []);
  return [...found];
}
