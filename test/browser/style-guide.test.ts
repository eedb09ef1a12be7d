import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dutyStates } from '../../src/duties/duty.ts';
import { calendarWords } from '../../src/i18n/calendar/words.ts';
import { changeWords } from '../../src/i18n/changes/words.ts';
import { consoleWords } from '../../src/i18n/console/words.ts';
import { words as statusWords } from '../../src/i18n/words.ts';
import { examples } from '../../src/site/method/examples.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { readPdf } from './pdf.ts';

const here = stage();
const pages = (await pageKinds()).filter(({ kind }) => kind.startsWith('style guide'));

/** Inside the page: texts of one drawing that cover each other, and what reaches out of its drawing or the window. */
function faults(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  for (const chart of document.querySelectorAll<SVGSVGElement>('main svg.chart')) {
    const frame = chart.getBoundingClientRect();
    if (frame.width === 0) continue;
    const name = `${chart.getAttribute('class') ?? ''} "${chart.getAttribute('aria-label')?.slice(0, 50) ?? ''}"`;
    // A text of several lines is one label: its lines are looked at one by one.
    const lines = [...chart.querySelectorAll('text')].flatMap((text) => {
      const spans = [...text.querySelectorAll('tspan')];
      return (spans.length > 0 ? spans : [text]).map((line) => ({
        text,
        said: line.textContent,
        box: line.getBoundingClientRect(),
      }));
    });
    // The height of a line holds room above and below its letters.
    const slack = 3;
    for (const [at, one] of lines.entries()) {
      if (one.box.left < -0.5 || one.box.right > width + 0.5)
        found.push(`${name}: "${one.said}" leaves the window`);
      for (const other of lines.slice(at + 1)) {
        if (other.text === one.text || one.box.width === 0 || other.box.width === 0) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > slack) found.push(`${name}: "${one.said}" over "${other.said}"`);
      }
    }
  }
  return found;
}

test.each(pages)(
  '$kind: no text of a chart covers another or leaves the window, from a phone to a desk',
  async ({ path }) => {
    await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(faults), `${width} px`).toEqual([]);
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(beyond, `${width} px`).toBe(0);
      }
    });
  },
);

const none = { path: '' };
const [parts = none, charts = none, tables = none, sheets = none] = pages;

/** What makes a page of styles safe to read: it says that it is invented, and no search engine lists it. */
async function isMarked(page: Page): Promise<void> {
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(await page.locator('.lede strong').first().innerText()).toContain('minh họa');
}

test('every status and every component is there in its states, marked as invented, in no index', async () => {
  await onPage(here.browser, new URL(parts.path, here.site.url).href, async (page) => {
    await isMarked(page);
    expect(await page.locator('.all-statuses').first().locator('li').count()).toBe(9);
    for (const part of [
      '.banner.kept',
      '.problems',
      '.fault',
      '.work[data-on]',
      '.take[open]',
      'td.heat-blank',
      '[role=option][aria-selected=true]',
      '.found > p',
      'button.sort',
      '[aria-sort=ascending]',
      '[aria-sort=descending]',
      '.chosen button:disabled',
      '.chosen button:enabled .swatch.series-8',
      '.options input:checked',
      '.options input:disabled',
      '.view-controls [aria-disabled=true]',
      '.matrix .mark-withheld',
      '.report-mark.partly',
      '.turned',
    ])
      expect(await page.locator(`main ${part}`).count(), part).toBeGreaterThan(0);
    // The other pages of styles are one step away.
    for (const { path } of [charts, tables, sheets])
      expect(await page.locator(`main a[href$="/${path}"]`).count(), path).toBe(1);
  });
});

test('examples, duties, changes and answers are there in their states, marked as invented, in no index', async () => {
  await onPage(here.browser, new URL(tables.path, here.site.url).href, async (page) => {
    await isMarked(page);
    const words = await page.locator('main').innerText();
    const { state } = calendarWords('vi');
    for (const each of [...dutyStates.map((duty) => state[duty]), state.not_done, state.partly])
      expect(words, each).toContain(each);
    const { section, privacy } = changeWords('vi');
    for (const each of [...Object.values(section), privacy]) expect(words, each).toContain(each);
    const { flag, result } = consoleWords('vi');
    for (const each of [...Object.values(flag), result.empty, result.yes, result.no, result.none])
      expect(words, each).toContain(each);
    // A verdict of each status that an example can end with; of several indicators, of parts and of a purpose.
    const verdicts = await page.locator('.example .verdict .status').allInnerTexts();
    expect(new Set(verdicts.map((one) => one.trim()))).toEqual(
      new Set(examples.map(({ status }) => statusWords('vi').status[status])),
    );
    expect(await page.locator('.example .statuses').count()).toBeGreaterThan(1);
    // Tables with more than they show say so.
    expect(await page.locator('main .table + p.quiet a').count()).toBeGreaterThan(0);
  });
});

test('a briefing is there with all its parts, marked as invented, and is shown as slides and on two sheets', async () => {
  await onPage(here.browser, new URL(sheets.path, here.site.url).href, async (page) => {
    await isMarked(page);
    for (const part of [
      '.attention tbody tr',
      '.turned-list li',
      '.multiples .chart-multiple',
      '.all-targets .group',
      '.notes-list li',
      '.key-list li',
    ])
      expect(await page.locator(`main .sheet ${part}`).count(), part).toBeGreaterThan(0);
    await page.locator('[data-present]').click();
    expect(await page.locator('dialog.presentation[open] .stage h2').first().innerText()).toBe(
      await page.locator('main .sheet h1').innerText(),
    );
    await page.keyboard.press('Escape');
    const { sizes } = readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(sizes).toHaveLength(2);
  });
});

test('every kind of chart is there, named, marked as invented, in no index', async () => {
  await onPage(here.browser, new URL(charts.path, here.site.url).href, async (page) => {
    await isMarked(page);
    for (const kind of [
      'result',
      'explorer',
      'ranking',
      'change',
      'multiples',
      'scatter',
      'distribution',
      'map',
      'timeline',
      'lineage',
      'tiles',
      'boundaries',
      'multiple',
      'spark',
    ])
      expect(await page.locator(`.chart-${kind}`).count(), kind).toBeGreaterThan(0);
    expect(await page.locator('main .basis').count()).toBe(1);
    const unnamed = page.locator('main svg.chart:not([aria-label])');
    expect(await unnamed.count()).toBe(0);
  });
});

test('the arrow keys go through every kind of chart that has points, and each is read out', async () => {
  await onPage(here.browser, new URL(charts.path, here.site.url).href, async (page) => {
    await page.setViewportSize({ width: 1200, height: 900 });
    const walked = new Set<string>();
    for (const chart of await page.locator('main svg.chart[tabindex]:visible').all()) {
      const kind = /chart-(?!narrow|wide)[a-z]+/.exec((await chart.getAttribute('class')) ?? '')?.[0] ?? '';
      if (walked.has(kind)) continue;
      walked.add(kind);
      await chart.focus();
      const line = page.locator('output.walk:visible');
      await line.waitFor();
      const points = await chart.locator('title').allTextContents();
      for (const key of ['Home', 'ArrowRight', 'End']) {
        await page.keyboard.press(key);
        expect(points, `${kind}, ${key}`).toContain(await line.innerText());
        expect(await chart.locator('.walk-ring').count(), kind).toBe(1);
      }
    }
    expect([...walked].sort()).toEqual(
      ['change', 'distribution', 'explorer', 'multiples', 'ranking', 'result', 'scatter', 'timeline'].map(
        (kind) => `chart-${kind}`,
      ),
    );
    // Of several small charts, each is read point by point, and up and down lead from one to the next.
    const panels = page.locator('main .chart-multiples[tabindex]:visible').first();
    const heads = await panels.locator('.panel > title').allTextContents();
    expect(heads.length).toBeGreaterThan(2);
    await panels.focus();
    const line = page.locator('output.walk:visible');
    await line.waitFor();
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowUp',
      'ArrowUp',
    ]) {
      await page.keyboard.press(key);
      const heard = await line.innerText();
      if (key === 'ArrowRight') expect(heard).toMatch(/, (?:\d{4}|6 tháng \S+ năm \d{4}): /);
      else expect(heads).toContain(heard);
    }
    expect(await line.innerText()).toBe(heads[0]);
    // What is made of links is one stop, and its arrows lead from link to link.
    for (const kind of ['tiles', 'boundaries', 'map']) {
      const links = page.locator(`main .chart-${kind}:visible`).first().locator('a');
      await links.first().focus();
      await page.locator('output.walk:visible').waitFor();
      const before = await page.evaluate(() => document.activeElement?.querySelector('title')?.textContent);
      await page.keyboard.press('ArrowRight');
      const after = await page.evaluate(() => document.activeElement?.querySelector('title')?.textContent);
      expect(after, kind).not.toBe(before);
      expect(await page.locator('output.walk:visible').innerText(), kind).toBe(after);
    }
  });
});
