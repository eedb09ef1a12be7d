import { phoneHeight } from './phone-height.ts';

/** Classes of heights that parts below the screen are given until they are laid out, rem; src/styles/unseen.css has them. */
export const heights = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512] as const;

/** Letters of a page, with its tags, from which on it takes long to lay out: shorter ones are left as they are. */
export const worthMarking = 40_000;

/**
 * The content of a page with a mark on each of its sections but the first: a browser that can do so lays them out on a
 * phone when the reader comes near (src/styles/unseen.css), so that the first frame is sooner there. Until then each
 * takes the next of {@link heights} above what it needs at most: were it less, what reaches below it would lie over
 * what follows, unseen but in the way of tools that measure targets.
 * @param html what stands in `<main>`; sections inside sections go with the outer one, but where that is higher than all
 */
export function markUnseen(html: string): string {
  return html.length < worthMarking ? html : marked(html, true);
}

/** @param hasFirst whether the first section stands on the first screen */
function marked(html: string, hasFirst: boolean): string {
  let done = 0;
  let text = '';
  for (const [at, { begin, attributes, inner, end }] of sectionsOf(html).entries()) {
    if (at === 0 && hasFirst) continue;
    const content = html.slice(inner, end);
    const needed = phoneHeight(content);
    const height = heights.find((each) => each >= needed);
    text += html.slice(done, begin);
    text +=
      height === undefined
        ? html.slice(begin, inner) + marked(content, false)
        : `<section${withClass(attributes, `unseen unseen-${height}`)}>${content}`;
    done = end;
  }
  return text + html.slice(done);
}

/** A section by its places in the text: of its first tag, of its content and of its last tag. */
interface Section {
  readonly begin: number;
  readonly attributes: string;
  readonly inner: number;
  readonly end: number;
}

/** The outermost sections. */
function sectionsOf(html: string): Section[] {
  const found: Section[] = [];
  const open: Omit<Section, 'end'>[] = [];
  for (const { 0: tag, 1: attributes, index } of html.matchAll(tags)) {
    if (attributes !== undefined) open.push({ begin: index, attributes, inner: index + tag.length });
    else {
      const ended = open.pop();
      if (ended && open.length === 0) found.push({ ...ended, end: index });
    }
  }
  return found;
}

const tags = /<section\b((?:[^>"]|"[^"]*")*)>|<\/section>/g;

function withClass(attributes: string, name: string): string {
  return attributes.includes(' class="')
    ? attributes.replace(' class="', ` class="${name} `)
    : `${attributes} class="${name}"`;
}
