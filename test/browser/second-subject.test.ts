import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium/launch.ts';
import { serve, type ServedSite } from '../../scripts/serve/server.ts';
import { subjectWords } from '../subject-words.ts';
import { allText } from './all-text.ts';
import { onPage } from './page.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** The same code with another `data/`: wells on the islands of Veld, under /veld/. Nothing else is changed. */

let project: ProjectCopy;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  project = copyProject('test/fixtures/second-subject');
  project.run('publish');
  project.run('build');
  site = await serve({ root: join(project.folder, 'dist'), port: 0 });
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  project.remove();
  await browser.close();
  await site.close();
});

const at = (path: string): string => new URL(path, site.url).href;

describe('the verdicts are those worked out by hand', () => {
  // CW-1, 90 % by the end of 2028 on a straight line from the last full year before, 2024.
  //   Island: 39 of 40+30+10+10 = 43.3 % in 2024, so 55 % is required by the end of 2025 (two of
  //   eight half-years); 50 of 90 = 55.6 %. By mid-2026, three of eight: 60.8 %; two of three harbours: 47 of 70.
  //   Brae 50 % → 60 % required, 70 %. Skaw 40 % → 52.5 %, 43.3 %. Tind and Voe, from 4 + 3 of 10 + 10
  //   before they were one: 35 % → 48.75 %, 45 %; nothing reported in 2026.
  // CW-2, at most 10 a year in a harbour: 11 in Brae is over it at once; 2 and 4 hold once the year is over, and
  //   3, 0, 1 may still grow in a half-year. A limit of harbours is no limit of their sum: two of three held it.
  // CW-3, lower than last year's end: 139 against 142.5, then 140.5 against 139, which may still fall.
  test.each([
    ['CW-1', 'north-2001', '2025', 'on_track', 50, 55],
    ['CW-1', 'north-2001', '2026-H1', 'on_track', 47, 60.833],
    ['CW-1', 'brae-2001', '2025', 'on_track', 28, 60],
    ['CW-1', 'skaw-2001', '2025', 'off_track', 13, 52.5],
    ['CW-1', 'skaw-2001', '2026-H1', 'off_track', 14, 58.75],
    ['CW-1', 'tindvoe-2025', '2025', 'off_track', 9, 48.75],
    ['CW-1', 'tindvoe-2025', '2026-H1', 'no_data', null, undefined],
    ['CW-2', 'north-2001', '2025', 'missed', 2, undefined],
    ['CW-2', 'brae-2001', '2025', 'missed', 11, 10],
    ['CW-2', 'skaw-2001', '2025', 'met', 2, 10],
    ['CW-2', 'tindvoe-2025', '2025', 'met', 4, 10],
    ['CW-2', 'brae-2001', '2026-H1', 'on_track', 3, 10],
    ['CW-2', 'north-2001', '2026-H1', 'on_track', 3, undefined],
    ['CW-3', 'north-2001', '2025', 'met', 139, undefined],
    ['CW-3', 'north-2001', '2026-H1', 'off_track', 140.5, undefined],
  ])('%s in %s, %s: %s', async (target, area, period, status, result, required) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const file = join(project.folder, 'public/data/progress.parquet');
    const reader = await connection.runAndReadAll(
      `SELECT status, coalesce(numerator, value) AS result, required FROM read_parquet('${file}')
       WHERE target = $target AND area_id = $area AND period = $period AND reading = 'sensible'`,
      { target, area, period },
    );
    connection.closeSync();
    const [row, ...more] = reader.getRowObjectsJS();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ status });
    if (target !== 'CW-3') expect(row?.result).toBe(result);
    if (required !== undefined) expect(row?.required).toBeCloseTo(required, 1);
  });
});

describe('the site', () => {
  test('draws the true map where the data folder has boundaries of the period, and names their source', async () => {
    await onPage(browser, at('.'), async (page) => {
      const map = page.locator('.chart-boundaries');
      expect(await map.count()).toBe(1);
      expect(await page.locator('.chart-tiles').count()).toBe(0);
      const names = await map.locator('a title, [role=img] title').allTextContents();
      expect(names).toHaveLength(3);
      expect(names.join()).toMatch(/Brae.*|Skaw.*|Tind and Voe.*/);
      expect(await page.locator('figure', { has: map }).innerText()).toContain('Đo đạc Veld');
    });
  });

  test('stands under its base path, and so does every link', () => {
    expect(new URL(site.url).pathname).toBe('/veld/');
    const pages = globSync('**/*.html', { cwd: join(project.folder, 'dist') });
    expect(pages.length).toBeGreaterThan(30);
    for (const page of pages) {
      const html = readFileSync(join(project.folder, 'dist', page), 'utf8');
      for (const [, href = ''] of html.matchAll(/\b(?:href|src|action)="(\/[^"]*)"/g)) {
        const where = `${page}: ${href}`;
        expect(href.startsWith('/veld/'), where).toBe(true);
        const path = decodeURI(href.slice('/veld/'.length).replace(/[?#].*$/, ''));
        const file = join(
          project.folder,
          'dist',
          path,
          path === '' || path.endsWith('/') ? 'index.html' : '',
        );
        expect(existsSync(file), where).toBe(true);
      }
    }
  });

  test('the first page is about the island', async () => {
    await onPage(browser, site.url, async (page) => {
      expect(await page.title()).toBe('Nước Sạch Đảo Veld');
      // CW-1 and CW-2 are on track, CW-3 is not; the wish has no measure.
      expect(await page.locator('h1').innerText()).toContain(
        '2 trên 3 chỉ tiêu đến kỳ đánh giá của đảo North Veld',
      );
      expect(await page.locator('.banner').innerText()).toContain('minh họa');
    });
  });

  test('a target page has its chart, its number and its verdict', async () => {
    await onPage(browser, at('en/chi-tieu/cw-1/'), async (page) => {
      expect(await page.locator('h1').innerText()).toContain('Wells are tested');
      expect(await page.locator('.lede .status').innerText()).toBe('On track');
      expect(await page.locator('dl.facts').innerText()).toContain('67.1%');
      expect(await page.locator('figure svg.chart:visible').count()).toBeGreaterThan(0);
      const table = await page.locator('details table').first().innerText();
      expect(table).toContain('55.6%');
      expect(await page.locator('main').innerText()).toContain('Tind and Voe Harbour');
    });
  });

  test('the page of a merged harbour tells what it was', async () => {
    await onPage(browser, at('en/dia-ban/tind-and-voe/'), async (page) => {
      const text = await page.locator('main').innerText();
      for (const told of [
        'Tind Harbour',
        'Voe Harbour',
        'Wells are tested',
        'No more than 10 leaks a year',
      ]) {
        expect(text).toContain(told);
      }
    });
  });

  test('the explorer starts and draws', async () => {
    await onPage(browser, at('so-sanh/'), async (page) => {
      await page.locator('main[data-view=explorer]:not([data-state=loading])').waitFor({ timeout: 40_000 });
      expect(await page.locator('main').getAttribute('data-state')).toBe('ready');
      expect(await page.locator('.drawn svg.chart:visible').count()).toBe(1);
    });
  });
});

test('no word of the first subject is in any file', async () => {
  for (const part of ['dist', 'public']) {
    let files = 0;
    for await (const [path, text] of allText(join(project.folder, part))) {
      files += 1;
      expect(subjectWords(text), path).toEqual([]);
    }
    expect(files).toBeGreaterThan(20);
  }
});
