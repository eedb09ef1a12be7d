import { openBrowser } from '../release/browser.ts';
import type { FileSource } from '../release/checked-files.ts';
import type { Questions } from '../release/questions.ts';
import { sqlReader } from '../release/sql-reader.ts';
import type { Step } from './loader.ts';

/** The reader for files too large for the small one. */
export interface EngineReader {
  readonly questions: Questions;
  /** Ends the engine and gives its memory back. */
  close(): void;
}

/**
 * Starts the engine over the files of a release.
 * @throws EngineFault; the signal's reason when aborted
 */
export async function openEngineReader(
  source: FileSource,
  signal: AbortSignal,
  report: (step: Step) => void,
): Promise<EngineReader> {
  const engine = await openBrowser(
    async (file, given) => {
      const bytes = await source(file, given);
      report({ kind: 'query' });
      return bytes;
    },
    signal,
    (transfer) => {
      const arrived = transfer.total !== null && transfer.loaded >= 0.995 * transfer.total;
      report(arrived ? { kind: 'start' } : { kind: 'engine', transfer });
    },
  );
  return { questions: sqlReader(engine), close: () => engine.close() };
}
