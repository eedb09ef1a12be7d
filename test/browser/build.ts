import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../../scripts/chromium/ensure.ts';

/** What `npm start` does before it serves. */
const steps = ['data', 'build'];

/**
 * Runs once before the browser tests: finds or installs Chromium, then publishes and builds the site
 * from what is in the checkout now. `KEEP_DIST=1` tests the `dist/` that is there, while writing tests.
 */
export default function setup(): void {
  process.env.CHROME_PATH = ensureChromium();
  if (process.env.KEEP_DIST) return;
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', step], { encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`"npm run ${step}" failed, so there is no site to test:\n${stdout}${stderr}`);
    }
  }
}
