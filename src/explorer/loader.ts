import type { BrowserEngine } from '../release/browser.ts';
import type { Transfer } from '../release/download.ts';
import { observationFile, observationTable, seriesOfAreas } from '../release/queries.ts';
import type { ObservationRow } from '../release/tables.ts';
import type { Choice } from './choice.ts';
import type { ExplorerIndicator } from './data.ts';

/** What is being waited for. */
export type Step =
  | { readonly kind: 'engine' | 'file'; readonly transfer: Transfer | null }
  | { readonly kind: 'start' | 'query' };

export interface Loader {
  /** The observations of a choice; rejects with an EngineFault, or the signal's reason when aborted. */
  rows(indicator: ExplorerIndicator, choice: Choice, signal: AbortSignal): Promise<readonly ObservationRow[]>;
  /** Ends the engine and whatever it is loading; the next question starts it anew. */
  reset(): void;
}

/**
 * Asks the engine, which is loaded once for all questions.
 * @param folder address of the release, with a slash at the end
 */
export function createLoader(folder: string, report: (step: Step) => void): Loader {
  let life = new AbortController();
  let engine: Promise<BrowserEngine> | undefined;

  async function open(signal: AbortSignal): Promise<BrowserEngine> {
    report({ kind: 'engine', transfer: null });
    const { openBrowser } = await import('../release/browser.ts');
    return openBrowser(folder, signal, (transfer) => {
      const arrived = transfer.total !== null && transfer.loaded >= 0.995 * transfer.total;
      report(arrived ? { kind: 'start' } : { kind: 'engine', transfer });
    });
  }

  function reset(): void {
    life.abort(new DOMException('stopped', 'AbortError'));
    void engine?.then((open) => open.close()).catch(() => undefined);
    life = new AbortController();
    engine = undefined;
  }

  return {
    reset,
    async rows(indicator, choice, signal) {
      engine ??= open(life.signal);
      const opening = engine;
      const opened = await opening.catch((error: unknown) => {
        // Retrying must not be answered with the old failure.
        if (engine === opening) engine = undefined;
        throw error;
      });
      signal.throwIfAborted();
      report({ kind: 'file', transfer: null });
      const { parquet } = indicator.bytes;
      await opened.attach(observationTable(indicator.id), observationFile(indicator.id), {
        signal,
        onProgress: ({ loaded, total }) =>
          report({ kind: 'file', transfer: { loaded, total: total ?? parquet } }),
      });
      signal.throwIfAborted();
      report({ kind: 'query' });
      const sql = seriesOfAreas(indicator.id, indicator.breakdowns, choice.areas.length, null);
      return opened.rows<ObservationRow>(sql, [choice.from, choice.to, ...choice.areas]);
    },
  };
}
