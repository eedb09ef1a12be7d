import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ServedSite } from '../../serve/server.ts';
import { observe, phoneScreen, visitOf } from './observe.ts';
import { share, summary } from './summary.ts';

/** How long each thing takes on the explorer's page, in ms from going there, or from the reader's act. */
export async function explorerTimes(
  browser: Browser,
  address: string,
  site: ServedSite,
  runs: number,
): Promise<unknown> {
  const cold: Cold[] = [];
  const again: number[] = [];
  const here: number[] = [];
  const coming: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`explorer: run ${run + 1} of ${runs}\n`);
    const context = await browser.newContext({ viewport: phoneScreen });
    cold.push(await firstVisit(context, address, site));
    again.push(await secondVisit(context, address));
    const later = await changes(context, address);
    here.push(...later.here);
    coming.push(...later.coming);
    await context.close();
  }
  const quarter = (values: readonly number[]) => ({
    n: values.length,
    p50: Math.round(share(values, 0.5)),
    p95: Math.round(share(values, 0.95)),
  });
  return {
    first_chart: summary(cold.flatMap(({ chart }) => chart ?? [])),
    to_first_chart: cold[0]?.sent,
    first_answered_change: summary(cold.map(({ changed }) => changed)),
    to_first_answer: cold[0]?.sentByChange,
    second_visit_answered_change: summary(again),
    change_file_here: quarter(here),
    change_file_comes: quarter(coming),
  };
}

interface Sent {
  readonly requests: number;
  readonly bytes: number;
}

interface Cold {
  readonly chart: number | null;
  readonly changed: number;
  readonly sent: Sent;
  readonly sentByChange: Sent;
}

/** The first visit, where the first choice is changed as soon as the page can take it. */
async function firstVisit(context: BrowserContext, address: string, site: ServedSite): Promise<Cold> {
  site.log.length = 0;
  const page = await open(context, address, 1);
  // What draws the first chart: the page and its style sheets. Scripts, fonts and the looks of paper come beside it.
  const sent = sum(site.log.filter(({ url }) => /(\/|\.html|(?<!\/print\.[^/]*)\.css)(\?.*)?$/.test(url)));
  const changed = await firstChange(page);
  const { chart } = await visitOf(page);
  const sentByChange = sum(site.log);
  await quiet(page, site);
  await page.close();
  return { chart, changed, sent, sentByChange };
}

/**
 * Waits until a page has asked for nothing more for some seconds, as one does that is being read: who comes back later
 * is not held up by what the first visit still fetches for the time without a connection.
 */
async function quiet(page: Page, site: ServedSite): Promise<void> {
  for (let known = -1; known !== site.log.length;) {
    known = site.log.length;
    await page.waitForTimeout(4000);
  }
}

async function secondVisit(context: BrowserContext, address: string): Promise<number> {
  const page = await open(context, address, 1);
  const changed = await firstChange(page);
  await page.close();
  return changed;
}

/** @param place where given, the indicator at this place of the list is chosen as soon as the page can take it */
async function open(context: BrowserContext, address: string, place?: number): Promise<Page> {
  const page = await context.newPage();
  await observe(page);
  if (place !== undefined) {
    await page.addInitScript(changer);
    await page.addInitScript((at) => {
      // In the page, not from outside: what drives the browser is slow to hear from a slowed page. Nor does it ask in
      // every frame, which would cost frames that no reader has.
      const watcher = new MutationObserver(() => {
        const { seen, change } = window as unknown as Watched;
        if (seen.chart === null || document.querySelector('main')?.dataset.state !== 'ready') return;
        watcher.disconnect();
        change(at).catch((error: unknown) => Object.assign(window, { failed: String(error) }));
      });
      watcher.observe(document, { subtree: true, attributeFilter: ['data-state'] });
    }, place);
  }
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as Watched).seen.chart !== null, undefined, {
    polling: 500,
    timeout: 120_000,
  });
  return page;
}

interface Watched {
  readonly seen: { readonly chart: number | null };
  readonly change: (place: number) => Promise<number>;
  readonly changed?: number;
  readonly failed?: string;
}

/** When, since the page was asked for, the first change of the indicator was seen. */
async function firstChange(page: Page): Promise<number> {
  await page.waitForFunction(() => 'changed' in window || 'failed' in window, undefined, {
    polling: 500,
    timeout: 120_000,
  });
  const { changed, failed } = await page.evaluate(() => {
    const { changed, failed } = window as unknown as Watched;
    return { changed, failed };
  });
  if (changed === undefined) throw new Error(failed ?? 'nothing was changed');
  return changed;
}

/** Changes one after the other: of what is shown of a file that is here, and to files that must come. */
async function changes(
  context: BrowserContext,
  address: string,
): Promise<{ readonly here: readonly number[]; readonly coming: readonly number[] }> {
  const page = await open(context, address);
  await page.evaluate(changer);
  await page.locator('main[data-state=ready]').waitFor({ state: 'attached', timeout: 120_000 });
  const coming: number[] = [];
  // The first ones warm up whatever is loaded late.
  await change(page, 1);
  await change(page, 2);
  for (let at = 3; at < 18; at += 1) coming.push(await change(page, at));
  const here: number[] = [];
  for (let at = 0; at < 15; at += 1) here.push(await change(page, 3 + (at % 15)));
  await page.close();
  return { here, coming };
}

/**
 * Chooses the indicator at a place of the list, and waits for the frame that shows it: its name as the title of what is
 * drawn, and the page at rest.
 * @returns ms from the choice to that frame
 */
function change(page: Page, place: number): Promise<number> {
  return page.evaluate((at) => (window as unknown as Watched).change(at), place);
}

/** Gives a page the function behind {@link change}. */
function changer(): void {
  const change = (at: number): Promise<number> =>
    new Promise((done, fail) => {
      const select = document.querySelector<HTMLSelectElement>('select[name=indicator]');
      const option = select?.options[at];
      if (!select || !option) {
        fail(new Error(`the list of indicators has no place ${at}`));
        return;
      }
      const started = performance.now();
      select.value = option.value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const main = document.querySelector('main');
      const tooLate = setTimeout(() => fail(new Error(`${option.label} was not drawn in a minute`)), 60_000);
      const watcher = new MutationObserver(look);
      if (main) watcher.observe(main, { attributeFilter: ['data-state'] });
      function look(): void {
        const title = document.querySelector('.drawn')?.textContent ?? '';
        if (main?.dataset.state !== 'ready' || !title.includes(option?.label.trim() ?? '')) return;
        watcher.disconnect();
        clearTimeout(tooLate);
        requestAnimationFrame(() => {
          // A message comes after all that the frame computes, lays out and paints.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const now = performance.now();
            Object.assign(window, { changed: now });
            done(now - started);
          };
          port2.postMessage(null);
        });
      }
      look();
    });
  Object.assign(window, { change });
}

function sum(entries: ServedSite['log']): Sent {
  return { requests: entries.length, bytes: entries.reduce((all, { bytes }) => all + bytes, 0) };
}
