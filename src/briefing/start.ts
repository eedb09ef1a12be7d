import { explorerPageWords } from '../i18n/explorer/controls/words.ts';
import { faultText } from '../explorer/failure.ts';
import { inside, node } from '../explorer/node.ts';
import type { Step } from '../explorer/loader.ts';
import { createWork } from '../explorer/work.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { periodName } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod, type Period, periodId } from '../periods/period.ts';
import { dataPath, pagePath } from '../site/routes.ts';
import { mostAreas, readAddress, writeAddress } from './address.ts';
import type { Drawn } from './draw.ts';

/**
 * Brings the page of briefings by address to life: draws what the address asks for from the published
 * files, with the code that draws the pages that stand ready. `<main data-state>` is `idle`, `loading`,
 * `ready` or `error`; nothing is loaded until an area is asked for.
 */
export function startBriefings(): void {
  const main = inside(document, 'main');
  const root = inside(document, '#briefings');
  const language = root.dataset.language as Language;
  const base = root.dataset.base ?? '/';
  const asOf = knownPeriod(root.dataset.asOf ?? '');
  const words = briefingWords(language);
  const text = words.choose;
  const engineWords = explorerPageWords(language);

  const form = inside(root, 'form', HTMLFormElement);
  const intro = inside(document, '.briefings-intro');
  const acts = inside(root, '.briefing-acts');
  const drawn = inside(root, '.drawn');
  const fault = inside(root, '.fault');
  const notes = inside(root, '.problems');
  const title = document.title;
  const selects = offeredAreas(form);
  const slugs = new Map(
    [...(selects[0]?.options ?? [])]
      .filter(({ value }) => value !== '')
      .map((option) => [option.value, option.dataset.area ?? '']),
  );

  let life = new AbortController();
  let opened: Promise<Opened> | undefined;
  let run = new AbortController();
  const work = createWork(inside(root, '.work'), language, engineWords, () => {
    life.abort(new DOMException('stopped', 'AbortError'));
    life = new AbortController();
    opened = undefined;
  });
  work.end('');

  /** The release and the code that draws it, loaded once. */
  function release(): Promise<Opened> {
    const opening = (opened ??= open(dataPath(base, ''), life.signal, (step) =>
      work.show(step, text.tables),
    ));
    opening.catch(() => {
      // Trying again must not be answered with the old failure.
      if (opened === opening) opened = undefined;
    });
    return opening;
  }

  function explain(problems: readonly string[]): void {
    notes.hidden = problems.length === 0;
    notes.replaceChildren(
      node('p', {}, node('strong', {}, text.problem.title)),
      node('ul', {}, ...problems.map((problem) => node('li', {}, problem))),
    );
  }

  function idle(): void {
    main.dataset.state = 'idle';
    intro.hidden = false;
    acts.hidden = true;
    drawn.replaceChildren();
    document.title = title;
  }

  async function show(
    areas: readonly string[],
    asked: Period | undefined,
    problems: string[],
  ): Promise<void> {
    run.abort();
    run = new AbortController();
    const { signal } = run;
    fault.replaceChildren();
    explain(problems);
    if (areas.length === 0) {
      idle();
      return;
    }
    main.dataset.state = 'loading';
    try {
      const draw = await release();
      if (stopped(signal)) return;
      const found = await draw(
        areas.map((slug) => slugs.get(slug) ?? ''),
        asked,
        language,
        (period) => pagePath(base, language, 'briefings') + writeAddress(areas, period),
      );
      if (stopped(signal)) return;
      history.replaceState(null, '', writeAddress(areas, found.period));
      fill(areas, found.period);
      explain([
        ...problems,
        ...found.empty.map((name) => text.problem.empty(name, periodName(found.period, language))),
      ]);
      drawn.innerHTML = found.markup;
      document.title = `${found.title} – ${root.dataset.site ?? ''}`;
      intro.hidden = true;
      acts.hidden = false;
      work.end(found.title);
      main.dataset.state = 'ready';
      for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
        link.search = location.search;
    } catch (error) {
      if (stopped(signal)) return;
      idle();
      main.dataset.state = 'error';
      work.end('');
      const again = node('button', { type: 'button', class: 'button' }, engineWords.fault.retry);
      again.addEventListener('click', () => void show(areas, asked, problems));
      fault.replaceChildren(
        node('h2', {}, engineWords.fault.title),
        node('p', {}, faultText(error, 'progress.parquet', navigator.onLine, engineWords.fault)),
        node('p', {}, text.instead),
        node('p', {}, again),
      );
    }
  }

  /** The form shows what is drawn. */
  function fill(areas: readonly string[], period: Period | undefined): void {
    selects.forEach((select, at) => (select.value = areas[at] ?? ''));
    const chosen = inside(form, 'select[name=period]', HTMLSelectElement);
    const id = period ? periodId(period) : '';
    if (id !== '' && ![...chosen.options].some(({ value }) => value === id)) {
      chosen.append(new Option(periodName(knownPeriod(id), language), id));
    }
    chosen.value = id;
  }

  function fromAddress(): void {
    const { areas, period, problems } = readAddress(location.search, new Set(slugs.keys()), asOf);
    fill(areas, period);
    const told = problems.map(({ kind, value }) => {
      const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
      return kind === 'many' ? text.problem.many(shown, mostAreas) : text.problem[kind](shown);
    });
    void show(areas, period, told);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const query = new URLSearchParams();
    const areas = given.getAll('area').filter((slug) => typeof slug === 'string' && slug !== '');
    if (areas.length > 0) query.set('area', areas.map(String).join(','));
    const period = given.get('period');
    if (typeof period === 'string' && period !== '') query.set('period', period);
    history.pushState(null, '', query.size > 0 ? `?${query.toString()}` : location.pathname);
    fromAddress();
  });
  window.addEventListener('popstate', fromAddress);
  fromAddress();
}

/** Whether another choice has come meanwhile. */
function stopped({ aborted }: AbortSignal): boolean {
  return aborted;
}

/** The choices of an area. The list stands in the page once; all offer it, and all but the first may stay empty. */
function offeredAreas(form: HTMLFormElement): readonly HTMLSelectElement[] {
  const first = inside(form, 'select[name=area]', HTMLSelectElement);
  const others = [...form.querySelectorAll<HTMLSelectElement>('select[data-another]')];
  for (const other of others) {
    other.name = first.name;
    other.replaceChildren(...[...first.children].map((group) => group.cloneNode(true)));
  }
  return [first, ...others];
}

/** The release and what draws it. */
type Opened = (
  areas: readonly string[],
  period: Period | undefined,
  language: Language,
  path: (period: Period) => string,
) => Promise<Drawn>;

async function open(folder: string, signal: AbortSignal, report: (step: Step) => void): Promise<Opened> {
  report({ kind: 'engine', transfer: null });
  const [{ openBrowser }, { readBrowserRelease }, { drawBriefings }] = await Promise.all([
    import('../release/browser.ts'),
    import('../release/browser-release.ts'),
    import('./draw.ts'),
  ]);
  const lookup = await readBrowserRelease(folder, signal, async (source) => {
    const engine = await openBrowser(source, signal, (transfer) => {
      const arrived = transfer.total !== null && transfer.loaded >= 0.995 * transfer.total;
      report(arrived ? { kind: 'start' } : { kind: 'engine', transfer });
    });
    report({ kind: 'file', transfer: null });
    return engine;
  });
  return (areas, period, language, path) => {
    report({ kind: 'query' });
    return drawBriefings(areas, period, language, path, lookup);
  };
}
