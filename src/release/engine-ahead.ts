import { whenIdle } from '../site/idle.ts';

/** What a browser tells of the device and the line. */
export interface Means {
  readonly saveData?: boolean | undefined;
  /** As of the Network Information API: `slow-2g` to `4g`. */
  readonly effectiveType?: string | undefined;
  /** GiB, rounded by the browser. */
  readonly deviceMemory?: number | undefined;
}

/**
 * Whether the engine, 2.7 MB on the line and tens of MB in use, may be fetched before it is asked for. Browsers
 * that tell nothing are taken to be able: for pages that are there for the engine.
 */
export function affordsEngine({ saveData = false, effectiveType = '4g', deviceMemory = 4 }: Means): boolean {
  return !saveData && effectiveType === '4g' && deviceMemory >= 4;
}

/** As {@link affordsEngine}, where the browser says so itself: for pages on which few ever need the engine. */
export function surelyAffordsEngine(means: Means): boolean {
  return means.effectiveType !== undefined && means.deviceMemory !== undefined && affordsEngine(means);
}

/** What this browser tells. */
export function meansTold(): Means {
  const { connection, deviceMemory } = navigator as {
    readonly connection?: Means;
    readonly deviceMemory?: number;
  };
  // The connection's fields are getters of its prototype, which spreading would lose.
  return { saveData: connection?.saveData, effectiveType: connection?.effectiveType, deviceMemory };
}

/**
 * Fetches the engine's files into the browser's store once the page is at rest, where device and line allow: the
 * first question then waits for its start only. Nothing is started or held; what fails is asked for again when needed.
 */
export function engineAhead(): void {
  if (!affordsEngine(meansTold())) return;
  const fetchAll = (): void =>
    void import('./start-engine.ts').then(({ fetchEngine }) => fetchEngine()).catch(() => undefined);
  if (document.readyState === 'complete') whenIdle(fetchAll);
  else window.addEventListener('load', () => whenIdle(fetchAll), { once: true });
}
