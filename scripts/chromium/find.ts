import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const installed = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Playwright keeps its own downloads, by system. */
const playwrightCaches = [
  '.cache/ms-playwright',
  'Library/Caches/ms-playwright',
  'AppData/Local/ms-playwright',
];

const playwrightPrograms = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

/**
 * The path of a Chromium or Chrome on this machine, or undefined.
 * `CHROME_PATH` comes first; it throws when that is set and names no program.
 */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (runnable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", which is no program. Correct it or unset it.`);
  }
  return [...onPath(), ...installed, ...fromPlaywright()].find(runnable);
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function fromPlaywright(): string[] {
  const own = process.env.PLAYWRIGHT_BROWSERS_PATH;
  const caches = own ? [own] : playwrightCaches.map((cache) => join(homedir(), cache));
  return caches.flatMap((cache) =>
    entries(cache)
      .filter((name) => name.startsWith('chromium-'))
      .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((name) => playwrightPrograms.map((program) => join(cache, name, program))),
  );
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
