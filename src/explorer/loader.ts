import { checkedFiles, type FileSource } from '../release/checked-files.ts';
import type { Transfer } from '../release/download.ts';
import { EngineFault } from '../release/engine-fault.ts';
import { late } from '../release/late.ts';
import { observationFile } from '../release/queries.ts';
import type { PairRow, Questions, SeriesQuestion } from '../release/questions.ts';
import { type ColumnsSource, smallReader } from '../release/small-reader.ts';
import { verdictFile } from '../release/twins.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData, ExplorerFile, ExplorerIndicator } from './data.ts';
import type { EngineReader } from './engine-reader.ts';
import { areasShown, type Answer } from './shown-of.ts';
import { needOf } from './views.ts';

/** What is being waited for. */
export type Step =
  | { readonly kind: 'engine' | 'file'; readonly transfer: Transfer | null }
  | { readonly kind: 'dictionary' | 'start' | 'query' };

export interface Loader {
  /** What a choice's view needs; rejects with an EngineFault, or the signal's reason when aborted. */
  answer(choice: Choice, signal: AbortSignal): Promise<Answer>;
  /** Starts the engine, unseen, where a file of the release will need it. */
  ahead(): void;
  /** Gives back what is held: figures read, and the engine if one was started. */
  reset(): void;
}

/** Files up to this many bytes are fetched whole and read without the engine. */
export const mostBytes = 1_500_000;

/** The files that questions to a release are answered from, by path. */
export function filesOf(data: ExplorerData): ReadonlyMap<string, ExplorerFile> {
  return new Map(
    data.indicators.flatMap(({ id, file, target }): [string, ExplorerFile][] => [
      [observationFile(id), file],
      ...(target ? [[verdictFile(target), target.file] as [string, ExplorerFile]] : []),
    ]),
  );
}

/**
 * Asks the release: small files through the small reader, larger ones through the engine, which is started
 * only then.
 * @param folder address of the release, with a slash at the end
 * @param read how the small reader comes to a file that this one fetches, e.g. `parquetOf`
 * @param coming files that were asked for before, by path
 */
export function createLoader(
  folder: string,
  data: ExplorerData,
  report: (step: Step) => void,
  read: (source: FileSource) => ColumnsSource,
  coming?: ReadonlyMap<string, Promise<Uint8Array<ArrayBuffer>>>,
): Loader {
  const source = checkedFiles(
    folder,
    filesOf(data),
    (transfer) => report({ kind: 'file', transfer }),
    coming,
  );
  let small = smallReader(read(source));
  let life = new AbortController();
  let engine: Promise<EngineReader> | undefined;
  let waitedFor = false;

  function reset(): void {
    life.abort(new DOMException('stopped', 'AbortError'));
    void engine?.then((opened) => opened.close()).catch(() => undefined);
    life = new AbortController();
    engine = undefined;
    waitedFor = false;
    small = smallReader(read(source));
  }

  function started(): Promise<EngineReader> {
    if (engine) return engine;
    const { signal } = life;
    const opening = late(() => import('./engine-reader.ts')).then(({ openEngineReader }) =>
      openEngineReader(source, signal, (step) => waitedFor && report(step)),
    );
    engine = opening;
    // Another try must not be answered with the old failure.
    opening.catch(() => {
      if (engine === opening) engine = undefined;
    });
    return opening;
  }

  async function throughEngine(signal: AbortSignal): Promise<Questions> {
    waitedFor = true;
    report({ kind: 'engine', transfer: null });
    const { questions } = await started();
    signal.throwIfAborted();
    report({ kind: 'query' });
    return questions;
  }

  async function answer(choice: Choice, signal: AbortSignal): Promise<Answer> {
    const indicator = indicatorOf(data, choice.indicator);
    const second = choice.second === null ? null : indicatorOf(data, choice.second);
    const needs = needOf(choice);
    const { target } = indicator;
    if (needs === 'pairs' && second) {
      const questions = [indicator.file, second.file].every(isSmall) ? small : await throughEngine(signal);
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
    // Small files are asked for in the moment of the choice, not in one after it.
    const questions = isSmall(indicator.file) ? small : await throughEngine(signal);
    const [rows, path] = await Promise.all([
      questions.series(question, signal),
      needs === 'path' && target
        ? small.path({ slug: target.slug, areas, among: target.among && target.ids }, signal)
        : [],
    ]);
    return { rows, pairs: [], path };
  }

  return {
    ahead() {
      if (!data.indicators.every(({ file }) => isSmall(file))) void started();
    },
    reset,
    async answer(choice, signal) {
      try {
        return await answer(choice, signal);
      } catch (error) {
        // An engine that failed is not asked again: another try starts a new one.
        if (error instanceof EngineFault && ['memory', 'query', 'silent'].includes(error.kind)) reset();
        throw error;
      }
    },
  };
}

function isSmall({ bytes }: ExplorerFile): boolean {
  return bytes <= mostBytes;
}

function asked({ id, breakdowns }: ExplorerIndicator): Pick<SeriesQuestion, 'indicator' | 'breakdowns'> {
  return { indicator: id, breakdowns: breakdowns.map((one) => one.id) };
}
