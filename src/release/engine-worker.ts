/**
 * The thread DuckDB runs in. The engine's own worker says nothing when its module can't be fetched or
 * compiled, and would be waited for without end: this one passes such failures on.
 * It takes the address of the engine's worker as its name, so that it is loaded by URL from the same
 * origin, as the policy demands.
 */
declare function importScripts(...addresses: string[]): void;

/** The message by which the worker reports that the engine won't start. */
export interface StartFailure {
  readonly startFailure: string;
}

addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  const reason: unknown = event.reason;
  postMessage({ startFailure: String(reason) } satisfies StartFailure);
});

importScripts(self.name);
