import type { WorkerScope } from './scope.ts';
import { removeAll } from './shelf.ts';

/**
 * The worker of a site that keeps nothing any more (`offline: false` in site.yaml): it takes the place of the one
 * that readers may still have, removes all that was kept, and then itself.
 */
const scope = self as unknown as WorkerScope & { readonly build: { readonly base: string } };

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  await removeAll(scope.build.base);
  await scope.registration.unregister();
}
