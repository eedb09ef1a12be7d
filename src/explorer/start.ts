import { download } from '../release/download.ts';
import { isUnloaded, late } from '../release/late.ts';
import { fetchDictionary } from './dictionary.ts';
import { inside } from './node.ts';
import { releaseKey } from './release-key.ts';
import type { ComingFigures } from './run.ts';

/**
 * Makes the picture that was drawn at build answer to its form. `<main data-state>` is `loading`, `ready` or
 * `fault`. This script is all that the page waits for: the rest, which the page names as well so that it comes beside
 * this script (scripts/bundle/hints.ts), follows at once, and what the reader changed meanwhile is answered then.
 */
export function startExplorer(): void {
  const main = inside(document, 'main');
  const root = inside(document, '#explorer');
  const form = inside(root, 'form', HTMLFormElement);
  const notice = inside(root, '.late');
  offerWholeList(root);
  const { drawn = '', dictionary = '', observations } = root.dataset;
  const closed = closedDictionary(root);
  const asDrawn = location.search === '' || location.search === drawn;
  let change: (() => void) | undefined;
  let figures: ComingFigures | undefined;
  let begun: Promise<void> | undefined;
  let lost = false;

  const begin = (): void => {
    begun ??= bring().catch((error: unknown) => {
      begun = undefined;
      lost = isUnloaded(error);
      if (asDrawn && !change) return;
      main.dataset.state = 'fault';
      notice.hidden = false;
    });
  };

  async function bring(): Promise<void> {
    // Beside the rest, not when the rest first asks for it.
    void import('./draw-trend.ts').catch(() => undefined);
    const [{ runExplorer }, data] = await Promise.all([
      late(() => import('./run.ts')),
      fetchDictionary(closed ?? dictionary),
    ]);
    if (notice.contains(document.activeElement)) inside(form, 'select').focus();
    notice.hidden = true;
    form.removeEventListener('change', remember);
    runExplorer(root, data, drawn, {
      newest: closed === undefined ? null : () => fetchDictionary(dictionary),
      figures,
      change,
    });
  }

  function remember({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    if (target.type === 'search') return;
    const { name, value } = target;
    // Beside the scripts, not after them.
    if (name === 'indicator' && observations && closed === undefined) {
      const bytes = download(`${observations}${value}.parquet`, { cache: 'force-cache' });
      // Whoever reads the file asks for it anew then, and tells what is wrong.
      bytes.catch(() => undefined);
      figures = { indicator: value, bytes };
    }
    main.dataset.state = 'loading';
    change = () => {
      if (target instanceof HTMLInputElement && target.type === 'radio') target.checked = true;
      else target.value = value;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    };
    begin();
  }

  form.addEventListener('change', remember);
  for (const touch of ['pointerdown', 'focusin'] as const)
    form.addEventListener(touch, begin, { once: true });
  inside(notice, 'button').addEventListener('click', () => (lost ? location.reload() : begin()));
  if (asDrawn) main.dataset.state = 'ready';
  begin();
}

/** The list of indicators that stands behind the picture takes the place of the one it begins with. */
function offerWholeList(root: HTMLElement): void {
  const list = inside(root, 'template', HTMLTemplateElement).content.querySelector('select');
  inside(root, 'select').replaceChildren(...(list?.children ?? []));
}

/** Address of the dictionary of the closed release that the page's address was kept with; undefined if it was none. */
function closedDictionary({ dataset }: HTMLElement): string | undefined {
  const { closed = '{}', dictionary = '' } = dataset;
  const names = JSON.parse(closed) as Readonly<Record<string, string>>;
  const release = new URLSearchParams(location.search).get(releaseKey) ?? '';
  if (!Object.hasOwn(names, release)) return undefined;
  return dictionary.replace(/[^/]+$/, `${names[release]}.json`);
}
