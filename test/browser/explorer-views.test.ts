import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { explorerWords } from '../../src/i18n/explorer/words.ts';
import { broken } from './axe.ts';
import { stage } from './chromium.ts';
import { choose, settled, tableText, values } from './explorer-page.ts';
import { onPage } from './page.ts';
import { spoken, stumbles } from './spoken.ts';

/** The explorer's views as a reader meets them, with the keyboard alone. */
const here = stage();

const address = (query = ''): string => new URL(`so-sanh/${query}`, here.site.url).href;

interface Known {
  readonly ids: readonly string[];
}

/** Indicators that can be shown in every way: over years, with a target, adding up; those of most areas first. */
function wide(page: Page): Promise<Known> {
  return page.evaluate(async () => {
    const place = document.querySelector<HTMLElement>('#explorer')?.dataset.dictionary ?? '';
    const { indicators } = (await (await fetch(place)).json()) as {
      indicators: Record<string, unknown[]> & { areas: [number, number][][]; years: [number, number][] };
    };
    const count = (at: number): number =>
      indicators.areas[at]?.reduce((sum, [from, to]) => sum + to - from + 1, 0) ?? 0;
    const fits = (at: number): boolean => {
      const [first, last] = indicators.years[at] ?? [0, 0];
      return (
        last - first > 1 &&
        indicators.target?.[at] !== null &&
        indicators.adds?.[at] === true &&
        indicators.totals?.[at] === true
      );
    };
    const wide = [...indicators.areas.keys()].filter(fits).sort((a, b) => count(b) - count(a));
    return { ids: wide.map((at) => String(indicators.id?.[at])) };
  });
}

const view = (page: Page, id: string) => page.locator(`input[name=view][value=${id}]`);

async function started(page: Page): Promise<Known> {
  expect(await settled(page)).toBe('ready');
  await page.waitForFunction(() => location.search !== '');
  return wide(page);
}

test('every view can be chosen, shows a picture or a table, and is sound for screen readers', async () => {
  await onPage(here.browser, address(), async (page) => {
    const { ids } = await started(page);
    const [first = '', second = ''] = ids;
    expect(await choose(page, 'indicator', first)).toBe('ready');
    expect(await choose(page, 'second', second)).toBe('ready');
    const seen: string[] = [];
    for (const id of await page
      .locator('input[name=view]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))) {
      await view(page, id).check();
      expect(await settled(page), id).toBe('ready');
      // A number alone is told and not drawn.
      const alone = await page.locator('.drawn p', { hasText: explorerWords('vi').result.single }).count();
      expect(id === 'trend' ? 1 : 0, id).toBeGreaterThanOrEqual(alone);
      if (id !== 'table' && id !== 'matrix' && alone === 0)
        expect(await page.locator('.drawn svg:visible').count(), id).toBeGreaterThan(0);
      expect(await page.locator('.drawn tbody tr').count(), id).toBeGreaterThan(0);
      expect(await broken(page), id).toEqual([]);
      expect(stumbles(await spoken(page)), id).toEqual([]);
      // Nothing but a table in its frame is wider than the page.
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, id).toBeLessThanOrEqual(0);
      seen.push(id);
    }
    expect(seen).toHaveLength(9);
  });
  // Nine large pages are looked at by axe.
}, 120_000);

test('order, page and year are in the address, keep the focus, and go back with the browser', async () => {
  await onPage(here.browser, address(), async (page) => {
    const { ids } = await started(page);
    await choose(page, 'indicator', ids[0] ?? '');
    await view(page, 'ranking').check();
    expect(await settled(page)).toBe('ready');
    const byName = await page.locator('.drawn svg:visible').first().innerHTML();
    const order = page.locator('select[data-wish]');
    await order.focus();
    await order.selectOption('value');
    await page.waitForURL(/xep=gia-tri/);
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.drawn svg:visible').first().innerHTML()).not.toBe(byName);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-wish'))).toBe('list');
    const year = await page.locator('.year-steps strong').innerText();
    await page.locator('[data-wish=before]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`den=${Number(year) - 1}`));
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.year-steps strong').innerText()).toBe(String(Number(year) - 1));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-wish'))).toBe('before');

    await view(page, 'multiples').check();
    expect(await settled(page)).toBe('ready');
    await page.locator('[data-wish=next]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/trang=2/);
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.view-controls').innerText()).toContain('Trang 2 trên');
    const shared = page.url();
    const panels = await page.locator('.drawn .view').first().innerText();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('trang='));
    await page.locator('.view-controls', { hasText: 'Trang 1 trên' }).waitFor();
    await page.goto(shared);
    await page.locator('.view-controls', { hasText: 'Trang 2 trên' }).waitFor();
    expect(await page.locator('.drawn .view').first().innerText()).toBe(panels);
    expect(page.url()).toBe(shared);
  });
});

test('a table is sorted and searched with the keyboard', async () => {
  await onPage(here.browser, address(), async (page) => {
    const { ids } = await started(page);
    await choose(page, 'indicator', ids[0] ?? '');
    await view(page, 'matrix').check();
    expect(await settled(page)).toBe('ready');
    const last = page.locator('.drawn thead th').last();
    await last.locator('button').focus();
    // Drawn as a head of the site's own, not as the browser's button; the long table has its frame.
    expect(await last.locator('button').evaluate((one) => getComputedStyle(one).borderStyle)).toBe('none');
    expect(await last.evaluate((one) => getComputedStyle(one).position)).toBe('sticky');
    await page.keyboard.press('Enter');
    const direction = await last.getAttribute('aria-sort');
    expect(direction).toMatch(/ascending|descending/);
    const keys = (): Promise<number[]> =>
      page
        .locator('.drawn tbody tr td:last-child[data-key]')
        .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.key)));
    const sorted = await keys();
    expect(sorted.length).toBeGreaterThan(8);
    expect(sorted).toEqual(sorted.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a)));
    await page.keyboard.press('Enter');
    expect(await keys()).toEqual(sorted.toReversed());
    const name = await page.locator('.drawn tbody th').first().innerText();
    await page.locator('.finder input').focus();
    await page.keyboard.type(name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd'));
    expect(await page.locator('.drawn tbody tr:visible').count()).toBeLessThan(sorted.length);
    expect(await page.locator('.drawn tbody tr:visible').first().innerText()).toContain(name);
  });
});

test('areas are added up to a group, and bounded by value, from the form and from an address', async () => {
  await onPage(here.browser, address(), async (page) => {
    const { ids } = await started(page);
    await choose(page, 'indicator', ids[0] ?? '');
    await page.locator('details.further summary').focus();
    await page.keyboard.press('Enter');

    // Every area of a kind, then those with at least the middle value.
    await view(page, 'ranking').check();
    await settled(page);
    const all = await page.locator('.drawn tbody tr').count();
    const bound = page.locator('input[name=least]');
    await bound.focus();
    await page.keyboard.type('không');
    await page.keyboard.press('Enter');
    expect(await bound.evaluate((field) => (field as HTMLInputElement).validity.valid)).toBe(false);
    expect(await bound.evaluate((field) => (field as HTMLInputElement).validationMessage)).toContain(
      'con số',
    );
    await bound.fill('60,5');
    await page.keyboard.press('Enter');
    await page.waitForURL(/it-nhat=60.5/);
    expect(await settled(page)).toBe('ready');
    const met = await page.locator('.drawn tbody tr').count();
    expect(met).toBeLessThan(all);
    expect(await page.locator('.explorer-result').innerText()).toMatch(/Chỉ hiện nơi có giá trị từ 60,5/);
    expect(await broken(page)).toEqual([]);
    const bounded = { url: page.url(), text: await tableText(page) };
    await bound.fill('');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes('it-nhat'));
    expect(await settled(page)).toBe('ready');

    // Two areas of those, added up: one line.
    const names = await page.locator('.drawn tbody th').allInnerTexts();
    const find = page.getByRole('searchbox', { name: /Tìm theo tên/ }).first();
    for (const name of names.slice(0, 2)) {
      await find.fill(name);
      await page.keyboard.press('Enter');
      await settled(page);
    }
    await choose(page, 'group', 'chosen');
    await page.waitForURL(/gop=thanh-nhom/);
    await view(page, 'table').check();
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.drawn tbody tr').count()).toBe(1);
    expect(await page.locator('.drawn tbody th').innerText()).toMatch(/^Cộng \d+ địa bàn/);
    // Each cell has its sum, or says why there is none.
    for (const cell of await page.locator('.drawn tbody td').allInnerTexts())
      expect(cell).toMatch(/\d|không/);
    const grouped = { url: page.url(), text: await tableText(page) };
    for (const { url, text } of [bounded, grouped]) {
      await page.goto(url);
      await page.waitForFunction(
        (wanted) => document.querySelector('.drawn table')?.textContent === wanted,
        text,
      );
      expect(page.url()).toBe(url);
      expect(await page.locator('details.further').evaluate((one) => (one as HTMLDetailsElement).open)).toBe(
        true,
      );
    }
  });
});

test('an indicator without totals is shown by its groups, and a path of half-years leads there', async () => {
  await onPage(here.browser, address(), async (page) => {
    await started(page);
    const lonely = await page.evaluate(async () => {
      const place = document.querySelector<HTMLElement>('#explorer')?.dataset.dictionary ?? '';
      const { indicators } = (await (await fetch(place)).json()) as { indicators: Record<string, unknown[]> };
      return indicators.id?.filter((_, at) => indicators.totals?.[at] === false) as string[];
    });
    expect(lonely.length).toBeGreaterThan(0);
    for (const id of lonely) {
      expect(await choose(page, 'indicator', id), id).toBe('ready');
      expect(await values(page, 'cut')).not.toContain('');
      expect(page.url()).toContain('phan-to=');
      // Where there are half-years only it says so, and leads there.
      const halves = page.locator('.explorer-result > .drawn > p > [data-wish=halves]');
      if ((await halves.count()) > 0) {
        expect(await page.locator('.finding').innerText()).toContain('chỉ có số liệu nửa năm');
        await halves.press('Enter');
        await page.waitForURL(/ky=nua-nam/);
        expect(await settled(page)).toBe('ready');
        await page.goBack();
      }
      expect(await settled(page)).toBe('ready');
    }
  });
  // The pages of one target judged by halves lead here; any one of them will do.
  await onPage(here.browser, address(), async (page) => {
    const { ids } = await started(page);
    for (const id of ids) {
      await choose(page, 'indicator', id);
      if (!(await view(page, 'path').isEnabled())) continue;
      await view(page, 'path').check();
      await settled(page);
      const halves = page.locator('[data-wish=halves]');
      if ((await halves.count()) === 0) continue;
      expect(await page.locator('.view-controls').innerText()).toContain('chỉ có kết luận theo nửa năm');
      await halves.press('Enter');
      await page.waitForURL(/ky=nua-nam/);
      expect(await settled(page)).toBe('ready');
      expect(await halves.count()).toBe(0);
      return;
    }
    throw new Error('no target of this release is judged by half-years only');
  });
});

test('on a phone all fields but the indicator are folded away: the answer stands on the first screen, and their line says what they hold', async () => {
  const phone = { viewport: { width: 360, height: 720 } };
  await onPage(
    here.browser,
    new URL('so-sanh/', here.site.url).href,
    async (page) => {
      await settled(page);
      const { y, height } = (await page.locator('.drawn .finding').boundingBox()) ?? { y: 0, height: 0 };
      expect(y + height).toBeLessThan(720);
      const table = view(page, 'table');
      expect(await table.isVisible()).toBe(false);
      const summary = page.locator('.settings > summary');
      const before = await summary.innerText();
      expect(before).toContain(await page.locator('.drawn tbody th').first().innerText());
      await summary.focus();
      await page.keyboard.press('Enter');
      await table.check();
      await settled(page);
      expect(await summary.innerText()).not.toBe(before);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await summary.isVisible()).toBe(false);
      expect(await table.isVisible()).toBe(true);
    },
    phone,
  );
});
