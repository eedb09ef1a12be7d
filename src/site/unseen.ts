import { outermost } from './outermost.ts';
import { phoneHeight } from './phone-height.ts';

/** Classes of heights that parts below the screen are given until they are laid out, rem; src/styles/unseen.css has them. */
export const heights = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512] as const;

/** Letters of a page, with its tags, from which on it takes long to lay out: shorter ones are left as they are. */
export const worthMarking = 10_000;

/** The same of a part of a page. */
export const worthLeaving = 1500;

/** Where the screen of a phone has ended, rem as reckoned: half as much again as what is true. */
export const screenEnd = 84;

/** What can be left until it is seen: what stands in lines or in tables can't. */
const parts = new Set('article aside details div dl figure ol section ul'.split(' '));
/** Those of them that hold others below each other. */
const holders = new Set('article div section'.split(' '));

/**
 * The content of a page with a mark on what is long and stands below the screen of a phone: a browser that can do so
 * lays it out there when the reader comes near (src/styles/unseen.css), so that the first frame is sooner. Until then
 * each part takes the next of {@link heights} above what it needs at most: were it less, what reaches below it would
 * lie over what follows, unseen but in the way of tools that measure targets.
 * @param html what stands in `<main>`; parts in parts go with the outer one, but where that is higher than all heights
 *   or begins on the screen
 */
export function markUnseen(html: string): string {
  return html.length < worthMarking ? html : marked(html, 0);
}

/** @param above what stands above on the page, rem as reckoned */
function marked(html: string, above: number): string {
  let done = 0;
  let text = '';
  let top = above;
  for (const { name, attributes, begin, inner, innerEnd, end } of outermost(html)) {
    const needed = phoneHeight(html.slice(begin, end));
    const height = heights.find((each) => each >= needed);
    if (parts.has(name) && end - begin >= worthLeaving) {
      const content = html.slice(inner, innerEnd);
      text += html.slice(done, begin);
      if (top > screenEnd && height !== undefined)
        text += `<${name}${withClass(attributes, `unseen unseen-${height}`)}>${content}`;
      else text += html.slice(begin, inner) + (holders.has(name) ? marked(content, top) : content);
      done = innerEnd;
    }
    top += needed;
  }
  return text + html.slice(done);
}

function withClass(attributes: string, name: string): string {
  return attributes.includes(' class="')
    ? attributes.replace(' class="', ` class="${name} `)
    : `${attributes} class="${name}"`;
}
