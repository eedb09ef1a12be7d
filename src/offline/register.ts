import { isSwitchedOff } from './choice.ts';
import type { Message } from './messages.ts';

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
  if (controller) return;
  const { active } = await workers.ready;
  tell(active, { kind: 'seen', page: location.href, files: [] });
  // What was asked for before the worker came in between, be it that it arrives later.
  new PerformanceObserver((list) => {
    const missed = (list.getEntries() as PerformanceResourceTiming[]).filter(
      ({ workerStart }) => workerStart === 0,
    );
    if (missed.length > 0) tell(active, { kind: 'seen', page: null, files: missed.map(({ name }) => name) });
  }).observe({ type: 'resource', buffered: true });
}
