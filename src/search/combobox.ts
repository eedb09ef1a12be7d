import { node } from '../explorer/node.ts';
import { countOf } from './grouped.ts';
import { fill } from './index-file.ts';
import { listed, option } from './listed.ts';
import type { Index } from './load.ts';
import { search } from './match.ts';

/** How many results the list under the field shows. */
const most = 8;

/** Milliseconds without a key after which the count is read out; sooner it would be cut off by the next one. */
const pause = 500;

/**
 * Makes the search field of a form a combobox: results appear in a list under it while the reader types,
 * and the arrow keys move through them without leaving the field. Until the index is there, or if it
 * cannot be had, the form leads to the page of results as it does without this script.
 */
export function combobox(form: HTMLFormElement, input: HTMLInputElement, load: () => Promise<Index>): void {
  const list = node('div', { id: 'search-list', role: 'listbox' });
  const none = node('p');
  const popup = node('div', { class: 'found', hidden: true }, list, none);
  const said = node('p', { class: 'visually-hidden', role: 'status' });
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;
  let timer = 0;
  form.append(popup, said);
  input.setAttribute('aria-controls', list.id);

  function close(): void {
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
    clearTimeout(timer);
  }

  function activate(at: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const chosen = options[at];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function draw({ searchable, words }: Index): void {
    const query = input.value.trim();
    if (query === '' || document.activeElement !== input) {
      options = [];
      close();
      return;
    }
    activate(-1);
    const results = search(searchable, query);
    const all = option(
      `${form.action}?${new URLSearchParams({ q: query }).toString()}`,
      fill(words.all, { n: String(results.length) }),
    );
    list.setAttribute('aria-label', words.results);
    none.textContent = words.none;
    list.replaceChildren(...listed(results.slice(0, most), words), ...(results.length > most ? [all] : []));
    options = [...list.querySelectorAll('a')];
    for (const [at, one] of options.entries()) one.id = `${list.id}-${at}`;
    list.hidden = options.length === 0;
    none.hidden = options.length > 0;
    popup.hidden = false;
    input.setAttribute('aria-expanded', String(options.length > 0));
    list.scrollTop = 0;
    const first = options[0]?.querySelector('span')?.textContent ?? '';
    tell(first === '' ? words.none : `${countOf(results, words)}. ${fill(words.enter, { name: first })}`);
  }

  function tell(text: string): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => (said.textContent = text), pause);
  }

  function refresh(): void {
    // Without the index the form still leads to the page of results, which says what is wrong.
    load().then(draw, close);
  }

  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => move((active + 2) % (options.length + 1)),
    ArrowUp: () => move((active + options.length + 1) % (options.length + 1)),
    Home: () => active !== -1 && move(1),
    End: () => active !== -1 && move(options.length),
    Escape() {
      if (popup.hidden) input.value = '';
      close();
      return true;
    },
    Enter() {
      const chosen = popup.hidden ? undefined : options[Math.max(active, 0)];
      chosen?.click();
      return chosen !== undefined;
    },
  };

  /** To a stop: 0 is the field itself, then the options. */
  function move(stop: number): boolean {
    if (popup.hidden) refresh();
    else activate(stop - 1);
    return true;
  }

  const ready = (): void => void load().catch(close);
  input.addEventListener('focus', ready);
  input.addEventListener('input', refresh);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    // Keys that a Vietnamese keyboard needs to finish a syllable are not meant for the list.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  // A press on the list must not take the focus from the field: the list would close before the click.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  // The reader may have come, and typed, before this code did.
  if (document.activeElement === input) {
    if (input.value.trim() === '') ready();
    else refresh();
  }
}
