import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../scripts/chromium/launch.ts';
import type { ServedSite } from '../../scripts/serve/server.ts';
import { servedSite } from './site.ts';

/** A browser and the served site, for the tests of one file. */
export interface Stage {
  readonly browser: Browser;
  readonly site: ServedSite;
}

/**
 * Call at the top of a test file: starts both before its tests, ends both after; read the result inside tests only.
 * @param launch starts a browser other than the usual one
 */
export function stage(launch: () => Promise<Browser> = launchChromium): Stage {
  const started: Partial<{ browser: Browser; site: ServedSite }> = {};
  beforeAll(async () => {
    started.site = await servedSite();
    started.browser = await launch();
  });
  afterAll(async () => {
    await started.browser?.close();
    await started.site?.close();
  });
  return {
    get browser() {
      return present(started.browser);
    },
    get site() {
      return present(started.site);
    },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('stage() has not started: use it inside a test');
  return value;
}
