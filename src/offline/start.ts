import type { Confirmation } from './messages.ts';

/** Milliseconds from a page's load to what is done for later visits. */
const patience = 3000;

/**
 * Lets pages be kept, once all that the page itself needs is there. `base` is the path under which the site stands.
 * Pages that no build made, or of a site that keeps nothing, have no build in their head.
 */
export function startOffline(base: string): void {
  const build = document.querySelector<HTMLMetaElement>('meta[name=build]')?.content;
  // Typed as always there; it is not on plain http.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!build || !workers) return;
  workers.addEventListener('message', ({ data, ports: [port] }) => {
    // The worker asks which build the page is of, or tells a page that it had at hand what the network says of it.
    const said = data as Confirmation;
    if (port) port.postMessage(build);
    // Mostly there is nothing to say.
    else if (said.kind === 'unreached' || said.build !== build || document.querySelector('.at-foot'))
      void import('./standing.ts').then(({ hear }) => hear(said, build));
  });
  const begin = (): void =>
    void import('./register.ts').then(({ register }) => register(base, workers)).catch(() => undefined);
  // A page goes on asking for what it shows after it was loaded: on a slow line the worker's own files would hold it up.
  addEventListener('load', () => setTimeout(begin, patience));
}
