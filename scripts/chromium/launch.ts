import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { ensureChromium } from './ensure.ts';

/** Let it run as root in a container, keep it from calling home, and let nothing else call out either. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * A headless Chromium with an empty profile, `more` flags beside the usual ones, and `without` some that Playwright
 * sets itself. The caller closes it.
 */
export function launchChromium(
  more: readonly string[] = [],
  without: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [...flags, ...more],
    ignoreDefaultArgs: [...without],
  });
}

/**
 * A headless Chromium with its profile in a folder, as a reader has it: what pages keep is on disk. The caller
 * closes it and removes the folder.
 */
export function launchProfile(folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: flags,
    ...options,
  });
}
