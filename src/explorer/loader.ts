import { download, type Transfer } from '../release/download.ts';
import { verify } from '../release/checksum.ts';
import { late } from '../release/late.ts';
import { observationFile } from '../release/queries.ts';
import type { PairRow, Questions, SeriesQuestion } from '../release/questions.ts';
import { verdictFile } from '../release/twins.ts';
import { smallReader } from '../release/small-reader.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData, ExplorerFile, ExplorerIndicator } from './data.ts';
import { areasShown, type Answer } from './shown-of.ts';
import { needOf } from './views.ts';

/** What is being waited for. */
export type Step =
  | { readonly kind: 'engine' | 'file'; readonly transfer: Transfer | null }
  | { readonly kind: 'dictionary' | 'start' | 'query' };

export interface Loader {
  /** What a choice's view needs; rejects with an EngineFault, or the signal's reason when aborted. */
  answer(choice: Choice, signal: AbortSignal): Promise<Answer>;
  /** Gives back what is held: figures read, and the engine if one was started. */
  reset(): void;
}

/** Files up to this many bytes are fetched whole and read without the engine. */
export const mostBytes = 1_500_000;

/**
 * Asks the release: small files through the small reader, larger ones through the engine, which is started
 * only then.
 * @param folder address of the release, with a slash at the end
 */
export function createLoader(folder: string, data: ExplorerData, report: (step: Step) => void): Loader {
  const files = new Map(
    data.indicators.flatMap(({ id, file, target }): [string, ExplorerFile][] => [
      [observationFile(id), file],
      ...(target ? [[verdictFile(target), target.file] as [string, ExplorerFile]] : []),
    ]),
  );
  let small = smallReader(fetchWhole);
  let life = new AbortController();
  let engine: Promise<{ readonly questions: Questions; close(): void }> | undefined;

  async function fetchWhole(file: string, signal?: AbortSignal): Promise<Uint8Array> {
    const stated = files.get(file);
    report({ kind: 'file', transfer: null });
    const onProgress = ({ loaded, total }: Transfer): void =>
      report({ kind: 'file', transfer: { loaded, total: total ?? stated?.bytes ?? null } });
    const read = (cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> =>
      download(`${folder}${file}`, { signal, onProgress, cache });
    // A kept copy needs no question to the server: its checksum tells whether it is still the file.
    if (!stated) return read('no-cache');
    const kept = await read('force-cache');
    try {
      await verify(file, kept, stated);
      return kept;
    } catch {
      const fresh = await read('reload');
      await verify(file, fresh, stated);
      return fresh;
    }
  }

  async function open(): Promise<{ readonly questions: Questions; close(): void }> {
    report({ kind: 'engine', transfer: null });
    const [{ openBrowser }, { sqlReader }] = await Promise.all([
      late(() => import('../release/browser.ts')),
      late(() => import('../release/sql-reader.ts')),
    ]);
    const opened = await openBrowser(folder, life.signal, (transfer) => {
      const arrived = transfer.total !== null && transfer.loaded >= 0.995 * transfer.total;
      report(arrived ? { kind: 'start' } : { kind: 'engine', transfer });
    });
    return { questions: sqlReader(opened), close: () => opened.close() };
  }

  async function reader(asked: readonly ExplorerFile[], signal: AbortSignal): Promise<Questions> {
    if (asked.every(({ bytes }) => bytes <= mostBytes)) return small;
    engine ??= open();
    const opening = engine;
    const opened = await opening.catch((error: unknown) => {
      // Retrying must not be answered with the old failure.
      if (engine === opening) engine = undefined;
      throw error;
    });
    signal.throwIfAborted();
    report({ kind: 'query' });
    return opened.questions;
  }

  return {
    reset() {
      life.abort(new DOMException('stopped', 'AbortError'));
      void engine?.then((opened) => opened.close()).catch(() => undefined);
      life = new AbortController();
      engine = undefined;
      small = smallReader(fetchWhole);
    },
    async answer(choice, signal) {
      const indicator = indicatorOf(data, choice.indicator);
      const second = choice.second === null ? null : indicatorOf(data, choice.second);
      const needs = needOf(choice);
      const { target } = indicator;
      if (needs === 'pairs' && second) {
        const questions = await reader([indicator.file, second.file], signal);
        const inYear = (year: number): Promise<readonly PairRow[]> =>
          questions.pairs({ x: asked(indicator), y: asked(second), year, half: 0 }, signal);
        // The newest year in which both have figures: a year that is not over has none yet.
        for (let year = choice.to; year >= choice.from; year -= 1) {
          const pairs = await inYear(year);
          if (pairs.some(({ x, y }) => x !== null && y !== null)) return { rows: [], pairs, path: [], year };
        }
        return { rows: [], pairs: await inYear(choice.to), path: [] };
      }
      const areas = areasShown(choice, data).map(({ id }) => id);
      const question: SeriesQuestion = {
        ...asked(indicator),
        areas,
        from: choice.from,
        to: choice.to,
        cut: choice.cut,
      };
      const questions = await reader([indicator.file], signal);
      const [rows, path] = await Promise.all([
        questions.series(question, signal),
        needs === 'path' && target
          ? small.path({ slug: target.slug, areas, among: target.among }, signal)
          : [],
      ]);
      return { rows, pairs: [], path };
    },
  };
}

function asked({ id, breakdowns }: ExplorerIndicator): Pick<SeriesQuestion, 'indicator' | 'breakdowns'> {
  return { indicator: id, breakdowns: breakdowns.map((one) => one.id) };
}
