import { inside, node } from '../explorer/node.ts';
import type { Language } from '../i18n/language.ts';
import { keptAreaKey } from '../site/routes.ts';
import type { KeptAreas } from './kept-area.ts';

/**
 * The page of a closed release: an area that is chosen, or that the address names, is offered to take away. The place
 * has the state `ready`, `none` where the release holds nothing of that area, or `fault`.
 */
export function startKeptAreas(document: Document): void {
  const section = inside(document, '[data-kept-areas]');
  const select = inside(section, 'select', HTMLSelectElement);
  const place = inside(section, '[data-place]');
  const {
    keptAreas = '',
    version = '',
    base = '/',
    language = 'vi',
    illustrative,
    none,
    fault,
  } = section.dataset;
  let reading: Promise<KeptAreas> | undefined;
  let wanted = '';

  async function read(): Promise<KeptAreas> {
    const response = await fetch(keptAreas);
    if (!response.ok) throw new Error(`${keptAreas}: ${response.status}`);
    return (await response.json()) as KeptAreas;
  }

  async function show(slug: string): Promise<void> {
    wanted = slug;
    place.replaceChildren();
    if (slug === '') {
      delete place.dataset.state;
      return;
    }
    place.dataset.state = 'loading';
    try {
      reading ??= read();
      const [{ takeBox }, { keptArea }, { fill }] = await Promise.all([
        import('./box.ts'),
        import('./kept-area.ts'),
        import('./take.ts'),
      ]);
      const title = [...select.options].find(({ value }) => value === slug)?.text ?? slug;
      const release = {
        language: language as Language,
        base,
        version,
        illustrative: illustrative === 'true',
      };
      const taken = keptArea(slug, title, await reading, release);
      if (wanted !== slug) return;
      if (!taken) {
        place.replaceChildren(node('p', { role: 'alert' }, `${none ?? ''} ${slug.slice(0, 60)}`));
        place.dataset.state = 'none';
        return;
      }
      const box = takeBox(taken);
      await fill(box, taken);
      if (wanted !== slug) return;
      box.open = true;
      place.replaceChildren(box);
      place.dataset.state = 'ready';
    } catch {
      if (wanted !== slug) return;
      reading = undefined;
      place.replaceChildren(node('p', { role: 'alert' }, fault ?? ''));
      place.dataset.state = 'fault';
    }
  }

  select.addEventListener('change', () => {
    const address = new URL(location.href);
    if (select.value === '') address.searchParams.delete(keptAreaKey);
    else address.searchParams.set(keptAreaKey, select.value);
    history.replaceState(null, '', address);
    void show(select.value);
  });
  select.disabled = false;
  const asked = new URLSearchParams(location.search).get(keptAreaKey);
  if (asked === null) return;
  select.value = asked;
  void show(asked);
}
