import { existsSync } from 'node:fs';
import { pagePath } from '../../src/site/routes.ts';
import { launchChromium } from '../chromium/launch.ts';
import { serve } from '../serve/server.ts';
import { measured } from './command.ts';
import { explorerTimes } from './phone/explorer.ts';
import { slowLine } from './phone/line.ts';
import { pageTimes } from './phone/pages.ts';
import { slowed } from './phone/slowed.ts';

/** A middling phone on a slow line: 1.6 Mbit/s, 150 ms there and back, all of a renderer four times slower. */
export const phone = { kilobits: 1600, roundTrip: 150, slower: 4 } as const;

/** Cold visits of each kind; more take longer and say little more. */
const runs = 5;

/** What a reader with a slow phone waits for, on the built site; and the same on this machine as it is. */
export async function phoneTimes(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  if (!existsSync('dist/index.html')) await measured('npm', ['run', '--silent', 'build']);
  const site = await serve({ root: 'dist', port: 0 });
  const line = await slowLine(site.url, phone);
  const browser = await launchChromium();
  const explorer = (url: string) =>
    explorerTimes(browser, new URL(pagePath('', 'vi', 'compare'), url).href, site, runs);
  try {
    const unthrottled = {
      explorer: await explorer(site.url),
      pages: await pageTimes(
        browser,
        (url) => Promise.resolve({ url, close: () => Promise.resolve() }),
        'dist',
        // Other programs on the machine lengthen a task now and then: of three visits one tells the truth.
        3,
      ),
    };
    const slow = await slowed(phone.slower, async () => ({
      explorer: await explorer(line.url),
      pages: await pageTimes(browser, (url) => slowLine(url, phone), 'dist', runs),
    }));
    return { phone, unthrottled, slow };
  } finally {
    await browser.close();
    await line.close();
    await site.close();
  }
}
