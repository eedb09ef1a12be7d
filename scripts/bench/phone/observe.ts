import type { Page } from 'playwright-core';

/** What the page itself tells of a visit, in milliseconds since it was asked for. */
export interface Visit {
  /** The frame after the first chart stood in the page; null where the page has none. */
  readonly chart: number | null;
  readonly firstPaint: number | null;
  readonly largestPaint: number | null;
  /** Sum of layout shifts that no input caused. */
  readonly shift: number;
  /** The longest task of the page's thread; 0 where none took 50 ms. */
  readonly longestTask: number;
}

/** Size of the screen on which visits are measured, px. */
export const phoneScreen = { width: 360, height: 720 } as const;

/** Charts in the part of a page that is its own. */
const chart = 'main svg';

/** Watches every page that is opened from now on. Call before going anywhere. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const seen = {
      chart: null as number | null,
      largestPaint: null as number | null,
      shift: 0,
      longestTask: 0,
    };
    Object.assign(window, { seen });
    const look = (): void => {
      if (!document.querySelector(selector)) requestAnimationFrame(look);
      else requestAnimationFrame(() => (seen.chart = performance.now()));
    };
    look();
    const on = (type: string, tell: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
    };
    on('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
    on('longtask', ({ duration }) => (seen.longestTask = Math.max(seen.longestTask, duration)));
    on('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.shift += value;
    });
  }, chart);
}

/** What was seen so far on a page that {@link observe} watches. */
export function visitOf(page: Page): Promise<Visit> {
  return page.evaluate(() => ({
    ...(window as unknown as { seen: Omit<Visit, 'firstPaint'> }).seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  }));
}
