import { formatBytes } from '../explorer/bytes.ts';
import { inside, node } from '../explorer/node.ts';
import { consoleWords } from '../i18n/console/words.ts';
import { faultWords } from '../i18n/explorer/fault/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { engineAhead } from '../release/engine-ahead.ts';
import { isMemoryFailure } from '../release/engine-fault.ts';
import { isUnloaded } from '../release/late.ts';
import { createSandbox, SandboxError, type SandboxQuery, type SandboxStep } from '../release/sandbox.ts';
import { dataPath } from '../site/routes.ts';
import { readAddress, writeAddress } from './address.ts';
import { chartSection } from './chart.ts';
import { type ConsoleData, fileOf, tableNames } from './data.ts';
import { startDictionary } from './dictionary.ts';
import { errorText, faultText, refusalText } from './explain.ts';
import { csvOf, jsonOf, offer } from './export.ts';
import { namedTables } from './named-tables.ts';
import { type Editor, plainEditor } from './plain-editor.ts';
import { queryError } from './query-error.ts';
import { resultTable } from './result-table.ts';
import { statement } from './statement.ts';

/** Milliseconds of work after which a query is stopped. */
const timeLimit = 30_000;
const mostRows = 100_000;

/** Why a run was ended before it was done. */
class Ended extends Error {
  readonly why: 'stopped' | 'time' | 'left';

  constructor(why: Ended['why']) {
    super(why);
    this.why = why;
  }
}

/**
 * Brings the console of the page to life. `<main data-state>` is `ready` (for a query), `loading`, `done`
 * or `error`. The address holds what was run last; only prepared questions run by themselves.
 */
export function startConsole(): void {
  const main = inside(document, 'main');
  const root = inside(document, '#console');
  const language = root.dataset.language as Language;
  const base = root.dataset.base ?? '/';
  const words = consoleWords(language);
  const data = JSON.parse(inside(document, '#console-data').textContent) as ConsoleData;
  const names = tableNames(data.tables);
  const known = new Set(names.keys());
  const sandbox = createSandbox(dataPath(base, ''));

  const [answer, problem, note] = ['.answer', '.fault', '.note'].map((place) => inside(root, place)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const work = inside(root, '.work');
  const runButton = inside(root, '.run', HTMLButtonElement);
  const field = inside(root, 'textarea', HTMLTextAreaElement);
  let current: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let editor: Editor = plainEditor(field, run);

  function say(text: string): void {
    note.textContent = text;
    note.hidden = text === '';
  }

  function report(step: SandboxStep): void {
    const text = step.kind === 'file' ? words.step.file(step.file ?? '') : words.step[step.kind];
    const line = inside(work, '.step');
    if (line.textContent !== text) line.textContent = text;
    const bar = inside(work, 'progress', HTMLProgressElement);
    bar.setAttribute('aria-label', text);
    const transfer = 'transfer' in step ? step.transfer : null;
    if (transfer?.total) {
      bar.max = transfer.total;
      bar.value = Math.min(transfer.loaded, transfer.total);
    } else bar.removeAttribute('value');
    inside(work, '.amount').textContent = transfer?.total
      ? words.step.amount(formatBytes(transfer.loaded, language), formatBytes(transfer.total, language))
      : '';
    clearTimeout(timer);
    if (step.kind === 'query') timer = setTimeout(() => current?.abort(new Ended('time')), timeLimit);
  }

  /** Runs work with the line that tells of it; true when it was done. */
  async function working(act: (signal: AbortSignal) => Promise<void>, sql: string): Promise<void> {
    current?.abort(new Ended('left'));
    const own = new AbortController();
    current = own;
    main.dataset.state = 'loading';
    work.toggleAttribute('data-on', true);
    // Not disabled: a button that is loses the focus.
    runButton.setAttribute('aria-disabled', 'true');
    if (problem.contains(document.activeElement)) runButton.focus();
    problem.replaceChildren();
    editor.mark(null);
    try {
      await act(own.signal);
      if (current === own) main.dataset.state = 'done';
    } catch (error) {
      if (current === own) fail(error, sql);
    } finally {
      if (current === own) {
        clearTimeout(timer);
        current = undefined;
        if (work.contains(document.activeElement)) runButton.focus();
        work.toggleAttribute('data-on', false);
        runButton.removeAttribute('aria-disabled');
      }
    }
  }

  function fail(error: unknown, sql: string): void {
    answer.replaceChildren();
    main.dataset.state = 'error';
    if (error instanceof Ended) {
      if (error.why === 'left') main.dataset.state = 'ready';
      else
        problem.replaceChildren(
          node('p', {}, error.why === 'time' ? words.time(String(timeLimit / 1000)) : words.stopped),
        );
      return;
    }
    if (error instanceof SandboxError) {
      const told = queryError(error.message, sql, error.added);
      const text = errorText(told, words);
      if (told.place) {
        const { offset } = told.place;
        const word = /^[\p{L}\p{N}_]+/u.exec(sql.slice(offset))?.[0].length ?? 1;
        editor.mark({ from: offset, to: Math.min(sql.length, offset + word), message: text });
      }
      const own = node(
        'details',
        { open: true },
        node('summary', {}, words.error.engine),
        node('pre', { tabindex: 0 }, told.message),
      );
      const ways = isMemoryFailure(told.message) ? [waysOn()] : [];
      problem.replaceChildren(node('h2', {}, words.error.title), node('p', {}, text), ...ways, own);
      return;
    }
    const again = node('button', { type: 'button', class: 'button' }, words.retry);
    again.addEventListener('click', () => (isUnloaded(error) ? location.reload() : run()));
    problem.replaceChildren(
      node('h2', {}, words.faultTitle),
      node('p', {}, faultText(error, navigator.onLine, words, faultWords(language))),
      waysOn(),
      node('p', {}, again),
    );
  }

  function waysOn(): HTMLElement {
    return node(
      'p',
      {},
      `${words.wayOn} `,
      node('a', { href: root.dataset.downloads }, words.downloads),
      ', ',
      node('a', { href: root.dataset.explorer }, words.explorer),
      '.',
    );
  }

  /** The query as it is run; null, with the reason shown, if it is not. */
  function prepared(text: string): SandboxQuery | null {
    const read = statement(text);
    if ('why' in read) {
      answer.replaceChildren();
      main.dataset.state = 'error';
      const told = refusalText(read, words);
      editor.mark({ from: read.from, to: read.to, message: told });
      problem.replaceChildren(node('h2', {}, words.error.title), node('p', {}, told));
      return null;
    }
    const tables = new Set(namedTables(read.sql, known).flatMap((name) => names.get(name) ?? []));
    return { sql: read.sql, nested: read.kind === 'select', files: [...tables].map(fileOf), mostRows };
  }

  async function show(text: string): Promise<void> {
    const query = prepared(text);
    if (!query) return;
    await working(async (signal) => {
      const result = await sandbox.run(query, signal, report);
      const heading = node(
        'h2',
        { tabindex: -1 },
        `${words.result.label}: ${words.result.rows(formatNumber(result.rows.length, language, 0))}`,
      );
      const body =
        result.rows.length === 0 ? [node('p', {}, words.result.none)] : resultTable(result, language, words);
      const act = (label: string, save: () => void): HTMLElement => {
        const button = node('button', { type: 'button', class: 'button' }, label);
        button.addEventListener('click', save);
        return node('li', {}, button);
      };
      const name = `ket-qua-${data.release}`;
      const files = node(
        'ul',
        { class: 'acts' },
        node('li', {}, words.result.download),
        act('CSV', () => offer(`${name}.csv`, 'text/csv', csvOf(result))),
        act('JSON', () => offer(`${name}.json`, 'application/json', jsonOf(result))),
        act(
          'Parquet',
          () =>
            void working(async (again) => {
              offer(
                `${name}.parquet`,
                'application/vnd.apache.parquet',
                await sandbox.parquet(query, again, report),
              );
            }, query.sql),
        ),
      );
      const chart = result.rows.length > 0 ? [await chartSection(result, language, words)] : [];
      answer.replaceChildren(heading, ...body, files, ...chart);
    }, query.sql);
  }

  /** Runs what stands in the editor, and puts it into the address. */
  function run(): void {
    const text = editor.text();
    const question = data.questions.find(({ sql }) => sql === text);
    say('');
    void writeAddress(question ? { kind: 'question', id: question.id } : { kind: 'sql', sql: text }).then(
      (address) => {
        if (address !== location.search) history.pushState(null, '', address);
        keepInLanguageLinks();
      },
    );
    void show(text);
  }

  async function fromAddress(): Promise<void> {
    const asked = await readAddress(location.search);
    keepInLanguageLinks();
    current?.abort(new Ended('left'));
    answer.replaceChildren();
    problem.replaceChildren();
    main.dataset.state = 'ready';
    say('');
    if (asked.kind === 'question') {
      const question = data.questions.find(({ id }) => id === asked.id);
      if (question) {
        editor.set(question.sql);
        await show(question.sql);
      } else say(words.unknownQuestion(asked.id));
    } else if (asked.kind === 'sql') {
      editor.set(asked.sql);
      say(words.fromAddress);
    } else if (asked.kind === 'unreadable') say(words.unreadable(asked.what));
  }

  runButton.addEventListener('click', () => {
    if (!current) run();
  });
  inside(root, '.stop').addEventListener('click', () => current?.abort(new Ended('stopped')));
  inside(root, '.copy').addEventListener('click', () => {
    const said = inside(root, '.said');
    void writeAddress({ kind: 'sql', sql: editor.text() })
      .then((query) => navigator.clipboard.writeText(new URL(query, location.href).href))
      .then(
        () => (said.textContent = words.copied),
        () => (said.textContent = words.copyFailed),
      );
  });
  inside(root, '.questions').addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const question = data.questions.find(({ id }) => id === link?.dataset.question);
    if (!question || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    editor.set(question.sql);
    run();
  });
  startDictionary(
    inside(root, '.dictionary'),
    (name) => editor.insert(name),
    (n) => words.dictionary.found(n),
  );
  window.addEventListener('popstate', () => void fromAddress());
  // Leaving gives the memory back; a page that comes back as it was starts the engine with its next query.
  window.addEventListener('pagehide', () => {
    current?.abort(new Ended('left'));
    sandbox.rest();
  });

  void import('./code-editor.ts')
    .then(({ codeEditor }) => {
      const place = inside(root, '.code');
      const better = codeEditor(place, field.value, data, words, run);
      field.hidden = true;
      editor = better;
    })
    .catch(() => say(words.plainEditor))
    .then(fromAddress)
    .finally(engineAhead);
}

/** The same query stands behind the link to the other language. */
function keepInLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
    link.search = location.search;
}
