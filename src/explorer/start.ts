import { explorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { observationFile } from '../release/queries.ts';
import { dataPath } from '../site/routes.ts';
import { actions } from './actions.ts';
import { type Problem, readAddress, writeAddress } from './address.ts';
import { onBasis, rowsOnBasis } from './basis.ts';
import { formatBytes } from './bytes.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { faultElements, faultText } from './failure.ts';
import { createForm } from './form.ts';
import { createLoader } from './loader.ts';
import { inside, node } from './node.ts';
import { problemText } from './problems.ts';
import { resultOf } from './result.ts';
import { createWork } from './work.ts';

/**
 * Brings the explorer of the page to life. `<main data-state>` is `loading`, `ready` or `error`;
 * the address always holds the whole choice; of several choices only the latest is drawn.
 */
export function startExplorer(): void {
  const main = inside(document, 'main');
  const root = inside(document, '#explorer');
  const language = root.dataset.language as Language;
  const base = root.dataset.base ?? '/';
  const words = explorerWords(language);
  const data = JSON.parse(inside(document, '#explorer-data').textContent) as ExplorerData;

  const drawn = inside(root, '.drawn');
  const fault = inside(root, '.fault');
  const notes = inside(root, '.problems');
  let choice: Choice;
  let run = new AbortController();

  const work = createWork(inside(root, '.work'), language, words, () => {
    run.abort();
    loader.reset();
    fail(new DOMException('stopped', 'AbortError'));
  });
  const loader = createLoader(dataPath(base, ''), (step) =>
    work.show(step, indicatorOf(data, choice.indicator).label),
  );
  const form = createForm(inside(root, 'form', HTMLFormElement), data, language, words, (next) => {
    history.pushState(null, '', writeAddress(next, data));
    explain([]);
    void show(next);
  });

  function csv(): { href: string; label: string } {
    const { id, bytes } = indicatorOf(data, choice.indicator);
    const size = bytes.csv === null ? '' : ` (${formatBytes(bytes.csv, language)})`;
    return { href: dataPath(base, observationFile(id, 'csv')), label: `${words.result.csv}${size}` };
  }

  function explain(problems: readonly Problem[]): void {
    notes.hidden = problems.length === 0;
    const lines = problems.map((problem) => node('li', {}, problemText(problem, data.release, words)));
    notes.replaceChildren(node('p', {}, node('strong', {}, words.problem.title)), node('ul', {}, ...lines));
  }

  function fail(error: unknown): void {
    const text = faultText(error, observationFile(choice.indicator), navigator.onLine, words);
    main.dataset.state = 'error';
    work.end('');
    drawn.replaceChildren();
    fault.replaceChildren(...faultElements(text, csv(), words, () => void show(choice)));
  }

  async function show(next: Choice): Promise<void> {
    choice = next;
    form.show(choice);
    keepInLanguageLinks();
    run.abort();
    run = new AbortController();
    const { signal } = run;
    main.dataset.state = 'loading';
    fault.replaceChildren();
    const indicator = indicatorOf(data, choice.indicator);
    const asked = onBasis(choice, data);
    try {
      const [rows, { explorerChart }] = await Promise.all([
        loader.rows(indicator, asked, signal),
        import('../charts/explorer-chart.ts'),
      ]);
      if (signal.aborted) return;
      const shown = rowsOnBasis(rows, asked);
      const result = resultOf(shown, asked, indicator, data, explorerChart, language, words);
      drawn.replaceChildren(...result.elements, actions(csv(), words));
      work.end(`${words.progress.done} ${result.finding}`);
      main.dataset.state = 'ready';
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  function fromAddress(): void {
    const read = readAddress(location.search, data);
    explain(read.problems);
    history.replaceState(null, '', writeAddress(read.choice, data) + location.hash);
    void show(read.choice);
  }

  window.addEventListener('popstate', fromAddress);
  fromAddress();
}

/** The same picture stands behind the link to the other language. */
function keepInLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
    link.search = location.search;
}
