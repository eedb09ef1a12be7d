import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { briefingPages, periodSlug } from '../../src/briefing/periods.ts';
import { periodId } from '../../src/periods/period.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { onPage, watchedPage } from './page.ts';
import { readPdf } from './pdf.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const pages = await briefingPages(release);
const home = pages.filter(({ area }) => area.area_id === release.site.home_area).at(-1);
if (!home) throw new Error('the release holds no briefing of the home area');
const other = pages.find(
  ({ area, period }) => area.area_id !== home.area.area_id && periodId(period) === periodId(home.period),
);
if (!other) throw new Error('the release holds one briefing only');

const at = (path: string): string => new URL(path, here.site.url).href;
const asked = (query: string, language: 'vi' | 'en' = 'vi'): string =>
  at(`${pagePath('', language, 'briefings')}${query}`);

async function settled(page: Page): Promise<string | null> {
  const main = page.locator('main[data-view=briefings][data-state]:not([data-state=loading])');
  await main.waitFor({ timeout: 45_000 });
  return main.getAttribute('data-state');
}

/** The words of a briefing, with what is laid out late, less where it stands. */
async function said(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
  });
  const text = await page.locator('.briefing').innerText();
  return text.replaceAll(/https?:\S+/g, '').replaceAll(/\s+/g, ' ');
}

test.each(['vi', 'en'] as const)(
  'the page by address says what the page that stands ready says (%s)',
  async (language) => {
    const path = pagePath('', language, 'briefing', home.area.slug, periodSlug(home.period));
    const ready = await onPage(here.browser, at(path), said);
    const query = `?area=${home.area.slug}&period=${periodId(home.period)}`;
    await onPage(here.browser, asked(query, language), async (page) => {
      expect(await settled(page)).toBe('ready');
      expect(await said(page)).toBe(ready);
      expect(await page.locator('h1:visible').count()).toBe(1);
      expect(await page.locator('.problems').isVisible()).toBe(false);
      expect(readPdf(await page.pdf({ preferCSSPageSize: true })).sizes).toHaveLength(2);
    });
  },
);

test('areas stand beside each other, a column each, and print without what is round them', async () => {
  const query = `?area=${home.area.slug},${other.area.slug}&period=${periodId(home.period)}`;
  await onPage(here.browser, asked(query), async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.beside-table thead th').count()).toBe(3);
    const text = await page.locator('.beside').innerText();
    expect(text).toContain(home.area.name);
    expect(text).toContain(other.area.name);
    const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf.texts.join(' ')).not.toContain('Lập bản tóm tắt');
    expect(pdf.texts.every((one) => one !== '')).toBe(true);
  });
});

test('nonsense in the address is explained, and what can be shown is shown', async () => {
  const query = `?area=${home.area.slug},atlantis&period=2099&colour=red`;
  await onPage(here.browser, asked(query), async (page) => {
    expect(await settled(page)).toBe('ready');
    const problems = await page.locator('.problems').innerText();
    for (const word of ['atlantis', '2099', 'colour']) expect(problems).toContain(word);
    expect(await page.locator('.sheet').count()).toBe(2);
  });
  await onPage(here.browser, asked('?area=%3Cb%3E'), async (page) => {
    expect(await settled(page)).toBe('idle');
    expect(await page.locator('.problems').innerText()).toContain('<b>');
    expect(await page.locator('.briefings-ready a').count()).toBeGreaterThan(10);
  });
});

test('the form draws, the address keeps it, back leads back', async () => {
  await onPage(here.browser, asked(''), async (page) => {
    expect(await settled(page)).toBe('idle');
    expect(page.workers()).toEqual([]);
    await page.locator('select[name=area]').first().selectOption(other.area.slug);
    await page.locator('form.explorer-form button').press('Enter');
    await page.locator('.briefing h1').waitFor({ timeout: 45_000 });
    expect(await page.locator('.briefing h1').innerText()).toContain(other.area.name);
    expect(new URL(page.url()).searchParams.get('area')).toBe(other.area.slug);
    await page.goBack();
    await page.locator('.briefings-intro h1:visible').waitFor();
    expect(await page.locator('.briefing').count()).toBe(0);
  });
});

test('without the engine it says so, offers another try, and names what needs none', async () => {
  const { page } = await watchedPage(here.browser, here.site.url);
  await page.route(/\.wasm/, (route) => route.abort());
  await page.goto(asked(`?area=${home.area.slug}`));
  expect(await settled(page)).toBe('error');
  expect(await page.locator('.fault').innerText()).toContain('DuckDB');
  expect(await page.locator('.briefings-ready a').first().isVisible()).toBe(true);
  await page.unroute(/\.wasm/);
  await page.locator('.fault button').click();
  await page.locator('.briefing h1').waitFor({ timeout: 45_000 });
  await page.context().close();
});

test('without scripts the briefings that stand ready are listed, and nothing dead is shown', async () => {
  await onPage(
    here.browser,
    asked(''),
    async (page) => {
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('form.explorer-form').isVisible()).toBe(false);
      expect(await page.locator('main button:visible').count()).toBe(0);
      expect(await page.locator('.briefings-ready a:visible').count()).toBe(pages.length);
    },
    { javaScriptEnabled: false },
  );
});
