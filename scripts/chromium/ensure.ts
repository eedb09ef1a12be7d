import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find.ts';

const mend =
  'Install one (Debian: "apt-get install chromium"; elsewhere: "npx playwright-core install chromium") ' +
  'or set CHROME_PATH to the program of a Chromium or Chrome.';

/**
 * The path of a Chromium, installed first where there is none: from Debian's packages as root,
 * else as Playwright's own download. Progress goes to standard error.
 * Throws with the way to mend it when neither works.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const tried: string[] = [];
  for (const install of installers()) {
    process.stderr.write(`No Chromium found. Installing: ${install.name}\n`);
    if (install.commands.every(run)) {
      const now = findChromium();
      if (now) return now;
    }
    tried.push(install.name);
  }
  throw new Error(`No Chromium found, and installing it failed (tried ${tried.join('; ')}). ${mend}`);
}

interface Installer {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

function installers(): Installer[] {
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const playwright = {
    name: 'npx playwright-core install chromium',
    commands: [['npx', 'playwright-core', 'install', 'chromium']],
  };
  if (!debian) return [playwright];
  const packages = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  return [
    { name: 'apt-get install chromium', commands: [['apt-get', 'update', '-qq'], packages] },
    playwright,
  ];
}

function run(command: readonly string[]): boolean {
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
    maxBuffer: 1 << 26,
  });
  // Installers print hundreds of lines that matter only when they fail.
  if (status !== 0) process.stderr.write(`${command.join(' ')} failed:\n${stdout}${stderr}\n`);
  return status === 0;
}
