/** What a browser tells of the device and the line; browsers that tell nothing are taken to be able. */
export interface Means {
  readonly saveData?: boolean | undefined;
  /** As of the Network Information API: `slow-2g` to `4g`. */
  readonly effectiveType?: string | undefined;
  /** GiB, rounded by the browser. */
  readonly deviceMemory?: number | undefined;
}

/** Whether the engine, 2.7 MB on the line and tens of MB in use, may be fetched before it is asked for. */
export function affordsEngine({ saveData = false, effectiveType = '4g', deviceMemory = 4 }: Means): boolean {
  return !saveData && effectiveType === '4g' && deviceMemory >= 4;
}

/**
 * Fetches the engine's files into the browser's store once the page is at rest, where device and line allow: the
 * first question then waits for its start only. Nothing is started or held; what fails is asked for again when needed.
 */
export function engineAhead(): void {
  const { connection, deviceMemory } = navigator as {
    readonly connection?: Means;
    readonly deviceMemory?: number;
  };
  if (!affordsEngine({ ...told(connection), deviceMemory })) return;
  const fetchAll = (): void =>
    void import('./start-engine.ts').then(({ fetchEngine }) => fetchEngine()).catch(() => undefined);
  const atRest = (): void => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: 4000 });
    else setTimeout(fetchAll, 1000);
  };
  if (document.readyState === 'complete') atRest();
  else window.addEventListener('load', atRest, { once: true });
}

/** The connection's fields are getters of its prototype, which spreading would lose. */
function told(connection: Means | undefined): Means {
  return { saveData: connection?.saveData, effectiveType: connection?.effectiveType };
}
