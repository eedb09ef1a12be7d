import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeAddress } from '../../src/explorer/address.ts';
import { defaultChoice } from '../../src/explorer/choice.ts';
import { packDictionary } from '../../src/explorer/dictionary.ts';
import { explorerData } from '../../src/explorer/prepare.ts';
import { explorerPageWords } from '../../src/i18n/explorer/controls/words.ts';
import { permalinkWords } from '../../src/i18n/permalink/words.ts';
import { observationFile } from '../../src/release/queries.ts';
import type { Catalog } from '../../src/release/release.ts';
import { difference, withUnit } from '../../src/site/figure.ts';
import { pagePath } from '../../src/site/routes.ts';
import { broken } from './axe.ts';
import { stage } from './chromium.ts';
import { builtRelease } from './release.ts';

/**
 * A closed release is put beside the built site on the way to the browser: its dictionary, and one file in which
 * one figure is another. What the build makes of closed releases is the same.
 */
const here = stage();
const release = await builtRelease();
const { base, home_area } = release.site;
const twins = JSON.parse(readFileSync('dist/data/twins.json', 'utf8')) as Pick<Catalog, 'files'>;
const now = await explorerData(release, twins.files, 'vi');
const words = permalinkWords('vi');
const version = '0.9.0';

const indicator = now.indicators.find(({ context, homeValues }) => !context && homeValues > 1);
if (!indicator) throw new Error('the release holds no indicator that changes at home');
const rows = (await release.series(indicator.id)).filter(
  ({ area_id, half, flag, value }) => area_id === home_area && half === 0 && flag === 'ok' && value !== null,
);
const newest = rows.reduce((best, row) => (row.year > best.year ? row : best));
const value = newest.value ?? 0;
const file = await revisedFile(observationFile(indicator.id));
const then = {
  ...now,
  release: version,
  indicators: now.indicators.map((one) =>
    one === indicator
      ? {
          ...one,
          file: {
            bytes: file.length,
            sha256: createHash('sha256').update(file).digest('hex').slice(0, 16),
          },
        }
      : one,
  ),
};
const choice = { ...defaultChoice(then, indicator), areas: [home_area], view: 'trend' as const };

/** The published file with the newest figure of home one less. */
async function revisedFile(path: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'permalinks-'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT * REPLACE (
       CASE WHEN area_id = '${home_area}' AND period = '${newest.period}' THEN value - 1 ELSE value END AS value
     ) FROM read_parquet('dist/data/${path}')) TO '${join(folder, 'x.parquet')}' (FORMAT parquet)`,
  );
  const bytes = readFileSync(join(folder, 'x.parquet'));
  rmSync(folder, { recursive: true });
  return bytes;
}

async function visit(page: Page, search: string): Promise<void> {
  await page.goto(new URL(`${pagePath(base, 'vi', 'compare')}${search}`, here.site.url).href);
  await page.locator('main[data-state=ready]').waitFor();
}

test('an address kept with a closed release shows its figures, and says how they differ now', async () => {
  const page = await here.browser.newPage();
  const closed = `data-closed="${JSON.stringify({ [version]: 'tu-dien-khi-do' }).replaceAll('"', '&quot;')}"`;
  await page.route(/\/so-sanh\/\?/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/data-closed="[^"]*"/, closed),
    });
  });
  await page.route(/\/so-sanh\/tu-dien-khi-do\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(packDictionary(then)) }),
  );
  const asked: string[] = [];
  await page.route(/\/data\/releases\//, (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ body: file });
  });

  await visit(page, writeAddress(choice, then));
  expect(asked).toEqual([`${base}data/releases/${version}/${observationFile(indicator.id)}`]);
  const note = page.locator('.pinned');
  const said = await note.innerText();
  expect(said).toContain(words.title(version));
  const [before, after] = [value - 1, value].map((one) => withUnit(one, indicator.measure, 'vi'));
  expect(said).toContain(`${before}, nay là ${after}${words.by(difference(1, indicator.measure, 'vi'))}`);
  expect(await page.locator('.drawn .finding').innerText()).toContain(before);
  expect(await broken(page)).toEqual([]);
  expect(new URL(page.url()).searchParams.get('ban')).toBe(version);

  // What is taken away is of that release, and stays so: its own files, as a closed release keeps them.
  const box = page.locator('details.take');
  await box.locator('summary').click();
  await box.and(page.locator('[data-state=ready]')).waitFor();
  const code = (await box.locator('pre[aria-label^="DuckDB"]').textContent()) ?? '';
  const own = `${here.site.url}data/releases/${version}/`;
  expect(code).toContain(`'${own}${observationFile(indicator.id)}'`);
  expect(code.match(/'https?:[^']*\.parquet'/g)?.filter((one) => !one.startsWith(`'${own}`))).toEqual([]);

  // One step leads to the newest figures, where nothing is left to say.
  await note.locator('a').click();
  await page.locator('main[data-state=ready]').waitFor();
  expect(await page.locator('.drawn .finding').innerText()).toContain(after);
  expect(await note.isVisible()).toBe(false);
  await page.close();
});

test('a release that is not there is told, with the way to those that are', async () => {
  const page = await here.browser.newPage();
  await visit(page, writeAddress(choice, { ...then, release: '0.0.1' }));
  const problems = page.locator('.problems:not(.pinned)');
  expect(await problems.innerText()).toContain(explorerPageWords('vi').problem.release('0.0.1', now.release));
  expect(await problems.locator('a').getAttribute('href')).toBe(pagePath(base, 'vi', 'releases'));
  expect(await page.locator('.pinned').isVisible()).toBe(false);
  await page.close();
});
