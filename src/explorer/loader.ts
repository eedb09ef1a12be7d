import { checkedFiles, type FileSource } from '../release/checked-files.ts';
import type { Transfer } from '../release/download.ts';
import { EngineFault } from '../release/engine-fault.ts';
import { late } from '../release/late.ts';
import type { Questions } from '../release/questions.ts';
import { type ColumnsSource, smallReader } from '../release/small-reader.ts';
import { ask, filesOf, type Readers } from './ask.ts';
import type { Choice } from './choice.ts';
import type { ExplorerData, ExplorerFile } from './data.ts';
import type { EngineReader } from './engine-reader.ts';
import type { Answer } from './shown-of.ts';

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

  /** Small files are asked for in the moment of the choice, not in one after it. */
  const readers = (signal: AbortSignal): Readers => ({
    small,
    of: (...files) => (files.every(isSmall) ? small : throughEngine(signal)),
  });

  return {
    ahead() {
      if (!data.indicators.every(({ file }) => isSmall(file))) void started();
    },
    reset,
    async answer(choice, signal) {
      try {
        return await ask(choice, data, readers(signal), signal);
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
