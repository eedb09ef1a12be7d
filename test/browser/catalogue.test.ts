import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shortened } from '../../src/downloads/preview-cell.ts';
import type { PlainRow } from '../../src/downloads/workbook.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const address = pagePath('', 'vi', 'data');

test('a reader sees what a table is before taking it: columns, rows, size, freshness, first rows', async () => {
  const table = 'progress';
  const rows = JSON.parse(readFileSync(`dist/data/${table}.json`, 'utf8')) as PlainRow[];
  await onPage(here.browser, new URL(address, here.site.url).href, async (page) => {
    const before = here.site.log.length;
    const entry = page.locator('li[data-file]', { has: page.locator(`details[data-preview=${table}]`) });
    const told = await entry.innerText();
    expect(told).toContain(`${rows.length.toLocaleString('de')} dòng`);
    expect(told).toMatch(/nhận ngày \d{2}\/\d{2}\/\d{4}/);
    expect(told).toMatch(/CSV \([\d,.]+ [kM]B\)/);
    await entry.locator('summary').press('Enter');
    await entry.locator('[data-rows=ready]').waitFor();
    const head = Object.keys(rows[0] ?? {});
    expect(await entry.locator('thead th').allTextContents()).toEqual(head);
    const cells = await entry
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
    expect(cells).toEqual(rows.slice(0, 5).map((row) => head.map((name) => shortened(row[name] ?? null))));

    // One file holds the first rows of all tables: the next one asks nothing.
    const asked = here.site.log.slice(before).filter(({ url }) => url.endsWith('xem-truoc.json'));
    expect(asked).toHaveLength(1);
    const other = page.locator('details[data-preview=areas]');
    await other.locator('summary').press('Enter');
    await other.locator('[data-rows=ready]').waitFor();
    expect(here.site.log.filter(({ url }) => url.endsWith('xem-truoc.json'))).toHaveLength(1);
  });
});

test('the files are filtered by name, with and without diacritics', async () => {
  await onPage(here.browser, new URL(address, here.site.url).href, async (page) => {
    const shown = () => page.locator('li[data-file]:visible').count();
    const all = await shown();
    expect(all).toBeGreaterThan(release.observed.size);
    const input = page.getByRole('searchbox', { name: 'Lọc các tệp theo tên' });
    await input.fill('dia ban cu');
    const some = await shown();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator('[data-filter-files] output').innerText()).toBe(`${some} bảng`);
    await input.fill('zzz');
    expect(await shown()).toBe(0);
    expect(await page.locator('[data-filter-files] output').innerText()).toContain('Không có');
    await input.fill('');
    expect(await shown()).toBe(all);
  });
});

test('without scripts the list stands whole, with the columns of each table', async () => {
  await onPage(
    here.browser,
    new URL(address, here.site.url).href,
    async (page) => {
      expect(await page.locator('[data-filter-files]').isVisible()).toBe(false);
      const part = page.locator('details[data-preview=areas]');
      await part.locator('summary').click();
      expect(await part.innerText()).toContain('area_id, code, name');
    },
    { javaScriptEnabled: false },
  );
});

test('the release as a whole can be cited, copied with one press, and without scripts read', async () => {
  const origin = new URL(here.site.url).origin;
  const context = await here.browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  await page.goto(new URL(address, here.site.url).href);
  const forms = page.locator('[data-cite] .copyable');
  await forms.locator('button').first().waitFor();
  const copied: string[] = [];
  for (const form of await forms.all()) {
    await form.locator('button').press('Enter');
    await form.locator('[role=status]:not(:empty)').waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  await context.close();
  const { site, catalog } = release;
  const [short = '', long = '', bibtex = ''] = copied;
  expect(short).toContain(`${site.title.vi}, bản ${catalog.release}`);
  expect(long).toContain(`${site.publisher.vi}. ${site.title.vi}, bản ${catalog.release}`);
  expect(long).toContain(site.licence.id);
  expect(bibtex).toMatch(/^@misc\{[a-z0-9-]+,\n/);
  for (const text of copied) expect(text.includes('minh họa')).toBe(catalog.illustrative);
  for (const text of [long, bibtex])
    expect(text).toContain(new URL(pagePath(site.base, 'vi', 'data'), site.origin).href);
  const plain = readFileSync('dist/en/so-lieu/index.html', 'utf8');
  expect(plain.split('id="cite"')[1]).toContain(`release ${catalog.release}`);
});
