import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../scripts/serve/server.ts';
import { embedKinds } from '../../src/embeds/address.ts';
import { embedCode } from '../../src/embeds/code.ts';
import { stemsOf, tablesFor } from '../../src/embeds/tables.ts';
import { onBasis } from '../../src/explorer/basis.ts';
import { type Choice, defaultChoice } from '../../src/explorer/choice.ts';
import type { ExplorerIndicator } from '../../src/explorer/data.ts';
import { explorerData } from '../../src/explorer/prepare.ts';
import { inSpans } from '../../src/explorer/span.ts';
import { type ViewId, viewWords } from '../../src/explorer/view-id.ts';
import { viewOf } from '../../src/explorer/views.ts';
import type { Catalog } from '../../src/release/release.ts';
import { areasShown } from '../../src/explorer/shown-of.ts';
import { takenOf } from '../../src/explorer/taken.ts';
import { embedWords } from '../../src/i18n/embeds/words.ts';
import { words as siteWords } from '../../src/i18n/words.ts';
import { observationFile } from '../../src/release/queries.ts';
import { targetFile } from '../../src/release/twins.ts';
import { overview, summarise } from '../../src/site/overview.ts';
import { embedAreas, embedTablePath, pagePath, programmeSlug } from '../../src/site/routes.ts';
import type { Standing } from '../../src/targets/standing.ts';
import { statuses } from '../../src/targets/status.ts';
import { broken } from './axe.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { cutOff, smallTargets } from './reach.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const { base } = release.site;
const twins = JSON.parse(readFileSync('dist/data/twins.json', 'utf8')) as Pick<Catalog, 'files'>;
const data = await explorerData(release, twins.files, 'vi');
const words = embedWords('vi');
const views = Object.keys(viewWords) as ViewId[];

/** What an embed may weigh, in bytes as sent, whatever it shows. */
const most = 60_000;

/** Areas with a number of an indicator in its last whole year, by id of the indicator. */
const known = new Map(
  await Promise.all(
    data.indicators.map(async ({ id, years }) => {
      const rows = await release.series(id);
      const last = rows.filter(({ year, half, value }) => year === years[1] && half === 0 && value !== null);
      return [id, new Set(last.map(({ area_id }) => area_id))] as const;
    }),
  ),
);

/** Another indicator with numbers for several of the same areas in the same year. */
function partnerOf(
  one: ExplorerIndicator,
  among: readonly ExplorerIndicator[],
): ExplorerIndicator | undefined {
  return among.find(
    (other) =>
      other !== one &&
      other.years[1] === one.years[1] &&
      areasShown({ ...defaultChoice(data, one), view: 'scatter', second: other.id }, data).filter(
        ({ id }) => known.get(one.id)?.has(id) && known.get(other.id)?.has(id),
      ).length > 3,
  );
}

const today = new Set(data.areas.filter(({ to }) => to === null).map(({ id }) => id));

/** An indicator as a view shows it, with the area that is chosen. */
type Case = (indicator: ExplorerIndicator) => readonly Partial<Choice>[];

/** Areas that a choice of one of them on the areas of their time leads back to others that have figures. */
function withPast(indicator: ExplorerIndicator): readonly string[] {
  const usual = defaultChoice(data, indicator);
  const fromPast = (id: string): boolean =>
    onBasis({ ...usual, areas: [id], basis: 'then' }, data).areas.some((one) => !today.has(one));
  return data.areas.map(({ id }) => id).filter((id) => today.has(id) && fromPast(id));
}

const cases: Readonly<Record<string, Case>> = {
  'areas of today': () => [{}],
  'areas of the time': (indicator) =>
    withPast(indicator)
      .slice(-1)
      .map((id) => ({ areas: [id], basis: 'then' })),
  'an area that ended': (indicator) =>
    data.areas
      .filter(({ to }, place) => to !== null && inSpans(indicator.areas, place))
      .slice(-1)
      .map(({ id }) => ({ areas: [id] })),
};

/** The address of an embed, and what its figures and what is told of them weigh. */
interface Weighed {
  readonly address: string;
  readonly bytes: number;
}

/** What is sent for a file of the built site. */
function sentBytes(path: string): number {
  const file = join('dist', path.slice(base.length));
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** Of all that a view can show in a case, the embed that reads most; undefined where the view shows no such case. */
function heaviest(view: ViewId, given: Case): Weighed | undefined {
  const found = data.indicators.flatMap((indicator) =>
    given(indicator).flatMap((part) => {
      const second = view === 'scatter' ? (partnerOf(indicator, byBytes)?.id ?? null) : null;
      const choice: Choice = { ...defaultChoice(data, indicator), view, second, ...part };
      if (!viewOf(view).fits(choice, data)) return [];
      const targets = view === 'path' ? indicator.targets : [null];
      return targets.map((target) => weighed(choice, target?.slug ?? null));
    }),
  );
  return found.reduce<Weighed | undefined>(
    (most, one) => (most && most.bytes >= one.bytes ? most : one),
    undefined,
  );
}

const byBytes = data.indicators
  .filter(({ kind }) => kind !== 'status')
  .toSorted((a, b) => b.file.bytes - a.file.bytes);

function weighed(choice: Choice, target: string | null): Weighed {
  const drawn = onBasis(choice, data);
  const tables = tablesFor(drawn, data, { base, language: 'vi', version: undefined });
  const ids = [choice.indicator, ...(choice.second === null ? [] : [choice.second])];
  const read = [...ids.map((id) => observationFile(id)), ...(target === null ? [] : [targetFile(target)])];
  const past = choice.basis === 'then' || choice.areas.some((id) => !today.has(id));
  const paths = [
    ...read.flatMap((file) => stemsOf(file, tables)).map((stem) => embedTablePath(base, stem)),
    ...[...ids, embedAreas[past ? 'ever' : 'today']].map((part) => pagePath(base, 'vi', 'embedPart', part)),
  ];
  return {
    address:
      addressOf(choice).replace(/&chi-tieu=[^&]*/, '') + (target === null ? '' : `&chi-tieu=${target}`),
    bytes: paths.reduce((sum, path) => sum + sentBytes(path), 0),
  };
}

/** A choice that a view fits, of the indicator with the largest file that has something to show. */
function choiceFor(view: ViewId): Choice {
  const heaviest = data.indicators
    .filter(({ context, kind, homeValues }) =>
      view === 'scatter' ? kind !== 'status' : !context && homeValues > 0,
    )
    .toSorted((a, b) => b.file.bytes - a.file.bytes);
  for (const indicator of heaviest) {
    const second = view === 'scatter' ? partnerOf(indicator, heaviest)?.id : null;
    if (second === undefined) continue;
    const choice = { ...defaultChoice(data, indicator), view, second };
    // Areas that ended are in the whole dictionary only.
    if (!choice.areas.every((id) => today.has(id))) continue;
    if (viewOf(view).fits(choice, data)) return choice;
  }
  throw new Error(`no indicator of this release fits the view "${view}"`);
}

/** As the explorer offers it. */
function embed(view: ViewId, language: 'vi' | 'en' = 'vi'): string {
  return addressOf(choiceFor(view), language);
}

function addressOf(choice: Choice, language: 'vi' | 'en' = 'vi'): string {
  const said = { language, base, finding: '', source: '' };
  const [offer] = takenOf(choice, data, said).embeds ?? [];
  return new URL(offer?.address ?? '', here.site.url).href;
}

async function settled(page: Page): Promise<string | undefined> {
  const main = page.locator('main:not([data-state=loading])');
  await main.waitFor();
  return main.evaluate((element) => element.dataset.state);
}

/** What embeds read none of. */
const foreign = /wasm|worker|duckdb|parquet/i;
const sum = (of: readonly LogEntry[]): number => of.reduce((all, { bytes }) => all + bytes, 0);

const asked = async (page: Page, search: string, view: ViewId = 'trend'): Promise<void> => {
  await page.goto(new URL(`${pagePath(base, 'vi', 'embed', viewWords[view])}${search}`, here.site.url).href);
};

describe.each(views)('%s', (view) => {
  test('shows what was chosen, with its source and a way back, and is light', async () => {
    const before = here.site.log.length;
    await onPage(
      here.browser,
      embed(view),
      async (page) => {
        expect(await settled(page)).toBe('ready');
        const drawing = page.locator(view === 'table' || view === 'matrix' ? 'main table' : 'main svg.chart');
        expect(await drawing.first().isVisible()).toBe(true);
        expect((await page.locator('h1').innerText()).length).toBeGreaterThan(5);
        const credit = page.locator('.credit');
        expect(await credit.innerText()).toContain(words.release(release.catalog.release));
        if (release.catalog.illustrative) expect(await credit.innerText()).toContain(words.illustrative);
        expect(page.workers()).toEqual([]);
        await page.waitForLoadState('networkidle');
        const log: readonly LogEntry[] = here.site.log.slice(before);
        const told = log.map(({ url, bytes }) => `${url} ${bytes}`).join('\n');
        expect(log.filter(({ url }) => foreign.test(url))).toEqual([]);
        expect(sum(log), told).toBeLessThanOrEqual(most);

        const full = await credit.locator('a').last().getAttribute('href');
        expect((await page.request.get(new URL(full ?? '', page.url()).href)).status()).toBe(200);
        const target = new URL(page.url()).searchParams.get('chi-tieu');
        expect(full).toContain(
          target === null ? pagePath(base, 'vi', 'compare') : pagePath(base, 'vi', 'target', target),
        );
        for (const [width, scheme] of [
          [320, 'dark'],
          [640, 'light'],
        ] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          await page.setViewportSize({ width, height: 640 });
          expect(await broken(page), `${scheme}, ${width} px`).toEqual([]);
          expect(await page.evaluate(cutOff), `${width} px`).toEqual([]);
        }
        expect(await page.evaluate(smallTargets)).toEqual([]);
      },
      { viewport: { width: 640, height: 640 } },
    );
  });
});

describe.each(views)('%s, of all that this release holds', (view) => {
  test.each(Object.keys(cases))('the heaviest embed of %s is light', async (name) => {
    const found = heaviest(view, cases[name] ?? (() => []));
    if (!found) {
      // Views of many areas show those of a time; a chosen one that ended alone is none.
      expect(['map', 'scatter', 'distribution']).toContain(view);
      return;
    }
    await light(found.address);
  });

  test('one that stays with a closed release is no heavier, and reads nothing but what that release says', async () => {
    const all = Object.values(cases).flatMap((given) => heaviest(view, given) ?? []);
    const found = all.reduce((best, one) => (one.bytes > best.bytes ? one : best));
    await light(`${found.address}&ban=${closed}`, async (page) => {
      // The build makes the same of a closed release as of this one: see releases.test.ts.
      await page.route(/\/nhung\/[^/]+\/\?/, async (route) => {
        const answer = await route.fetch();
        const html = (await answer.text()).replace(
          /data-closed="[^"]*"/,
          `data-closed="[&quot;${closed}&quot;]"`,
        );
        await route.fulfill({ response: answer, body: html });
      });
      await page.route(`**/nhung/**/${closed}/**`, (route) =>
        route.continue({ url: route.request().url().replace(`/${closed}/`, '/') }),
      );
    });
  });
});

describe('how many targets have each status', () => {
  const address = (query: string, language: 'vi' | 'en' = 'vi'): string =>
    new URL(pagePath(base, language, 'embed', embedKinds.standing) + query, here.site.url).href;
  const told = (page: Page): Promise<string[]> => page.locator('.legend li:not(.quiet)').allInnerTexts();
  const counts = ({ counts }: Standing, language: 'vi' | 'en'): string[] =>
    statuses
      .filter((status) => (counts.get(status) ?? 0) > 0)
      .map((status) => `${counts.get(status)}${siteWords(language).status[status]}`);
  const plain = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\s+/g, ''));

  test('the embed counts as the pages do, is light, and leads back', async () => {
    const programme = release.programmes.find(({ area_id }) => area_id === release.site.home_area);
    if (!programme) throw new Error('no programme of the home area');
    const slug = programmeSlug(programme.programme);
    for (const [search, language, standing, full] of [
      ['', 'vi', overview(release).standing, pagePath(base, 'vi', 'home')],
      [
        `?chuong-trinh=${slug}`,
        'en',
        summarise(programme, release).standing,
        pagePath(base, 'en', 'programme', slug),
      ],
    ] as const) {
      const before = here.site.log.length;
      await onPage(here.browser, address(search, language), async (page) => {
        expect(await settled(page)).toBe('ready');
        await page.waitForLoadState('networkidle');
        expect(plain(await told(page))).toEqual(plain(counts(standing, language)));
        expect(await page.locator('.credit a').last().getAttribute('href')).toBe(full);
        expect(sum(here.site.log.slice(before))).toBeLessThan(most / 2);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await broken(page)).toEqual([]);
        expect(await page.evaluate(cutOff)).toEqual([]);
      });
    }
  });

  test('its figures come beside its script, and once', async () => {
    const figures = pagePath(base, 'vi', 'embedPart', embedAreas.standings);
    const page = await here.browser.newPage();
    const asked = page.waitForRequest((request) => request.url().endsWith(figures));
    await page.route(/\/standing\.[^/]*\.js$/, async (route) => {
      await asked;
      await route.continue();
    });
    const before = here.site.log.length;
    await page.goto(address(''));
    expect(await settled(page)).toBe('ready');
    expect(here.site.log.slice(before).filter(({ url }) => url === figures)).toHaveLength(1);
    await page.close();
  });

  test('what is not there is explained', async () => {
    const page = await here.browser.newPage();
    for (const [search, said] of [
      ['?chuong-trinh=khong-co', words.fault.programme('khong-co')],
      ['?dia-ban=constructor', words.fault.area('constructor')],
      ['?ban=0.0.1', words.fault.release('0.0.1')],
    ] as const) {
      await page.goto(address(search));
      expect(await settled(page)).toBe('fault');
      expect(await page.locator('main').innerText()).toContain(said);
    }
    await page.getByText(words.newest).click();
    expect(await settled(page)).toBe('ready');
    await page.close();
  });
});

/** A release that is put beside the built one on the way to the browser. */
const closed = '0.9.0';

/** Opens an embed and weighs it. */
async function light(
  address: string,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const page = await here.browser.newPage({ viewport: { width: 640, height: 640 } });
  await prepare(page);
  const before = here.site.log.length;
  await page.goto(address);
  expect(await settled(page), address).toBe('ready');
  await page.waitForLoadState('networkidle');
  const log = here.site.log.slice(before);
  const told = [address, ...log.map(({ url, bytes }) => `${url} ${bytes}`)].join('\n');
  expect(
    log.some(({ url }) => url.includes('/so-lieu/')),
    told,
  ).toBe(true);
  expect(
    log.filter(({ url }) => foreign.test(url)),
    told,
  ).toEqual([]);
  expect(sum(log), told).toBeLessThanOrEqual(most);
  await page.close();
}

test('English embeds speak English', async () => {
  await onPage(here.browser, embed('trend', 'en'), async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.credit').innerText()).toContain(
      embedWords('en').release(release.catalog.release),
    );
  });
});

test('in another site’s page the code shows the embed at its own height; no other page can be framed', async () => {
  const page = await here.browser.newPage({ viewport: { width: 700, height: 900 } });
  // The other site: whatever is asked of it is answered with what is to stand in its page.
  let html = '';
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const visit = async (body: string): Promise<void> => {
    html = `<!doctype html><body>${body}</body>`;
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  };
  const code = embedCode({
    address: embed('trend'),
    title: 'Hình',
    page: new URL(pagePath(base, 'vi', 'compare'), here.site.url).href,
  });
  await visit(code);
  const inner = page.frameLocator('iframe');
  await inner.locator('main[data-state=ready] svg').first().waitFor();
  const height = await inner
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await page.waitForFunction((wanted) => document.querySelector('iframe')?.height === String(wanted), height);
  // A narrower page makes it higher.
  await page.setViewportSize({ width: 340, height: 900 });
  await page.waitForFunction((before) => document.querySelector('iframe')?.height !== String(before), height);

  await visit(`<iframe src="${new URL(pagePath(base, 'vi', 'compare'), here.site.url).href}"></iframe>`);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  await page.close();
  other.close();
});

test('the keyboard reaches the drawing and the way back', async () => {
  await onPage(here.browser, embed('trend'), async (page) => {
    await settled(page);
    const reached: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ''));
    }
    expect(reached.some((html) => html.startsWith('<svg'))).toBe(true);
    expect(reached.some((html) => html.includes(pagePath(base, 'vi', 'compare')))).toBe(true);
  });
});

test('what is no longer there is explained and leads on', async () => {
  const page = await here.browser.newPage();
  const { indicator } = choiceFor('trend');
  const home = release.area(release.site.home_area).slug;
  for (const [search, said] of [
    ['?chi-so=khong-co', words.fault.indicator('khong-co')],
    ['', words.fault.none()],
    [`?chi-so=${indicator}&dia-ban=khong-co`, words.fault.area('khong-co')],
    [`?chi-so=${indicator}&dia-ban=${home}&ban=0.0.1`, words.fault.release('0.0.1')],
  ] as const) {
    await asked(page, search);
    expect(await settled(page)).toBe('fault');
    expect(await page.locator('main').innerText()).toContain(said);
    expect(await page.locator('main li a').count()).toBeGreaterThan(1);
    for (const link of await page.locator('main li a').all())
      expect(
        (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).status(),
      ).toBe(200);
  }
  // Of an unknown release, one step leads to the same picture from the newest one.
  await page.getByText(words.newest).click();
  expect(await settled(page)).toBe('ready');
  await page.close();
});

test('a code for this release is followed while the site shows it', async () => {
  const pinned = `${embed('trend')}&ban=${encodeURIComponent(release.catalog.release)}`;
  await onPage(here.browser, pinned, async (page) => {
    expect(await settled(page)).toBe('ready');
  });
});

test.each(['home (vi)', 'programme (en)', 'target (vi)', 'home area (vi)', 'compare (vi)'])(
  '%s offers codes that work',
  async (kind) => {
    const path = (await pageKinds()).find((one) => one.kind === kind)?.path ?? '';
    const page = await here.browser.newPage();
    await page.goto(new URL(path, here.site.url).href);
    await page.locator('main:not([data-state=loading])').waitFor();
    const boxes = page.locator('details.take');
    for (const box of await boxes.all()) {
      await box.locator('summary').first().click();
      await expect.poll(() => box.getAttribute('data-state')).toBe('ready');
    }
    const codes = await boxes.locator('pre', { hasText: '<iframe' }).allTextContents();
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) {
      const [, address = ''] = /src="([^"]+)"/.exec(code) ?? [];
      await page.goto(address.replaceAll('&amp;', '&'));
      expect(await settled(page), address).toBe('ready');
      expect(await page.locator('main :is(svg, table)').count(), address).toBeGreaterThan(0);
    }
    await page.close();
  },
);

test('without scripts it says so, and leads to the page and the data', async () => {
  await onPage(
    here.browser,
    embed('trend'),
    async (page) => {
      const text = page.locator('noscript');
      expect(await text.innerText()).toContain(words.without);
      expect(await text.locator('a').count()).toBe(2);
    },
    { javaScriptEnabled: false },
  );
});
