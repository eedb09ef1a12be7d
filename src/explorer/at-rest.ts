import { meansTold, surelyAffordsEngine } from '../release/engine-ahead.ts';
import { whenIdle } from '../site/idle.ts';
import { late } from '../release/late.ts';
import type { Loader } from './loader.ts';
import { views } from './views.ts';

let fetched = false;

/** The other views' scripts, 12 kB in all, unless the reader saves data: the next choice may lead to any. */
export function viewsAhead(): void {
  if (meansTold().saveData === true) return;
  whenIdle(() => {
    for (const { load } of views) if (load) void late(load).catch(() => undefined);
  });
}

/**
 * What is done ahead while a reader looks at an answer: the other views' scripts come, and where the browser says that
 * device and line allow it, the engine's files are fetched, and it is started where a file of the release will need it.
 * The console, one step away, needs it too; where nothing else does, a thread that waits would only hold memory.
 * @param signal aborts when the reader goes on: their own files come first
 */
export function atRest(loader: Loader, signal: AbortSignal): void {
  viewsAhead();
  if (!surelyAffordsEngine(meansTold())) return;
  whenIdle(() => void ahead(loader, signal).catch(() => undefined));
}

async function ahead(loader: Loader, signal: AbortSignal): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  signal.throwIfAborted();
  if (!fetched) {
    const { fetchEngine } = await import('../release/start-engine.ts');
    await fetchEngine(signal);
    fetched = true;
  }
  signal.throwIfAborted();
  loader.ahead();
}
