import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offer } from '../../scripts/briefings/offer.ts';
import { makeBriefings } from '../../scripts/briefings/run.ts';
import { openStore } from '../../scripts/briefings/store.ts';
import { newestPeriods, periodSlug } from '../../src/briefing/periods.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';
import { readPdf } from './pdf.ts';
import { builtRelease } from './release.ts';

/** The command that makes files, run on the built site for the home area; what it adds is taken away again. */

const here = stage();
const release = await builtRelease();
const home = release.area(release.site.home_area);
const periods = await newestPeriods(home.area_id, release);
const paths = periods.map((period) => pagePath('', 'vi', 'briefing', home.slug, periodSlug(period)));
const named = periods.map((period) => `${home.slug}-${periodSlug(period)}`);

let folder = '';
const run = (signal = new AbortController().signal) =>
  makeBriefings(
    { areas: [home.slug], period: undefined, languages: ['vi'], out: 'dist', help: false },
    {
      lookup: release,
      browser: here.browser,
      url: here.site.url,
      store: openStore(join(folder, 'kept')),
      report: () => undefined,
      signal,
    },
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefings-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  paths.forEach((path, at) => {
    offer(join('dist', path, 'index.html'), []);
    for (const ending of ['pdf', 'docx'])
      rmSync(join('dist', path, `${named[at] ?? ''}.${ending}`), { force: true });
  });
});

test('a run that is stopped makes no more; the next makes the rest, the one after finds all finished', async () => {
  const stopped = new AbortController();
  stopped.abort();
  expect(await run(stopped.signal)).toMatchObject({ all: periods.length, made: 0, kept: 0 });
  expect(await run()).toMatchObject({ made: periods.length, kept: 0 });
  expect(await run()).toMatchObject({ made: 0, kept: periods.length });
});

test('the PDF is tagged, titled and in its language, two pages; the DOCX holds each drawing, described', () => {
  for (const [at, path] of paths.entries()) {
    const file = join('dist', path, named[at] ?? '');
    const pdf = readPdf(readFileSync(`${file}.pdf`));
    expect(pdf.sizes).toHaveLength(2);
    expect(pdf).toMatchObject({ tagged: true, outlined: true, language: 'vi' });
    expect(pdf.title).toContain(home.name);
    const parts = unzipSync(readFileSync(`${file}.docx`));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(pictures.length).toBeGreaterThan(0);
    expect(text.match(/<w:drawing>/g)?.length).toBe(pictures.length);
    expect(text).toContain('[TÊN CƠ QUAN BAN HÀNH]');
  }
});

test('the page offers the files where they were made, also without scripts', async () => {
  await onPage(
    here.browser,
    new URL(paths[0] ?? '', here.site.url).href,
    async (page) => {
      const links = page.locator('.briefing-acts a[download]:visible');
      expect(await links.count()).toBe(2);
      for (const href of await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href)))
        expect((await fetch(href, { method: 'HEAD' })).status, href).toBe(200);
    },
    { javaScriptEnabled: false },
  );
});

test('an area without a page of its own for the period is drawn by address', async () => {
  const year = { year: Math.min(...periods.map(({ year: one }) => one)) - 1, half: 0 as const };
  const made = await makeBriefings(
    { areas: [home.slug], period: year, languages: ['vi'], out: join(folder, 'elsewhere'), help: false },
    {
      lookup: release,
      browser: here.browser,
      url: here.site.url,
      store: openStore(join(folder, 'kept')),
      report: () => undefined,
      signal: new AbortController().signal,
    },
  );
  expect(made.made).toBe(1);
  const file = join(
    folder,
    'elsewhere',
    pagePath('', 'vi', 'briefing', home.slug, periodSlug(year)),
    `${home.slug}-${periodSlug(year)}.pdf`,
  );
  expect(existsSync(file)).toBe(true);
  expect(readPdf(readFileSync(file)).sizes).toHaveLength(2);
});
