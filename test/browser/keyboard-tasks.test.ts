import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import * as console from './console-page.ts';
import { settled, values } from './explorer-page.ts';
import { watchedPage } from './page.ts';

/** Everything the explorer and the console are for, with the keyboard alone: Tab, arrows, Enter, Space, letters. */
const here = stage();

const at = (path: string): string => new URL(path, here.site.url).href;

/** What has the focus; fails where nothing has, or where it can't be seen that it does. */
async function focused(page: Page, after: string): Promise<void> {
  const told = await page.evaluate(() => {
    const outlined = (one: Element | null | undefined): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const one = document.activeElement;
    if (!one || one === document.body) return 'nothing';
    const inner = one.shadowRoot?.activeElement;
    const seen = [
      one,
      inner,
      inner?.closest('.cm-editor'),
      one.closest('form[role=search], [role=search] form'),
    ];
    const name = `${one.tagName.toLowerCase()}.${one.getAttribute('name') ?? one.className} "${one.textContent.slice(0, 30)}"`;
    return seen.some(outlined) && one.checkVisibility() ? '' : `${name}, unseen`;
  });
  expect(told, after).toBe('');
}

/** Goes on with Tab, from the top again after the end, until the focus is there; every stop on the way is seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = (): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 400; presses += 1) {
    if (await there()) {
      await focused(page, selector);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Presses a key and waits for the picture: it is right, and the focus still somewhere. */
async function press(page: Page, key: string, state = 'ready'): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(0);
  expect(await settled(page), key).toBe(state);
  await focused(page, `${key} at ${page.url()}`);
}

/** Chooses from a list: to its top, then down. */
async function pick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `select[name=${name}]`);
  const place = (await values(page, name)).indexOf(value);
  expect(place, `${value} is offered`).toBeGreaterThanOrEqual(0);
  const now = (): Promise<string> => page.locator(`select[name=${name}]`).inputValue();
  for (let tries = 0; tries < 200 && (await now()) !== value; tries += 1) {
    const from = (await values(page, name)).indexOf(await now());
    await page.keyboard.press(from < (await values(page, name)).indexOf(value) ? 'ArrowDown' : 'ArrowUp');
  }
  expect(await now()).toBe(value);
  expect(await settled(page)).toBe('ready');
  await focused(page, name);
}

/** A radio button: Tab leads to the chosen one of its kind, arrows to the others. */
async function radio(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name=${name}]`);
  for (let tries = 0; tries < 12; tries += 1) {
    if (await page.locator(`input[name=${name}][value=${value}]`).isChecked()) break;
    await press(page, 'ArrowDown');
  }
  expect(await page.locator(`input[name=${name}][value=${value}]`).isChecked(), value).toBe(true);
  expect(await settled(page)).toBe('ready');
}

/** Ids of indicators for the tasks. */
function known(page: Page) {
  return page.evaluate(async () => {
    const place = document.querySelector<HTMLElement>('#explorer')?.dataset.dictionary ?? '';
    const { indicators: all } = (await (await fetch(place)).json()) as {
      indicators: Record<string, unknown[]> & {
        areas: [number, number][][];
        years: [number, number][];
        breakdowns: { categories: unknown[] }[][];
      };
    };
    const ids = all.id as string[];
    const count = (at: number): number => all.areas[at]?.reduce((sum, [a, b]) => sum + b - a + 1, 0) ?? 0;
    const wide = [...ids.keys()]
      .filter((at) => all.adds?.[at] === true && all.totals?.[at] === true && all.target?.[at] !== null)
      .filter((at) => (all.years[at]?.[1] ?? 0) - (all.years[at]?.[0] ?? 0) > 2)
      .sort((a, b) => count(b) - count(a));
    const parted = [...ids.keys()].find(
      (at) =>
        all.totals?.[at] === true && all.breakdowns[at]?.some(({ categories }) => categories.length > 1),
    );
    return { wide: wide.slice(0, 2).map((at) => ids[at] ?? ''), parted: ids[parted ?? -1] ?? '' };
  });
}

test('every task of the explorer is done with the keyboard, and the focus is never lost', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url, { acceptDownloads: true });
  await page.goto(at('so-sanh/'));
  expect(await settled(page)).toBe('ready');
  await page.waitForFunction(() => location.search !== '');
  const { wide, parted } = await known(page);
  const [first = '', second = ''] = wide;

  await pick(page, 'indicator', first);
  // Areas: from the search box into the list, up to eight; the ninth can't be chosen, and one is taken away again.
  await tabTo(page, 'input[name=find]');
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('.chosen li');
  for (let moves = 0; moves < 30 && (await chosen.count()) < 8; moves += 1) {
    const checked = await page.evaluate(() => (document.activeElement as HTMLInputElement).checked);
    if (!checked) await press(page, 'Space');
    await page.keyboard.press('ArrowDown');
    await focused(page, 'an arrow in the list');
  }
  expect(await chosen.count()).toBe(8);
  await tabTo(page, '.chosen button');
  await press(page, 'Enter');
  expect(await chosen.count()).toBe(7);

  await radio(page, 'view', 'trend');
  const years = await values(page, 'from');
  await pick(page, 'from', years[1] ?? '');
  await pick(page, 'to', years.at(-2) ?? '');
  if (await page.locator('input[name=periods][value=half]').isEnabled()) {
    await radio(page, 'periods', 'half');
    await radio(page, 'periods', 'year');
  }
  await pick(page, 'second', second);
  for (const view of await page
    .locator('input[name=view]:enabled')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    await radio(page, 'view', view);
  await pick(page, 'second', '');

  // Controls inside a picture: order, a year back, the next page.
  await radio(page, 'view', 'ranking');
  await tabTo(page, '.drawn select[data-wish]');
  await press(page, 'ArrowDown');
  await page.waitForURL(/xep=/);
  await tabTo(page, '.drawn [data-wish=before]');
  await press(page, 'Enter');
  await focused(page, 'a year back');

  // Further choices: added up, on the areas of the time, bounded.
  await tabTo(page, 'details.further summary');
  if (!(await page.locator('details.further').evaluate((one: HTMLDetailsElement) => one.open)))
    await page.keyboard.press('Enter');
  await pick(page, 'group', 'chosen');
  await pick(page, 'group', 'apart');
  await radio(page, 'basis', 'then');
  await radio(page, 'basis', 'now');
  await tabTo(page, 'input[name=least]');
  await page.keyboard.type('1');
  await press(page, 'Enter');
  await page.waitForURL(/it-nhat=1/);
  await page.keyboard.press('Backspace');
  await press(page, 'Enter');

  // A breakdown.
  await pick(page, 'indicator', parted);
  const [, part = ''] = await values(page, 'cut');
  await pick(page, 'cut', part);

  // A table: sorted and searched; the box with what can be taken, and the way to the console.
  await pick(page, 'indicator', first);
  await radio(page, 'view', 'matrix');
  await tabTo(page, '.drawn th button.sort');
  await page.keyboard.press('Enter');
  expect(await page.locator('.drawn th[aria-sort]').count()).toBe(1);
  await focused(page, 'sorting');
  await tabTo(page, '.drawn .take > summary');
  await page.keyboard.press('Enter');
  await page.locator('.take[data-state=ready]').waitFor();
  await focused(page, 'opening the box');
  await tabTo(page, '.take[data-state=ready] .acts button');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  await focused(page, 'saving');
  const rows = await page.locator('.drawn tbody tr').count();
  await tabTo(page, '.take a[href*="so-lieu/sql/"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/so-lieu\/sql\//);

  // The query that came along is shown, and run by whoever wants it: the same rows.
  expect(await console.settled(page)).toBe('ready');
  await page.locator('.cm-content', { hasText: 'SELECT' }).waitFor();
  await tabTo(page, 'button.run');
  await page.keyboard.press('Enter');
  expect(await console.settled(page)).toBe('done');
  expect(await console.cells(page)).not.toEqual([]);
  expect(rows).toBeGreaterThan(0);
  await close();
});

test('after a failure, a stop and another try the focus of the explorer is where one goes on', async () => {
  const { page } = await watchedPage(here.browser, here.site.url);
  await page.goto(at('so-sanh/'));
  await page.waitForFunction(() => location.search !== '');
  const [, second = ''] = await values(page, 'indicator');
  const path = `**/observations/${second}.parquet`;
  let held: Route | undefined;
  await page.route(path, (route) => void (held = route));
  await page.selectOption('select[name=indicator]', second);
  await tabTo(page, 'button.stop');
  await press(page, 'Enter', 'fault');
  expect(await page.evaluate(() => document.activeElement?.closest('.fault') !== null)).toBe(true);
  expect(held).toBeDefined();
  await page.unroute(path);
  await press(page, 'Enter');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('explorer-result'))).toBe(true);
  await page.context().close();
});

test('the console: out of the editor, run, stopped, saved, charted, all with the keyboard', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url, { acceptDownloads: true });
  await page.goto(at('so-lieu/sql/'));
  expect(await console.settled(page)).toBe('ready');
  // A prepared question.
  await tabTo(page, '.questions a');
  await page.keyboard.press('Enter');
  expect(await console.settled(page)).toBe('done');
  await focused(page, 'a prepared question');

  // In the editor letters are letters; Tab leads out of it, also while names are offered.
  await tabTo(page, '.code');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('SELECT * FROM are');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('code'))).toBe(false);
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('code'))).toBe(true);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('SELECT sum(a.range * b.range) FROM range(100000) a, range(100000) b');
  await tabTo(page, 'button.run');
  await page.keyboard.press('Enter');
  await page.locator('.step', { hasText: 'Đang tính' }).waitFor();
  await focused(page, 'running');
  await tabTo(page, 'button.stop');
  await page.keyboard.press('Enter');
  expect(await console.settled(page)).toBe('error');
  await focused(page, 'stopping');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('SELECT level, count(*) AS n FROM areas GROUP BY level');
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await console.settled(page)).toBe('done');
  await focused(page, 'an answer');
  for (const ending of ['csv', 'json', 'parquet']) {
    await tabTo(page, `.answer .acts li:nth-child(${2 + ['csv', 'json', 'parquet'].indexOf(ending)}) button`);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    expect(await console.settled(page)).toBe('done');
    await focused(page, ending);
  }
  // The dictionary puts a name into the editor.
  await tabTo(page, '.dictionary summary');
  await focused(page, 'the dictionary');
  await close();
});
