import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that is watched: {@link WatchedPage.faults} must be empty when a test ends. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, failed requests and requests to other hosts, so far. */
  readonly faults: readonly string[];
  /** Closes the page; throws an Error listing the faults if there are any. */
  readonly close: () => Promise<void>;
}

/** Opens an empty page in a context of its own (no cookies, cold cache), allowed to reach `origin` only. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  // No service worker: what one page's test leaves behind must not answer another's. They have a test of their own.
  const context = await browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block', ...options });
  const faults: string[] = [];
  const home = new URL(origin).host;
  // Watched, not routed: routing would switch the HTTP cache off. The launch flags let no such request out.
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== home)
      faults.push(`request to another host: ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return {
    page,
    faults,
    close: async () => {
      const last = page.url();
      await context.close();
      if (faults.length > 0) throw new Error(`Faults on ${last}:\n${faults.join('\n')}`);
    },
  };
}

/**
 * Runs `body` on a watched page at `url` (its origin is the only host it may reach), then closes it.
 * Fails for what `body` throws, else for the page's faults.
 */
export async function onPage<T>(
  browser: Browser,
  url: string,
  body: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
): Promise<T> {
  const { page, close } = await watchedPage(browser, url, options);
  let result: T;
  try {
    await page.goto(url, { waitUntil: 'load' });
    result = await body(page);
  } catch (error) {
    // The faults usually tell why; the thrown error is kept as their cause.
    await close().catch((faults: unknown) => {
      throw new Error(String(faults), { cause: error });
    });
    throw error;
  }
  await close();
  return result;
}
