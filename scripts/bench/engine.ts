import { existsSync } from 'node:fs';
import { pagePath } from '../../src/site/routes.ts';
import { launchChromium } from '../chromium/launch.ts';
import { serve } from '../serve/server.ts';
import { measured } from './command.ts';
import { engineTimes } from './phone/engine.ts';
import { slowLine } from './phone/line.ts';
import { phone } from './phone.ts';
import { slowed } from './phone/slowed.ts';

const runs = 3;

/** What a reader waits for who asks the engine, on a slow phone and line, and on this machine as it is. */
export async function engine(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  if (!existsSync('dist/index.html')) await measured('npm', ['run', '--silent', 'build']);
  const site = await serve({ root: 'dist', port: 0 });
  const line = await slowLine(site.url, phone);
  const browser = await launchChromium();
  const times = (url: string) =>
    engineTimes(browser, new URL(pagePath('', 'vi', 'sql'), url).href, site, runs);
  try {
    const unthrottled = await times(site.url);
    const slow = await slowed(phone.slower, () => times(line.url));
    return { phone, unthrottled, slow };
  } finally {
    await browser.close();
    await line.close();
    await site.close();
  }
}
