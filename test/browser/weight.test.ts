import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../scripts/serve/server.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';

const here = stage();
const kinds = (await pageKinds()).filter(({ kind }) => !/^(compare|briefings) /.test(kind));

/** What a page that only shows may ask for on the first visit, and what it may weigh as sent. */
const most = { requests: 11, bytes: 150_000 };

describe.each(kinds)('$kind: /$path', ({ path }) => {
  test('is light: few files, few bytes, no engine', async () => {
    const before = here.site.log.length;
    await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(page.workers()).toEqual([]);
    });
    const asked: readonly LogEntry[] = here.site.log.slice(before);
    const told = asked.map(({ url, bytes, encoding }) => `${url} ${bytes} ${encoding}`).join('\n');
    expect(asked.filter(({ url }) => /\.(wasm|parquet)|worker|duckdb|engine/i.test(url))).toEqual([]);
    expect(asked.length, told).toBeLessThanOrEqual(most.requests);
    expect(
      asked.reduce((sum, { bytes }) => sum + bytes, 0),
      told,
    ).toBeLessThan(most.bytes);
    // Below a packet or so compression gains nothing.
    const raw = asked.filter(({ bytes, encoding }) => encoding === 'identity' && bytes > 1500);
    expect(raw.map(({ url }) => url).filter((url) => !url.endsWith('.woff2'))).toEqual([]);
  });
});
