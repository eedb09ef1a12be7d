import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { briefingOf } from '../../src/briefing/briefing-of.ts';
import { verdictsAt } from '../../src/briefing/judged.ts';
import { type BriefingPage, briefingPages, periodSlug } from '../../src/briefing/periods.ts';
import { renderBriefing } from '../../src/briefing/render.ts';
import { svgText } from '../../src/charts/svg.ts';
import type { Language } from '../../src/i18n/language.ts';
import { pagePath } from '../../src/site/routes.ts';
import { standingOf } from '../../src/targets/standing.ts';
import { statuses } from '../../src/targets/status.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';
import { readPdf } from './pdf.ts';
import { builtRelease } from './release.ts';

/** Briefings are printed and read back: always two pages, nothing cut, in the site's own faces. */

const here = stage();
const release = await builtRelease();
const pages = await briefingPages(release);
const paper = { viewport: { width: 794, height: 1123 } };

const path = ({ area, period }: BriefingPage, language: Language): string =>
  pagePath('', language, 'briefing', area.slug, periodSlug(period));
const address = (page: BriefingPage, language: Language): string =>
  new URL(path(page, language), here.site.url).href;
const targets = ({ area, period }: BriefingPage): number =>
  verdictsAt(area.area_id, period, release).judged.length;
const most = (by: (page: BriefingPage) => number): BriefingPage => {
  const [found] = pages.toSorted((a, b) => by(b) - by(a));
  if (!found) throw new Error('the release holds no briefing to look at');
  return found;
};

/** What does not fit: for each sheet that overflows by how much, texts that reach past its edge, type that is too small. */
function misfits(): string[] {
  const found: string[] = [];
  const sheets = [...document.querySelectorAll('.sheet')];
  if (sheets.length !== 2) found.push(`${sheets.length} sheets`);
  for (const sheet of sheets) {
    const box = sheet.getBoundingClientRect();
    const foot = sheet.querySelector('.sheet-foot')?.getBoundingClientRect();
    for (const each of sheet.children) {
      const { bottom } = each.getBoundingClientRect();
      if (!each.matches('.sheet-foot') && bottom > (foot?.top ?? 0) + 0.5)
        found.push(
          `${each.localName}.${each.className} ends ${Math.round(bottom - (foot?.top ?? 0))} px too low`,
        );
    }
    if (!foot || foot.bottom > box.bottom + 0.5) found.push('the foot is off the sheet');
    for (const each of sheet.querySelectorAll('*')) {
      const { left, right } = each.getBoundingClientRect();
      if (right > box.right + 1 || left < box.left - 1)
        found.push(`${each.localName} is wider than the sheet`);
      const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (own && Number.parseFloat(getComputedStyle(each).fontSize) < 10.66)
        found.push(`"${each.textContent.slice(0, 30)}" is under 8 pt`);
    }
  }
  return found;
}

async function ready(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
}

test('there is one for the home area, each programme and each narrow area, at most a year and a half-year', () => {
  const of = (id: string): readonly BriefingPage[] => pages.filter(({ area }) => area.area_id === id);
  for (const id of [release.site.home_area, ...release.programmes.map(({ area_id }) => area_id)])
    expect(of(id).length, id).toBeGreaterThan(0);
  for (const { area } of pages) {
    expect(of(area.area_id).filter(({ period }) => period.half === 0).length).toBeLessThanOrEqual(1);
    expect(of(area.area_id).filter(({ period }) => period.half !== 0).length).toBeLessThanOrEqual(1);
  }
});

test.each(['vi', 'en'] as const)(
  'every built briefing fits its two sheets (%s)',
  async (language) => {
    await onPage(
      here.browser,
      address(most(targets), language),
      async (page) => {
        for (const each of pages) {
          await page.goto(address(each, language), { waitUntil: 'load' });
          await ready(page);
          expect(await page.evaluate(misfits), path(each, language)).toEqual([]);
        }
      },
      paper,
    );
  },
  120_000,
);

describe.each([
  ['the fullest', most(targets)],
  ['the emptiest', most((page) => -targets(page))],
  ['the longest-named', most(({ area }) => area.name.length)],
  ['that of the home area', most(({ area }) => (area.area_id === release.site.home_area ? 1 : 0))],
  ['that of an area that ended', most(({ area }) => (area.valid_to === null ? 0 : 1))],
])('%s', (_name, briefing) => {
  test.each(['vi', 'en'] as const)(
    'prints to two A4 pages that can be read and selected (%s)',
    async (language) => {
      const said = await briefingOf(briefing.area, briefing.period, release, language);
      await onPage(here.browser, address(briefing, language), async (page) => {
        await page.evaluate(() => document.fonts.ready);
        const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
        expect(pdf.sizes).toHaveLength(2);
        for (const [width, height] of pdf.sizes) {
          expect(width).toBeCloseTo(595.28, -0.5);
          expect(height).toBeCloseTo(841.89, -0.5);
        }
        expect(pdf.fontFaults).toEqual([]);
        expect(pdf.fonts.join()).toContain('BeVietnamPro');
        expect(pdf).toMatchObject({ tagged: true, language, outlined: true });
        expect(pdf.title).toContain(said.areaName.replace(/ \(.*/, ''));
        // A line may be broken after a hyphen.
        const joined = (text: string): string => text.normalize('NFC').replaceAll(/([-–\u2011/]) /g, '$1');
        const [first = '', second = ''] = pdf.texts.map(joined);
        expect(first).toContain(joined(said.headline));
        expect(first).toContain(said.periodName);
        expect(second).toContain(joined(said.areaName));
        expect(second).toContain(joined(said.release));
        for (const note of said.notes) expect(second).toContain(joined(note));
        for (const { label } of said.attention.slice(0, 3)) expect(first).toContain(joined(label));
        if (said.address) expect(second).toContain(said.address);
      });
    },
  );
});

/** A briefing with any data: long names, many targets, none. */
function invented(base: Briefing): fc.Arbitrary<Briefing> {
  const word = fc.constantFrom(
    'cây',
    'giải thưởng',
    'nghiêng',
    'được',
    'trường',
    'W',
    'ở',
    '2026-2030,',
    '(một',
  );
  const words = (least: number, most: number): fc.Arbitrary<string> =>
    fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(' '));
  const status = fc.constantFrom(...statuses);
  const result = fc.oneof(fc.constant(''), fc.constantFrom('43%', '1.234.567 lượt người', '99,96%'));
  const row = fc.record({
    code: fc.constantFrom('A-1', 'BH-100'),
    label: words(1, 24),
    href: fc.constant('/'),
    status,
    result,
    required: result,
    change: fc.constantFrom('', 'tăng 22,2 điểm phần trăm', 'giữ nguyên'),
    period: fc.constantFrom('', '6T đầu 2026'),
  });
  const attention = fc.record({
    code: fc.constant('A-1'),
    label: words(1, 24),
    href: fc.constant('/'),
    status: fc.constantFrom('missed' as const, 'off_track' as const),
    result: words(2, 30),
    needed: words(1, 14),
    agency: words(1, 20),
    report: fc.constantFrom('', 'chậm nhất 12/12/2026'),
  });
  const drawn = fc.record({
    code: fc.constant('A-1'),
    label: words(1, 24),
    href: fc.constant('/'),
    status,
    described: fc.constant('drawing'),
    chart: fc.record({
      points: fc
        .array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 8 })
        .map((values) =>
          values.map((value, at) => ({ period: String(2018 + at), value, flag: 'ok' as const })),
        ),
      required: fc.constantFrom([], [{ at: '2025-12-31', value: 50 }]),
      unit: fc.constantFrom('percent' as const, 'other' as const),
      format: fc.constant((value: number) => String(Math.round(value))),
      need: fc.constant((value: number) => `cần ${Math.round(value)}`),
    }),
  });
  return fc
    .record({
      rows: fc.array(row, { maxLength: 70 }),
      attention: fc.array(attention, { maxLength: 40 }),
      multiples: fc.array(drawn, { maxLength: 30 }),
      headline: words(3, 40),
      account: fc.array(words(5, 40), { maxLength: 3 }),
      turned: fc.array(
        fc.record({
          label: words(1, 24),
          href: fc.constant('/'),
          turn: fc.constantFrom('better' as const, 'worse' as const),
          text: words(5, 20),
        }),
        { maxLength: 12 },
      ),
      history: fc.array(words(5, 60), { maxLength: 3 }),
      notes: fc.array(words(5, 60), { maxLength: 7 }),
    })
    .map(({ rows, ...given }) => {
      const half = Math.ceil(rows.length / 2);
      const groups = [rows.slice(0, half), rows.slice(half)].filter(({ length }) => length > 0);
      return {
        ...base,
        ...given,
        standing: standingOf(rows.map((one) => ({ ...one, areas_reported: null, areas_due: null }))),
        attention: rows.length === 0 ? [] : given.attention,
        turned: rows.length === 0 ? [] : given.turned,
        multiples: rows.length === 0 ? [] : given.multiples,
        table: groups.map((part, at) => ({ programme: `Kế hoạch ${at}`, rows: part })),
      };
    });
}

test('any other data fits too', async () => {
  const one = most(targets);
  const base = await briefingOf(one.area, one.period, release, 'vi');
  const some = fc.sample(invented(base), { numRuns: 60, seed: 8 });
  await onPage(
    here.browser,
    address(one, 'vi'),
    async (page) => {
      await ready(page);
      for (const [at, briefing] of some.entries()) {
        const markup = renderBriefing(briefing, svgText);
        await page.evaluate((html) => {
          const article = document.querySelector('.briefing');
          if (article) article.outerHTML = html;
        }, markup);
        expect(await page.evaluate(misfits), `number ${at}`).toEqual([]);
      }
    },
    paper,
  );
});

test('the button that prints is there where it works, and only there', async () => {
  const url = address(most(targets), 'vi');
  const button = (page: Page) => page.locator('button[data-print]');
  await onPage(here.browser, url, async (page) => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await button(page).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
  });
  await onPage(here.browser, url, async (page) => expect(await button(page).isVisible()).toBe(false), {
    javaScriptEnabled: false,
  });
});
