import { isSwitchedOff } from './choice.ts';
import type { Message } from './messages.ts';

/** As a browser has it that can be told what needs no worker. */
interface Entry extends PerformanceResourceTiming {
  /** Where the answer came from; empty where the worker was asked, or there was none. */
  readonly workerFinalSourceType?: string;
}

/**
 * Registers the worker unless the reader has switched it off, and tells it what it could not see.
 * @throws where the browser lets no worker in or the network fails
 */
export async function register(base: string, workers: ServiceWorkerContainer): Promise<void> {
  if (isSwitchedOff()) return;
  const { controller } = workers;
  const registration = await workers.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
  const tell = (worker: ServiceWorker | null, message: Message): void => worker?.postMessage(message);
  tell(registration.waiting, { kind: 'opened' });
  const { active } = await workers.ready;
  if (!controller) tell(active, { kind: 'seen', page: location.href, files: [] });
  // What was asked for before the worker came in between, be it that it arrives later; and what passed it by, because
  // it was to be taken from the shelf and was not there.
  const told = new Set<string>();
  new PerformanceObserver((list) => {
    const files = (list.getEntries() as Entry[])
      .filter(
        ({ name, workerStart, workerFinalSourceType: source }) =>
          !told.has(name) && (source ? source === 'network' : workerStart === 0 && !controller),
      )
      .map(({ name }) => name);
    for (const name of files) told.add(name);
    if (files.length > 0) tell(active, { kind: 'seen', page: null, files });
  }).observe({ type: 'resource', buffered: true });
}
