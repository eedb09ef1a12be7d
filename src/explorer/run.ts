import { viewWords } from '../i18n/explorer/view/words.ts';
import type { Taken } from '../downloads/taken.ts';
import { explorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Language } from '../i18n/language.ts';
import { isUnloaded, late } from '../release/late.ts';
import { parquetOf } from '../release/parquet.ts';
import { observationFile } from '../release/queries.ts';
import { dataPath } from '../site/routes.ts';
import { actions } from './actions.ts';
import { type Problem, readAddress, writeAddress } from './address.ts';
import { onBasis } from './basis.ts';
import { type Choice, fitted, indicatorOf } from './choice.ts';
import { hasCondition } from './condition.ts';
import type { ExplorerData } from './data.ts';
import { drawNow, redrawnEvent } from './draw-wide.ts';
import { faultElements, faultText } from './failure.ts';
import { createForm, offerIndicators } from './form.ts';
import { createLoader } from './loader.ts';
import { inside, node } from './node.ts';
import { createPinnedNote } from './pinned.ts';
import { problemText, waysOn } from './problems.ts';
import { releaseKey } from './release-key.ts';
import { resultOf } from './result.ts';
import type { Shown } from './shown.ts';
import { shownOf } from './shown-of.ts';
import { sortable } from './sortable-table.ts';
import { takenOf } from './taken.ts';
import { viewOf } from './views.ts';
import { createWork } from './work.ts';
import { focusAgain, type Wish, wishEvent } from './wish.ts';

/** The file of an indicator that was asked for before there was anyone to read it. */
export interface ComingFigures {
  readonly indicator: string;
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
}

/** What came before the explorer itself. */
export interface Beginning {
  /**
   * The dictionary of the release that the site shows, where the explorer asks a closed one, which an address was kept
   * with.
   */
  readonly newest: (() => Promise<ExplorerData>) | null;
  /** What the reader chose meanwhile, to be chosen again. */
  readonly change: (() => void) | undefined;
  readonly figures: ComingFigures | undefined;
}

/** Milliseconds without a change after which the reader is taken to look at the answer. */
const restAfter = 4000;

/**
 * The explorer with its dictionary: answers each choice, draws it, keeps the address. Of several choices
 * only the latest is drawn; what was fetched for earlier ones is given up.
 * @param data the dictionary of the release that is asked
 * @param drawn the address of what the page shows already, made at build
 */
export function runExplorer(
  root: HTMLElement,
  data: ExplorerData,
  drawn: string,
  { newest, change, figures }: Beginning,
): void {
  const main = inside(document, 'main');
  const language = root.dataset.language as Language;
  const base = root.dataset.base ?? '/';
  const words = explorerPageWords(language);
  const place = inside(root, '.drawn');
  const fault = inside(root, '.fault');
  const result = inside(root, '.explorer-result');
  const notes = inside(root, '.problems:not(.pinned)');
  const folder = dataPath(base, newest ? `releases/${data.release}/` : '');
  const pinned =
    newest &&
    createPinnedNote(inside(root, '.pinned'), {
      release: root.dataset.release ?? '',
      folder: dataPath(base, ''),
      dictionary: newest,
    });
  let choice: Choice;
  let run = new AbortController();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const work = createWork(inside(root, '.work'), language, words, () => {
    run.abort();
    loader.reset();
    fail(new DOMException('stopped', 'AbortError'));
  });
  const loader = createLoader(
    folder,
    data,
    (step) => work.show(step, indicatorOf(data, choice.indicator).label),
    parquetOf,
    figures && new Map([[observationFile(figures.indicator), figures.bytes]]),
  );
  if (newest) offerIndicators(inside(root, 'select[name=indicator]', HTMLSelectElement), data, words);
  const form = createForm(
    inside(root, 'form', HTMLFormElement),
    data,
    language,
    words,
    (next) => void show(next, true),
  );

  function explain(problems: readonly Problem[], read = choice): void {
    if (notes.hidden && problems.length === 0) return;
    notes.hidden = problems.length === 0;
    const lines = problems.map((problem) => {
      const { said, ways } = waysOn(problem, read, data, base, language, words);
      const links = ways.flatMap(({ href, label }, at) => [
        at === 0 ? ' ' : '; ',
        node('a', { href }, label),
      ]);
      return node(
        'li',
        {},
        problemText(problem, data.release, words),
        ...(said === null ? [] : [` ${said}`]),
        ...links,
      );
    });
    notes.replaceChildren(node('p', {}, node('strong', {}, words.problem.title)), node('ul', {}, ...lines));
  }

  function fail(error: unknown): void {
    const text = faultText(error, observationFile(choice.indicator), navigator.onLine, words.fault);
    const held = result.contains(document.activeElement);
    main.dataset.state = 'fault';
    work.end('');
    place.replaceChildren();
    // A closed release keeps its tables as Parquet alone.
    const csv = newest
      ? { href: `${folder}${observationFile(choice.indicator)}`, label: 'Parquet' }
      : { href: `${folder}${observationFile(choice.indicator, 'csv')}`, label: words.take.csvAll };
    fault.replaceChildren(
      ...faultElements(text, csv, words.fault, () =>
        isUnloaded(error) ? location.reload() : void show(choice),
      ),
    );
    if (held) inside(fault, 'button').focus();
  }

  /** Tables sort by their heads and are searched by name. */
  function enliven(part: ParentNode): void {
    for (const table of part.querySelectorAll('table')) {
      const finder = sortable(table, language, viewWords(language));
      if (finder) table.closest('.table')?.before(finder);
    }
  }

  /** What can be taken of the picture that stands there. */
  function taken(asked: Choice, finding: string | null, lines?: Shown['lines']): Taken {
    const source = place.querySelector('.source')?.textContent ?? '';
    const rows = lines?.flatMap((line) => line.rows.flatMap((row) => row.of ?? [row])) ?? [];
    const met = hasCondition(asked) ? [...new Set(rows.map(({ area_id }) => area_id))] : undefined;
    return takenOf(asked, data, {
      language,
      base,
      finding: finding ?? '',
      source,
      met,
      version: newest ? data.release : undefined,
    });
  }

  /** The form and the links as a choice has them. */
  function follow(): void {
    form.show(choice);
    keepInLanguageLinks();
  }

  /** @param isStep whether the history shall lead back to what stands there now */
  async function show(next: Choice, isStep = false): Promise<void> {
    choice = next;
    run.abort();
    run = new AbortController();
    clearTimeout(rest);
    const { signal } = run;
    const asked = onBasis(choice, data);
    // Before all else: while the figures come the page can follow the choice.
    const coming = loader.answer(asked, signal);
    if (isStep) {
      history.pushState(null, '', writeAddress(choice, data));
      explain([]);
    }
    follow();
    main.dataset.state = 'loading';
    // The button for another try goes: the focus stays where the picture comes.
    if (fault.contains(document.activeElement)) result.focus({ preventScroll: true });
    fault.replaceChildren();
    const { load } = viewOf(choice.view);
    try {
      const [answer, view] = await Promise.all([coming, load ? late(load) : null]);
      if (signal.aborted) return;
      const shown = shownOf(answer, asked, data, language, words);
      // Before the picture, so that nothing moves once it can be read.
      await pinned?.tell(asked, shown, signal);
      if (run.signal !== signal) return;
      const held = result.contains(document.activeElement);
      const picture = resultOf(shown, view, base);
      place.replaceChildren(...picture.elements);
      drawNow(place);
      place.append(
        actions(() => Promise.resolve(shown), taken(shown.choice, picture.finding, shown.lines), words),
      );
      enliven(place);
      work.end(`${words.progress.done} ${picture.finding}`);
      // Whatever had the focus in there has gone with what it was in.
      if (held) result.focus({ preventScroll: true });
      main.dataset.state = 'ready';
      rest = setTimeout(
        () => void import('./at-rest.ts').then(({ atRest }) => atRest(loader, signal)).catch(() => undefined),
        restAfter,
      );
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  function fromAddress(): void {
    const read = readAddress(location.search, data);
    explain(read.problems, read.choice);
    history.replaceState(null, '', writeAddress(read.choice, data) + location.hash);
    void show(read.choice);
  }

  /** What was drawn at build stays; its figures are read when they are asked for. */
  function keepDrawn(first: Choice): void {
    const finding = inside(place, '.finding').textContent;
    const readNow = async (): Promise<Shown> =>
      shownOf(await loader.answer(first, new AbortController().signal), first, data, language, words);
    enliven(place);
    const opened = place.querySelector<HTMLDetailsElement>('.actions .take')?.open === true;
    const acts = actions(readNow, taken(first, finding), words);
    place.querySelector('.actions')?.replaceWith(acts);
    if (opened) inside(acts, '.take', HTMLDetailsElement).open = true;
    work.end('');
    main.dataset.state = 'ready';
    rest = setTimeout(
      () => void import('./at-rest.ts').then(({ viewsAhead }) => viewsAhead()).catch(() => undefined),
      restAfter,
    );
  }

  place.addEventListener(redrawnEvent, ({ target }) => enliven(target as HTMLElement));
  place.addEventListener(wishEvent, (event) => {
    const { change, control } = (event as CustomEvent<Wish>).detail;
    // What is drawn may name predecessors: only what changed is wished for.
    const next = fitted({ ...choice, ...change }, data);
    void show(next, true).then(() => focusAgain(place, control));
  });
  window.addEventListener('popstate', () => {
    // Another release has another dictionary.
    const kept = new URLSearchParams(location.search).get(releaseKey) ?? root.dataset.release;
    if (newest && kept !== data.release) location.reload();
    else fromAddress();
  });
  window.addEventListener('pagehide', ({ persisted }) => {
    // A page that may come back as it was keeps what it shows, and only gives back what it can read again.
    run.abort();
    clearTimeout(rest);
    loader.reset();
    if (!persisted) place.replaceChildren();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && main.dataset.state === 'loading') void show(choice);
  });

  if (location.search !== '' && location.search !== drawn) {
    fromAddress();
    change?.();
  } else {
    const first = readAddress('', data).choice;
    choice = first;
    history.replaceState(null, '', drawn + location.hash);
    follow();
    change?.();
    // What was chosen meanwhile takes the place of what was drawn.
    if (choice === first) keepDrawn(first);
  }
}

/** The same picture stands behind the link to the other language. */
function keepInLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
    link.search = location.search;
}
