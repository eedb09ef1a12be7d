import { writeAddress } from '../explorer/address.ts';
import { ask } from '../explorer/ask.ts';
import { onBasis } from '../explorer/basis.ts';
import { drawNow } from '../explorer/draw-wide.ts';
import { inside, node } from '../explorer/node.ts';
import { shownOf } from '../explorer/shown-of.ts';
import type { ViewId } from '../explorer/view-id.ts';
import type { ViewModule } from '../explorer/views.ts';
import { focusAgain, type Wish, wishEvent } from '../explorer/wish.ts';
import { embedWords } from '../i18n/embeds/words.ts';
import { explorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { download } from '../release/download.ts';
import { EngineFault } from '../release/engine-fault.ts';
import { smallReader } from '../release/small-reader.ts';
import { embedAreas, pagePath } from '../site/routes.ts';
import { embedKeys } from './address.ts';
import { unpackAreas } from './areas.ts';
import { embedElements, faultElements, refusalElements } from './content.ts';
import { tellHeight } from './height.ts';
import type { Packed } from './packed.ts';
import type { Slice } from './slice.ts';
import { packedTables, tablesFor } from './tables.ts';
import { type EmbedSite, type Refusal, wanted, type Wanted } from './wanted.ts';

/** Draws what the address asks for. `<main data-state>` is `loading`, `ready` or `fault`. */
export function startEmbed(view: ViewId, module: ViewModule | null): void {
  const main = inside(document, 'main');
  const { language: written = 'vi', base = '/', release = '', closed = '[]', site = '' } = main.dataset;
  const language = written as Language;
  const words = embedWords(language);
  const place: EmbedSite = {
    release,
    closed: JSON.parse(closed) as readonly string[],
    slice: (indicator, version) =>
      readSlice(pagePath(base, language, 'embedPart', encodeURIComponent(indicator), version)),
    areas: async (era, version) =>
      unpackAreas(await readJson<Packed>(pagePath(base, language, 'embedPart', embedAreas[era], version))),
  };

  /** The explorer with the same address, or the page of the target that was asked for. */
  const full = (asked?: Wanted): string => {
    if (asked?.target) return pagePath(base, language, 'target', asked.target.slug);
    const query = new URLSearchParams(location.search);
    query.delete(embedKeys.target);
    const search = asked ? writeAddress(asked.choice, asked.data) : `?${query}`;
    return `${pagePath(base, language, 'compare')}${search}`;
  };
  const newest = (): string => {
    const query = new URLSearchParams(location.search);
    query.delete(embedKeys.release);
    return `${location.pathname}?${query}`;
  };

  function explain(elements: readonly HTMLElement[]): void {
    main.replaceChildren(...elements);
    main.dataset.state = 'fault';
  }

  function refuse(refusal: Refusal): void {
    const data = { href: pagePath(base, language, 'data'), label: words.data };
    const explorer = { href: pagePath(base, language, 'compare'), label: words.explorer };
    const again = { href: newest(), label: words.newest, inside: true };
    const links = refusal.refused === 'release' ? [again, explorer, data] : [explorer, data];
    // Whatever else the address names is there: the explorer shows it.
    if (refusal.refused === 'view' || refusal.refused === 'large') explorer.href = full();
    explain(refusalElements(refusal, links, words));
  }

  async function show(asked: Wanted): Promise<void> {
    const { choice, data, version } = asked;
    const drawn = onBasis(choice, data);
    const small = smallReader(packedTables(tablesFor(drawn, data, { base, language, version })));
    const answer = await ask(drawn, data, { small, of: () => small }, new AbortController().signal);
    const shown = shownOf(answer, drawn, data, language, explorerWords(language));
    const onward = { full: full(asked), newest: version === undefined ? null : newest(), site, release };
    const elements = embedElements(shown, module, asked, onward, words);
    main.replaceChildren(...elements);
    drawNow(main);
    document.title = `${elements[0]?.textContent ?? ''} – ${site}`;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (canonical) canonical.href = new URL(onward.full, location.href).href;
    main.dataset.state = 'ready';
  }

  function fail(): void {
    const again = node('button', { type: 'button', class: 'button' }, words.fault.retry);
    again.addEventListener('click', () => void begin());
    const links = [{ href: full(), label: words.full(site) }];
    explain([...faultElements(words.fault.other, links, words.fault), node('p', {}, again)]);
  }

  async function begin(): Promise<void> {
    main.dataset.state = 'loading';
    try {
      const asked = await wanted(location.search, view, place);
      if ('refused' in asked) {
        refuse(asked);
        return;
      }
      await show(asked);
      let { choice } = asked;
      main.addEventListener(wishEvent, (event) => {
        const { change, control } = (event as CustomEvent<Wish>).detail;
        choice = { ...choice, ...change };
        void show({ ...asked, choice }).then(() => focusAgain(main, control), fail);
      });
    } catch {
      fail();
    }
  }

  tellHeight();
  void begin();
}

/** Null where the release has no such indicator. */
async function readSlice(address: string): Promise<Slice | null> {
  try {
    return await readJson<Slice>(address);
  } catch (error) {
    if (error instanceof EngineFault && error.kind === 'missing') return null;
    throw error;
  }
}

async function readJson<T>(address: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await download(address, {}))) as T;
}
