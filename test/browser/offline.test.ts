import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { launchProfile } from '../../scripts/chromium/launch.ts';
import { unbroken } from '../../src/release/release-name.ts';
import { builtRelease } from './release.ts';
import { type SmallSite, smallSite } from './small-site.ts';

/** The service worker in a real browser, on a few pages of the built site whose server can be closed. */

const { catalog, site: settings } = await builtRelease();
let site: SmallSite;
let context: BrowserContext;
let profile: string;
let faults: string[];

beforeEach(async () => {
  site = await smallSite();
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
  context = await launchProfile(profile, { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  faults = [];
  context.on('weberror', (error) => faults.push(String(error.error())));
});
afterEach(async () => {
  await context.close();
  rmSync(profile, { recursive: true });
  await site.remove();
  expect(faults).toEqual([]);
});

const at = (path: string): string => new URL(path, site.url).href;

/** Waits until something is true on a page; Playwright itself would take a promise for true. */
const until = <T>(page: Page, holds: (given: T) => Promise<boolean>, given: T): Promise<void> =>
  // Its types know functions of what is unwrapped from handles only.
  expect
    .poll(() => page.evaluate(holds as (given: unknown) => Promise<boolean>, given), { timeout: 20_000 })
    .toBe(true);

/** Opens a page and waits until it is kept. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await until(
    page,
    async (address) => (await caches.match(address, { ignoreSearch: true })) !== undefined,
    at(path),
  );
}

/** Who answered a request, as a browser tells that can be told what needs no worker. */
interface Sourced {
  readonly workerFinalSourceType?: string;
}

const shelves = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const notice = (page: Page) => page.locator('aside.kept');
const buildOf = (page: Page): Promise<string | null> =>
  page.locator('meta[name=build]').getAttribute('content');

describe('without a connection', () => {
  test('a page that was read is there again and says what it is; another one is stood in for', async () => {
    await site.publish({});
    const page = await context.newPage();
    await read(page, '');
    await read(page, 'dia-ban/');
    expect(await notice(page).count()).toBe(0);
    // Whoever comes back sees it at once, and it is asked for once.
    const before = site.asked('/dia-ban/');
    expect((await page.goto(at('dia-ban/')))?.fromServiceWorker()).toBe(true);
    await expect.poll(() => site.asked('/dia-ban/') - before, { timeout: 20_000 }).toBe(1);
    const scripts = (opened: Page) =>
      opened.evaluate(() =>
        (performance.getEntriesByType('resource') as (PerformanceResourceTiming & Sourced)[])
          .filter(({ name }) => name.endsWith('.js') && name.includes('_astro'))
          .slice(0, 3)
          .map(({ name, workerFinalSourceType }) => ({ name, source: workerFinalSourceType })),
      );
    await expect
      .poll(async () => (await scripts(page)).map(({ source }) => source), { timeout: 20_000 })
      .toEqual(['cache', 'cache', 'cache']);
    // What is gone from the shelf comes from the network, and is kept again.
    const [{ name } = { name: '' }] = await scripts(page);
    await page.evaluate(async (file) => {
      for (const shelf of await caches.keys()) await (await caches.open(shelf)).delete(file);
    }, name);
    // A page that is opened anew: what a tab holds in its memory is asked of nobody.
    const other = await context.newPage();
    await other.goto(at('dia-ban/'));
    expect((await scripts(other))[0]).toEqual({ name, source: 'network' });
    await until(other, async (file) => (await caches.match(file)) !== undefined, name);
    await other.close();
    await site.close();

    // The copy is there at once, and then says that the network fails; what it may do is what the server had said.
    const copy = await page.goto(at('?tu=dau'));
    expect(copy?.fromServiceWorker()).toBe(true);
    expect(copy?.headers()['content-security-policy']).toContain("connect-src 'self'");
    await notice(page).waitFor();
    expect(await notice(page).innerText()).toMatch(/lưu lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);
    expect(await notice(page).innerText()).toContain(unbroken(catalog.release));
    expect(await page.locator('h1').innerText()).not.toBe('');
    // Styles, faces and scripts come along: the script of every page has told screen readers of the search.
    expect(await page.locator('form[data-search] input').getAttribute('role')).toBe('combobox');
    expect(
      await page.evaluate(() => document.fonts.load("1rem 'Be Vietnam Pro'").then((all) => all.length)),
    ).toBe(1);

    await page.goto(at('chat-luong/'));
    expect(await notice(page).innerText()).toContain('chưa được lưu');
    const kept = page.locator('[data-part=list] a');
    await kept.first().waitFor();
    expect(await kept.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual([
      at('dia-ban/'),
      at(''),
    ]);
    await kept.first().click();
    await page.waitForURL(at('dia-ban/'));
    await notice(page).waitFor();
    expect(await notice(page).innerText()).toContain('lưu lúc');
    await page.goto(at('en/chat-luong/'));
    expect(await notice(page).innerText()).toContain('not kept');

    await site.open();
    await page.locator('.brand').click();
    await page.waitForURL(at('en/'));
    expect(await notice(page).count()).toBe(0);
  });

  test('the explorer and the engine work on what was used', async () => {
    await site.publish({});
    const page = await context.newPage();
    await page.goto(at('so-sanh/'));
    await page.locator('main[data-state=ready]').waitFor();
    await page.locator('select[name=indicator]').selectOption({ index: 1 });
    await page.locator('main[data-state=ready]').waitFor();
    const drawn = await page.locator('.drawn table').innerText();
    const chosen = page.url();
    await allKept(page, 'observations');
    await page.goto(at('so-lieu/sql/'));
    await page.locator('a[data-question]').first().click();
    await page.locator('main[data-state=done]').waitFor();
    const asked = page.url();
    const answer = await page.locator('.answer').innerText();
    await allKept(page, '.wasm');

    await site.close();
    await page.goto(chosen);
    await page.locator('main[data-state=ready]').waitFor();
    expect(await page.locator('.drawn table').innerText()).toBe(drawn);
    await notice(page).waitFor();
    await page.goto(asked);
    await page.locator('main[data-state=done]').waitFor();
    expect(await page.locator('.answer').innerText()).toBe(answer);
  });
});

/** Waits until all that a page has used is kept, and a file of this name, be it that a worker of the page used it. */
async function allKept(page: Page, name: string): Promise<void> {
  await until(
    page,
    async (part) => {
      const files = performance.getEntriesByType('resource').map((entry) => entry.name);
      const used = files.filter((file) => /_astro|tu-dien|\.parquet/.test(file));
      const found = await Promise.all(used.map((file) => caches.match(file, { ignoreSearch: true })));
      const kept = await Promise.all(
        (await caches.keys()).map(async (shelf) => (await caches.open(shelf)).keys()),
      );
      return kept.flat().some(({ url }) => url.includes(part)) && found.every(Boolean);
    },
    name,
  );
}

/** What a page gets for a file whose name every build has: the words in it, or "nothing". */
const listed = (page: Page): Promise<string> =>
  page.evaluate(() =>
    fetch('/tim.json').then(
      (answer) => answer.text(),
      () => 'nothing',
    ),
  );

describe('a new build', () => {
  test('takes the place of the old one when no page of that is open: data of two builds never meet', async () => {
    const old = await site.publish({ 'tim.json': '"old"' });
    const first = await context.newPage();
    await read(first, '');
    await read(first, 'dia-ban/');
    expect(await listed(first)).toBe('"old"');
    await until(
      first,
      async (path) => Boolean(await caches.match(path, { ignoreSearch: true })),
      '/tim.json',
    );

    const next = await site.publish({ 'tim.json': '"next"' });
    expect(next).not.toBe(old);
    const second = await context.newPage();
    await second.goto(at(''));
    // Be it that the kept copy was shown first: nobody has touched it.
    await expect.poll(() => buildOf(second), { timeout: 20_000 }).toBe(next);
    await until(second, async () => (await navigator.serviceWorker.ready).waiting !== null, null);
    // The page of the old build has its files, that of the new one gets the new ones, from the network only.
    expect([await listed(first), await listed(second)]).toEqual(['"old"', '"next"']);
    await site.close();
    expect([await listed(first), await listed(second)]).toEqual(['"old"', 'nothing']);
    await site.open();

    await first.goto(at('dia-ban/'));
    expect(await buildOf(first)).toBe(next);
    await until(first, async (id) => (await caches.keys()).every((name) => !name.includes(id)), old);
    expect((await shelves(first)).filter((name) => name.includes(next))).toHaveLength(2);
    expect([await listed(first), await listed(second)]).toEqual(['"next"', '"next"']);
    await site.close();
    // What was kept of the old build is there in the new one.
    for (const path of ['', 'dia-ban/']) {
      await first.goto(at(path));
      expect(await buildOf(first)).toBe(next);
      await notice(first).waitFor();
    }
    expect(await listed(first)).toBe('"next"');
  });

  test('is told of to who reads a kept page of the old one, and fetched for who does not read yet', async () => {
    await site.publish({ 'tim.json': '"old"' });
    const page = await context.newPage();
    await read(page, '');
    await read(page, 'dia-ban/');
    const next = await site.publish({ 'tim.json': '"next"' });
    // One who has touched the page before the answer of the network came.
    const reader = await context.newPage();
    await reader.addInitScript(() =>
      Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true } }),
    );
    await reader.goto(at('dia-ban/'));
    await notice(reader).waitFor();
    expect(await notice(reader).getByRole('status').innerText()).toMatch(/^Đã có bản mới của trang này\./);
    expect(await buildOf(reader)).not.toBe(next);
    await notice(reader).getByRole('link').click();
    await expect.poll(() => buildOf(reader), { timeout: 20_000 }).toBe(next);
    expect(await notice(reader).count()).toBe(0);
  });

  test('that cannot be fetched whole leaves the old one as it is', async () => {
    const old = await site.publish({});
    const page = await context.newPage();
    await read(page, '');
    const stand = readFileSync('dist/ngoai-tuyen/index.html', 'utf8');
    // The worker is of the new build, the page that stands in for others is not: half of a deployment.
    await site.publish({ 'tim.json': '"next"' });
    site.write({ 'ngoai-tuyen/index.html': stand });
    await page.goto(at('dia-ban/'));
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const { installing } = await registration.update();
      while (installing?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
      return [installing?.state, registration.waiting];
    });
    expect(state).toEqual(['redundant', null]);
    await site.close();
    await page.goto(at(''));
    expect(await buildOf(page)).toBe(old);
  });
});

describe('switched off', () => {
  const registrations = (page: Page): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

  test('by the reader: all that was kept is gone and nothing more is kept, until it is switched on', async () => {
    await site.publish({});
    const page = await context.newPage();
    await read(page, '');
    await read(page, 'ngoai-tuyen/');
    const root = page.locator('#offline[data-state]');
    await root.waitFor();
    await page.keyboard.press('Tab');
    await page.locator('[data-part=switch]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#offline[data-state=off]').waitFor();
    expect(await shelves(page)).toEqual([]);
    expect(await registrations(page)).toBe(0);
    expect(await page.locator('[data-part=list] li').count()).toBe(0);
    await page.goto(at(''), { waitUntil: 'networkidle' });
    expect([await shelves(page), await registrations(page)]).toEqual([[], 0]);

    await page.goto(at('ngoai-tuyen/'));
    await page.locator('#offline[data-state=off] [data-part=switch]').click();
    await page.locator('#offline[data-state=on]').waitFor();
    await read(page, '');
  });

  test('by the site: devices remove what they keep', async () => {
    await site.publish({});
    const page = await context.newPage();
    await read(page, '');
    await site.publish({ 'data/site.json': JSON.stringify({ ...settings, offline: false }) });
    await page.goto(at('dia-ban/'));
    await until(
      page,
      async () =>
        (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0,
      null,
    );
  });
});
