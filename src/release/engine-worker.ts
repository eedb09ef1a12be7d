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

/**
 * The most memory the engine takes, in bytes. It could grow to 4 GB, at which phones end the whole page;
 * refused here, it reports that memory ran out.
 */
const mostMemory = 1024 ** 3;
const pageSize = 65_536;

addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  const reason: unknown = event.reason;
  postMessage({ startFailure: String(reason) } satisfies StartFailure);
});

importScripts(self.name);
limitMemory();
closeNetwork();

function limitMemory(): void {
  // Without WebAssembly the start fails by itself, and says so.
  if (typeof WebAssembly === 'undefined') return;
  // Called below with its own object.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages: number): number {
    if (this.buffer.byteLength + pages * pageSize > mostMemory) throw new RangeError('memory limit reached');
    return grow.call(this, pages);
  };
}

/**
 * The engine fetches one thing, its own module, and nothing after: published files are handed to it by the
 * page. Whatever a query asks for, there is nothing left here that could reach a host, this one included.
 */
function closeNetwork(): void {
  const open = self.fetch.bind(self);
  const refused = (): never => {
    throw new TypeError('the engine has no network');
  };
  let left = 1;
  self.fetch = (...asked) => (left-- > 0 ? open(...asked) : Promise.reject(new TypeError('no network')));
  for (const way of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Worker', 'importScripts'])
    Object.defineProperty(self, way, { value: refused, writable: false, configurable: false });
}
