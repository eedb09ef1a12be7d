import type { Browser, BrowserContext } from 'playwright-core';
import type { ServedSite } from '../../serve/server.ts';
import { summary } from './summary.ts';

/** A question that needs the engine and one small file. */
const question = 'SELECT count(*) AS n FROM areas';

/**
 * How long a reader of the console waits, in ms from asking, for the first answer on a first and on a second
 * visit: the engine is fetched, started, and answers. What it downloads is told in bytes as sent.
 */
export async function engineTimes(
  browser: Browser,
  address: string,
  site: ServedSite,
  runs: number,
): Promise<unknown> {
  const cold: number[] = [];
  const again: number[] = [];
  const sent: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`engine: run ${run + 1} of ${runs}\n`);
    const context = await browser.newContext();
    site.log.length = 0;
    cold.push(await answered(context, address));
    sent.push(
      site.log
        .filter(({ url }) => /duckdb|engine-worker/.test(url))
        .reduce((sum, { bytes }) => sum + bytes, 0),
    );
    again.push(await answered(context, address));
    await context.close();
  }
  return { cold: summary(cold), second_visit: summary(again), engine_bytes: summary(sent) };
}

/** Asks on a page of its own, and waits for the frame that shows the answer. */
async function answered(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const asked = new URL(address);
  asked.searchParams.set('sql', question);
  await page.goto(asked.href);
  await page.locator('main[data-state=ready]').waitFor({ state: 'attached', timeout: 120_000 });
  await page.locator('.note:visible').waitFor({ timeout: 120_000 });
  const took = await page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const started = performance.now();
        document.querySelector<HTMLButtonElement>('#console .run')?.click();
        const look = (): void => {
          const state = document.querySelector('main')?.dataset.state;
          if (state === 'error' || performance.now() - started > 120_000)
            fail(new Error('the engine did not answer'));
          else if (state !== 'done') requestAnimationFrame(look);
          else requestAnimationFrame(() => done(performance.now() - started));
        };
        look();
      }),
  );
  await page.close();
  return took;
}
