import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/areas/fold.ts';
import { titleName } from '../../src/areas/naming.ts';
import type { IndexFile } from '../../src/search/index-file.ts';
import { unpackIndex } from '../../src/search/unpack.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const kinds = await pageKinds();
const { site } = release;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** An area that stands and took in another of a name that no area bears any more. */
const merged = release.areas.flatMap((area) => {
  const old = release
    .predecessors(area.area_id)
    .map(({ predecessor_id }) => release.area(predecessor_id))
    .find(({ name }) => release.areas.filter((one) => fold(one.name) === fold(name)).length === 1);
  return area.valid_to === null && old && fold(old.name) !== old.name.toLowerCase() ? [{ area, old }] : [];
})[0];
if (!merged) throw new Error('the release holds no area that was made of others');
const { area, old } = merged;

const field = (page: Page) => page.locator('form[data-search] input');
const options = (page: Page) => page.locator('form[data-search] [role=option]');
const address = (path: string): string => new URL(path, here.site.url).href;
const endsAt = (page: Page, path: string) =>
  page.waitForURL((url) => url.pathname === new URL(address(path)).pathname);

async function type(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.type(text);
  await options(page).first().waitFor();
}

test.each(kinds)(
  '$kind: has the field, and asks for the index only once it is used',
  async ({ path, language }) => {
    const before = here.site.log.length;
    await onPage(here.browser, address(path), async (page) => {
      await page.locator('main:not([data-state=loading])').waitFor({ timeout: 40_000 });
      const asked = () => here.site.log.slice(before).filter(({ url }) => url.endsWith('tim.json'));
      expect(asked()).toEqual([]);
      const place = await page.locator('h1').boundingBox();
      await type(page, fold(area.name));
      expect(asked()).toHaveLength(1);
      expect(await options(page).first().innerText()).toContain(titleName(area, site, language));
      expect(await page.locator('h1').boundingBox()).toEqual(place);
    });
  },
);

describe.each(['vi', 'en'] as const)('with the keyboard (%s)', (language) => {
  const start = () => address(pagePath('', language, 'programmes'));

  test('Enter opens the first result for a name without diacritics', async () => {
    await onPage(here.browser, start(), async (page) => {
      await type(page, fold(titleName(area, site, language)));
      await page.keyboard.press('Enter');
      await endsAt(page, pagePath('', language, 'area', area.slug));
    });
  });

  test('arrows lead through the results and back to the field, Escape closes them', async () => {
    await onPage(here.browser, start(), async (page) => {
      await type(page, fold(area.name).slice(0, 2));
      const count = await options(page).count();
      expect(count).toBeGreaterThan(2);
      const active = () => field(page).getAttribute('aria-activedescendant');
      expect(await active()).toBeNull();
      await page.keyboard.press('ArrowDown');
      const first = await options(page).first().getAttribute('id');
      expect(await active()).toBe(first);
      await page.keyboard.press('End');
      expect(await active()).toBe(await options(page).last().getAttribute('id'));
      await page.keyboard.press('Home');
      expect(await active()).toBe(first);
      await page.keyboard.press('ArrowUp');
      expect(await active()).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await active()).toBe(await options(page).last().getAttribute('id'));
      expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await options(page).first().isVisible()).toBe(false);
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');
      expect(await field(page).inputValue()).not.toBe('');
      await page.keyboard.press('ArrowDown');
      await options(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const href = await options(page).nth(1).getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname + url.search === href);
    });
  });
});

test('a former name leads to what took the area in, and says so', async () => {
  await onPage(here.browser, here.site.url, async (page) => {
    await type(page, fold(old.name));
    const first = await options(page).first().innerText();
    expect(first).toContain(titleName(area, site, 'vi'));
    expect(first).toContain(old.name);
    expect(await options(page).nth(1).innerText()).toContain('30/06/2025');
    await options(page).first().click();
    await endsAt(page, pagePath('', 'vi', 'area', area.slug));
  });
});

test('a screen reader is told what the field is, how many results there are and where it stands', async () => {
  await onPage(here.browser, here.site.url, async (page) => {
    const input = field(page);
    expect(await input.getAttribute('role')).toBe('combobox');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.getAttribute('aria-label')).not.toBe('');
    await type(page, fold(area.name));
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    const list = page.locator(`#${(await input.getAttribute('aria-controls')) ?? ''}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await list.getAttribute('aria-label')).not.toBe('');
    expect(await list.locator('[role=group]').first().getAttribute('aria-label')).not.toBe('');
    const said = page.locator('form[data-search] [role=status]');
    await expect.poll(() => said.innerText()).toMatch(/^\d+ .*Enter/);
    await input.fill('xyzzyx');
    await expect.poll(() => said.innerText()).not.toMatch(/\d/);
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.found p:visible').innerText()).not.toBe('');
  });
});

test('what is pressed is large enough, and nothing sticks out of a phone', async () => {
  const phone = { viewport: { width: 320, height: 640 } };
  await onPage(
    here.browser,
    here.site.url,
    async (page) => {
      await type(page, 'a');
      for (const one of [field(page), page.locator('form[data-search] button'), options(page).first()]) {
        const box = await one.boundingBox();
        expect(box && box.height >= 40 && box.x >= 0 && box.x + box.width <= 320).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
    phone,
  );
});

describe('the page of results', () => {
  test('shows all, by kind, with what tells them apart, and leads to them', async () => {
    await onPage(here.browser, address('tim/?q=a'), async (page) => {
      const links = page.locator('[data-results] li a');
      await links.first().waitFor();
      expect(await links.count()).toBeGreaterThan(20);
      expect(await page.locator('[data-results] h2').count()).toBeGreaterThan(1);
      expect(await field(page).inputValue()).toBe('a');
      const read = await page.locator('[data-results] li').allInnerTexts();
      expect(new Set(read).size).toBe(read.length);
      expect(await page.locator('header a[hreflang]').getAttribute('href')).toMatch(/\?q=a$/);
    });
  });

  test('is where the button and the last option lead', async () => {
    await onPage(here.browser, here.site.url, async (page) => {
      await type(page, 'a');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/tim\/\?q=a$/);
      await page.locator('[data-results] li').first().waitFor();
      await field(page).fill('b c');
      await page.locator('form[data-search] button').click();
      await page.waitForURL(/tim\/\?q=b\+c$/);
    });
  });

  test.each(['"><img src=x onerror=alert(1)>', '<script>alert(1)</script>', '{name} $& {count}'])(
    'takes %s as text',
    async (hostile) => {
      await onPage(here.browser, address(`tim/?q=${encodeURIComponent(hostile)}`), async (page) => {
        await expect.poll(() => page.locator('[data-results] [role=status]').innerText()).toContain(hostile);
        expect(await page.locator('main img, main script').count()).toBe(0);
        expect(await page.title()).toContain(hostile);
      });
    },
  );

  test('without scripts the field leads to it, and it leads to the lists', async () => {
    await onPage(
      here.browser,
      here.site.url,
      async (page) => {
        await field(page).fill('abc');
        await page.keyboard.press('Enter');
        await page.waitForURL(/tim\/\?q=abc$/);
        expect(await page.locator('noscript p').isVisible()).toBe(true);
        const links = await page
          .locator('main ul a')
          .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
        expect(links).toHaveLength(3);
        for (const link of links) expect((await fetch(link)).status, link).toBe(200);
      },
      { javaScriptEnabled: false },
    );
  });
});

test.each(['tim.json', 'en/tim.json'])('every address in %s is a page', async (path) => {
  const index = unpackIndex((await (await fetch(address(path))).json()) as IndexFile);
  const paths = [...new Set(index.entries.map(({ entry }) => entry.path))];
  expect(paths.length).toBeGreaterThan(release.targets.length);
  const missing: string[] = [];
  for (const one of paths) {
    const { status } = await fetch(new URL(one, here.site.url), { method: 'HEAD' });
    if (status !== 200) missing.push(one);
  }
  expect(missing).toEqual([]);
});

test.each([
  ['light', 360],
  ['dark', 1440],
] as const)('the list and the page of results break no rule of axe (%s, %i px)', async (scheme, width) => {
  const look = { colorScheme: scheme, viewport: { width, height: 900 } };
  await onPage(
    here.browser,
    address('tim/?q=a'),
    async (page) => {
      await page.locator('[data-results] li').first().waitFor();
      await type(page, 'n');
      await page.keyboard.press('ArrowDown');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe;
        return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(violations).toEqual([]);
    },
    look,
  );
});

test.each(['tim.json', 'en/tim.json'])(
  '%s and the script that reads it weigh less than 20 kB',
  async (path) => {
    const before = here.site.log.length;
    await onPage(here.browser, address(path.replace('tim.json', 'phuong-phap/')), async (page) => {
      await type(page, 'a');
    });
    const asked = here.site.log.slice(before).filter(({ url }) => /\.(js|json)$/.test(url));
    const told = asked.map(({ url, bytes, encoding }) => `${url} ${bytes} ${encoding}`).join('\n');
    expect(
      asked.some(({ url }) => url.endsWith(path)),
      told,
    ).toBe(true);
    expect(
      asked.reduce((sum, { bytes }) => sum + bytes, 0),
      told,
    ).toBeLessThan(20_000);
  },
);
