import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium/launch.ts';
import { serve, type ServedSite } from '../../scripts/serve/server.ts';
import { verify } from '../../scripts/verify.ts';
import { downloadWords } from '../../src/i18n/downloads/words.ts';
import { embedWords } from '../../src/i18n/embeds/words.ts';
import type { ReleaseList } from '../../src/release/changes.ts';
import type { Catalog } from '../../src/release/release.ts';
import { broken } from './axe.ts';
import { onPage } from './page.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** Two releases of wells on islands, and the site that is built to be deployed from the second. */

let project: ProjectCopy;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  project = copyProject('test/fixtures/second-subject');
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(project.folder, 'data', file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };
  change(
    'site.yaml',
    (text) => `${text}origin: https://veld.example
release_calendar:
  - {on: 2027-02-15, as_of: 2026}
`,
  );
  project.run('release', 'major', '--date', '2026-08-01');
  before('quality_*.parquet', join(project.folder, 'data/releases/1.0.0'));
  // A share and a number revised, so that a verdict turns; a number taken back; one added; a limit lowered.
  change('exports/wells.csv', (text) =>
    text
      .replace('Brae,2026-H1,wells_tested_share,,33,40', 'Brae,2026-H1,wells_tested_share,,39,40')
      .replace('Brae,2025,leaks_found,11', 'Brae,2025,leaks_found,7')
      .replace('Skaw,2024,leaks_found,3,,\n', '')
      .concat('North Veld,2023,water_use,140,,\n'),
  );
  change('programmes/clear_wells.yaml', (text) => text.replace('threshold: 10\n', 'threshold: 9\n'));
  project.run('release', 'major', '--date', '2026-09-15');
  before('quality_*.parquet', join(project.folder, 'data/releases/2.0.0'));
  project.run('build', '--release', '2.0.0');
  site = await serve({ root: join(project.folder, 'dist'), port: 0 });
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  project.remove();
  await browser.close();
  await site.close();
});

/** Makes a closed release one that was closed before these tables were published. */
function before(tables: string, folder: string): void {
  const lacking = globSync(tables, { cwd: folder });
  expect(lacking.length).toBeGreaterThan(5);
  for (const file of lacking) rmSync(join(folder, file));
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  edit('catalog.json', (text) => {
    const catalog = JSON.parse(text) as Catalog;
    return JSON.stringify({ ...catalog, files: catalog.files.filter(({ path }) => !lacking.includes(path)) });
  });
  const catalog = createHash('sha256')
    .update(readFileSync(join(folder, 'catalog.json')))
    .digest('hex');
  edit('checksums.txt', (text) =>
    text
      .split('\n')
      .filter((line) => !lacking.some((file) => line.endsWith(` ${file}`)))
      .map((line) => (line.endsWith(' catalog.json') ? `${catalog}  catalog.json` : line))
      .join('\n'),
  );
}

/** The section of a page that says how to cite the whole release. */
const cited = (html: string): string => html.split('id="cite"')[1]?.split('</section>')[0] ?? '';

const at = (path: string): string => new URL(path, site.url).href;
const get = async (path: string): Promise<string> => (await fetch(at(path))).text();

test('the site is the closed release: no draft, open to search engines, with the releases before it', async () => {
  const home = await get('.');
  expect(home).not.toContain('noindex');
  expect(home).not.toContain('Bản nháp');
  expect(home).toMatch(/Bản phát hành 2\.0\.0|Bản 2\.0\.0|2\.0\.0/);
  expect(await get('sitemap.xml')).toContain('https://veld.example/veld/so-lieu/phien-ban/1.0.0/');
  const list = JSON.parse(await get('data/releases.json')) as ReleaseList;
  expect(list.newest).toBe('2.0.0');
  expect(list.releases.map(({ version, date, previous }) => [version, date, previous])).toEqual([
    ['2.0.0', '2026-09-15', '1.0.0'],
    ['1.0.0', '2026-08-01', null],
  ]);
  // What was closed is served as it lies there, byte for byte; what is shown is made of it and whole.
  for (const name of ['catalog.json', 'observations/leaks_found.parquet']) {
    const bytes = Buffer.from(await (await fetch(at(`data/releases/1.0.0/${name}`))).arrayBuffer());
    expect(bytes.equals(readFileSync(join(project.folder, 'data/releases/1.0.0', name)))).toBe(true);
  }
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const path of ['data/', 'data/releases/1.0.0/', 'data/releases/2.0.0/']) {
    expect([path, await verify([at(path)])]).toEqual([path, 0]);
  }
  said.mockRestore();
});

test('the list of releases says what each changed, when the next comes and how errors are mended', async () => {
  await onPage(browser, at('so-lieu/phien-ban/'), async (page) => {
    const rows = page.locator('main section').first().locator('tbody tr');
    expect(await rows.locator('th a').allTextContents()).toEqual(['2.0.0', '1.0.0']);
    expect(await rows.first().innerText()).toMatch(/15\/09\/2026/);
    expect(await rows.last().innerText()).toContain('Bản đầu tiên');
    const text = await page.locator('main').innerText();
    expect(text).toContain('15/02/2027');
    expect(text).not.toContain('Chưa phát hành bản nào');
    expect(await page.locator('a[href="mailto:office@veld.example"]').count()).toBe(1);
    expect(await broken(page)).toEqual([]);
    await page.locator('th a', { hasText: '2.0.0' }).click();
    await page.waitForURL('**/phien-ban/2.0.0/');
  });
});

test('the page of a release tells the change of every figure, verdict and way of reckoning', async () => {
  await onPage(browser, at('so-lieu/phien-ban/2.0.0/'), async (page) => {
    const section = (title: string) =>
      page.locator('section section', { has: page.getByRole('heading', { name: title, exact: true }) });
    const told = await page.locator('.told li').allTextContents();
    expect(told.some((line) => line.startsWith('Thêm 1 số liệu'))).toBe(true);
    expect(told.join(' ')).toMatch(/Sửa \d+ số liệu đã công bố/);
    expect(told.join(' ')).toMatch(/kết luận đổi: .*từ “.+” sang “.+”/);
    const brae = section('Số liệu đã sửa').locator('tr', { hasText: 'Brae' }).filter({ hasText: '33/40' });
    expect(await brae.innerText()).toMatch(/82,5% \(33\/40\)\s+97,5% \(39\/40\)\s+\+15 điểm phần trăm/);
    const limit = section('Cách tính đã đổi').locator('tr', { hasText: 'CW-2' });
    expect(await limit.innerText()).toMatch(/ngưỡng\s+10\s+9/);
    // A new table is one row with its columns, not a row a column.
    const table = section('Cách tính đã đổi').locator('tr', { hasText: /^\s*quality_arrivals/ });
    expect(await table.allInnerTexts()).toEqual([expect.stringMatching(/mới có\s+–\s+cells, days, period/)]);
    expect(await section('Số liệu không còn công bố').locator('tbody').innerText()).toContain('Skaw');
    expect(await section('Kết luận đã đổi').locator('tbody svg').count()).toBeGreaterThan(1);
    expect(await broken(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
  const english = await get('en/so-lieu/phien-ban/2.0.0/');
  expect(english).toContain('percentage points');
  expect(await get('so-lieu/phien-ban/1.0.0/')).toContain('Bản đầu tiên');
});

test('an embed that stays with a release shows its figures and verdicts, packed, and leads to the newest', async () => {
  const shown = async (version?: string): Promise<string> => {
    const query = `?chi-so=wells_tested_share&dia-ban=brae&ky=nua-nam${version ? `&ban=${version}` : ''}`;
    const before = site.log.length;
    return onPage(browser, at(`nhung/lo-trinh/${query}`), async (page) => {
      await page.locator('main[data-state=ready]').waitFor();
      await page.waitForLoadState('networkidle');
      const log = site.log.slice(before);
      expect(log.filter(({ url }) => /parquet|wasm/.test(url))).toEqual([]);
      const read = log.map(({ url }) => url).filter((url) => /nhung\/(so-lieu|tu-dien)/.test(url));
      expect(read.length).toBeGreaterThan(3);
      expect(read.filter((url) => url.includes('/1.0.0/') !== (version === '1.0.0'))).toEqual([]);
      if (version === '1.0.0')
        expect(await page.locator('.credit a', { hasText: embedWords('vi').newest }).count()).toBe(1);
      return page.locator('main').innerText();
    });
  };
  const [then, now] = [await shown('1.0.0'), await shown()];
  expect(then).toMatch(/Brae, 6 tháng đầu năm 2026: .*82,5%/);
  expect(then).toContain(embedWords('vi').pinned('1.0.0'));
  expect(now).toMatch(/Brae, 6 tháng đầu năm 2026: .*97,5%/);
  // The newest is a closed release itself: who stays with it reads what the site shows.
  expect(await shown('2.0.0')).toBe(now);
});

test('an embed of statuses that stays with a release counts as that release did, and leads to the newest', async () => {
  const counted = async (search: string, lang = ''): Promise<string> =>
    onPage(browser, at(`${lang}nhung/tinh-trang/${search}`), async (page) => {
      await page.locator('main[data-state=ready]').waitFor();
      expect(await broken(page)).toEqual([]);
      return page.locator('main').innerText();
    });
  const marks = (text: string): string => text.split(/\n(?=[^\n]*(?:Bản|Release) )/)[0] ?? '';
  for (const [query, lang, language] of [
    ['', '', 'vi'],
    ['dia-ban=brae', '', 'vi'],
    ['chuong-trinh=clear-wells', 'en/', 'en'],
  ] as const) {
    const words = embedWords(language);
    const [then, now, own] = await Promise.all(
      ['ban=1.0.0', '', 'ban=2.0.0'].map((pin) => counted(`?${query}${query && pin && '&'}${pin}`, lang)),
    );
    expect(then).toContain(words.pinned('1.0.0'));
    expect(then).toContain(words.newer('2.0.0'));
    expect(then).toContain(words.newest);
    expect(now).toContain(words.release('2.0.0'));
    // A limit was lowered and a share revised between the two.
    expect(marks(then ?? ''), query).not.toBe(marks(now ?? ''));
    expect(own).toBe(now);
  }
  // What is not there is explained within the release that the address names; one step leads to the newest.
  await onPage(browser, at('nhung/tinh-trang/?dia-ban=khong-co&ban=1.0.0'), async (page) => {
    await page.locator('main[data-state=fault]').waitFor();
    expect(await page.locator('main').innerText()).toContain(embedWords('vi').fault.area('khong-co'));
  });
  await onPage(browser, at('nhung/tinh-trang/?dia-ban=brae&ban=1.0.0'), async (page) => {
    await page.locator('.credit a', { hasText: embedWords('vi').newest }).click();
    await page.locator('main[data-state=ready] .credit', { hasText: '2.0.0' }).waitFor();
    expect(new URL(page.url()).search).toBe('?dia-ban=brae');
  });
});

test('a release closed before the lists of quality were tables shows its quality, without boxes to take them', async () => {
  for (const lang of ['', 'en/']) {
    await onPage(browser, at(`${lang}chat-luong/`), async (page) => {
      expect(await page.locator('main section table').count()).toBeGreaterThan(3);
      expect(await page.locator('[data-take]').count()).toBe(0);
      expect(await page.locator('main a[href$="data/quality.json"]').count()).toBe(1);
      expect(await page.locator('body').innerHTML()).not.toMatch(/data\/quality_/);
      for (const data of await page.locator('script[type="application/ld+json"]').allTextContents())
        expect(data).not.toContain('quality_');
      expect(await broken(page)).toEqual([]);
    });
  }
  for (const path of [
    'so-lieu/',
    'so-lieu/tu-dien/',
    'so-lieu/sql/',
    'data/datapackage.json',
    'data/dcat.jsonld',
  ])
    expect(await get(path), path).not.toMatch(/quality_(coverage|hidden)/);
  expect((await fetch(at('data/quality.json'))).status).toBe(200);
});

test('of a closed release one area can be taken, and the code makes the same from what that release keeps', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const kept = (version: string): string => `data/releases/${version}/`;
  /** What the box holds: the rows that it saves as JSON, and those that its SQL gives. */
  const taken = (path: string, version: string) =>
    onPage(browser, at(path), async (page) => {
      const box = page.locator('details.take').last();
      if (!(await box.evaluate((one: HTMLDetailsElement) => one.open))) await box.locator('summary').click();
      await box.and(page.locator('[data-state=ready]')).waitFor();
      const download = page.waitForEvent('download');
      await box.getByRole('button', { name: 'JSON', exact: true }).click();
      const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Record<
        string,
        unknown[]
      >;
      const code = (await box.locator('pre[aria-label^="DuckDB"]').textContent()) ?? '';
      expect(
        code.match(/'https?:[^']*'/g)?.filter((one) => !one.startsWith(`'${at(kept(version))}`)),
      ).toEqual([]);
      const statements = code
        .replaceAll(at(kept(version)), `${join(project.folder, kept(version))}/`)
        .split(';');
      const answers = await Promise.all(
        statements
          .filter((one) => one.trim() !== '')
          .map(async (one) => (await connection.runAndReadAll(one)).getRowObjectsJson()),
      );
      expect(await broken(page)).toEqual([]);
      return { saved, answers, url: page.url() };
    });

  const then = await taken('so-lieu/phien-ban/1.0.0/?dia-ban=brae', '1.0.0');
  expect(Object.keys(then.saved)).toEqual(['data', 'observations']);
  expect(Object.values(then.saved)).toEqual(then.answers);
  const half = { indicator: 'wells_tested_share', period: '2026-H1' };
  expect(then.saved.observations).toContainEqual(expect.objectContaining({ ...half, numerator: 33 }));
  // The page of the area, of the release that the site shows.
  const now = await taken('dia-ban/brae/', '2.0.0');
  expect(Object.values(now.saved)).toEqual(now.answers);
  expect(now.saved.observations).toContainEqual(expect.objectContaining({ ...half, numerator: 39 }));
  const own = await taken('so-lieu/phien-ban/2.0.0/?dia-ban=brae', '2.0.0');
  expect(own.saved).toEqual(now.saved);

  // The page that promises addresses names the lasting one of an area, and leads there.
  for (const lang of ['', 'en/']) {
    // A closed release is cited by its own page, which stays.
    expect(cited(await get(`${lang}so-lieu/`))).toContain(
      `https://veld.example/veld/${lang}so-lieu/phien-ban/2.0.0/`,
    );
    const promise = (await get(`${lang}so-lieu/`)).split('id="promise"')[1] ?? '';
    const [, address = ''] = /href="([^"]*\?dia-ban=[^"]*)"/.exec(promise) ?? [];
    expect(address).toMatch(new RegExp(`^/veld/${lang}so-lieu/phien-ban/2\\.0\\.0/\\?dia-ban=.`));
    await onPage(browser, at(address), async (page) => {
      await page.locator('[data-place][data-state=ready] details[open]').waitFor();
    });
  }

  await onPage(browser, at('so-lieu/phien-ban/1.0.0/?dia-ban=khong-co'), async (page) => {
    await page.locator('[data-place][data-state=none]').waitFor();
    expect(await page.locator('[data-place]').innerText()).toContain('khong-co');
    // Choosing one leads on, and the address keeps it.
    await page.getByLabel(downloadWords('vi').keptArea.label, { exact: true }).selectOption('brae');
    await page.locator('[data-place][data-state=ready]').waitFor();
    expect(new URL(page.url()).searchParams.get('dia-ban')).toBe('brae');
    // Of two that are chosen one right after the other, the last is shown.
    const select = page.getByLabel(downloadWords('vi').keptArea.label, { exact: true });
    await select.selectOption('skaw');
    await select.selectOption('brae');
    await page.locator('[data-place][data-state=ready]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-place] summary').innerText()).toContain('Brae');
    await select.selectOption('');
    expect(await page.locator('[data-place]').innerText()).toBe('');
    expect(new URL(page.url()).search).toBe('');
    await select.selectOption('brae');
    await page.locator('[data-place][data-state=ready]').waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('feeds in both forms and languages hold the same releases, and every page leads to them', async () => {
  for (const lang of ['', 'en/']) {
    const home = await get(lang || '.');
    for (const form of ['xml', 'json'])
      expect(home).toMatch(
        new RegExp(`<link rel="alternate"[^>]*href="/veld/${lang}so-lieu/phien-ban/feed.${form}"`),
      );
    const feed = JSON.parse(await get(`${lang}so-lieu/phien-ban/feed.json`)) as {
      items: { id: string; title: string; content_text: string; date_published: string }[];
    };
    const entries = await onPage(browser, at(lang || '.'), (page) =>
      page.evaluate(
        async (address) => {
          const text = await (await fetch(address)).text();
          const atom = new DOMParser().parseFromString(text, 'application/xml');
          return [...atom.querySelectorAll('entry')].map((entry) => ({
            id: entry.querySelector('id')?.textContent,
            title: entry.querySelector('title')?.textContent,
            content_text: entry.querySelector('content')?.textContent,
            date_published: entry.querySelector('updated')?.textContent,
          }));
        },
        at(`${lang}so-lieu/phien-ban/feed.xml`),
      ),
    );
    expect(entries).toHaveLength(2);
    expect(feed.items).toMatchObject(entries);
    expect(entries[0]).toMatchObject({
      id: `https://veld.example/veld/${lang}so-lieu/phien-ban/2.0.0/`,
      date_published: '2026-09-15T00:00:00Z',
    });
  }
});
