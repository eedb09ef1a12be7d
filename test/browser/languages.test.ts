import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { tables } from '../../src/release/tables.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const kinds = await pageKinds();
const release = await builtRelease();

/** Everything a reader or a screen reader gets to know in one language, text by text. */
function told(html: string, language: 'vi' | 'en'): string[] {
  const { document } = parseHTML(html) as unknown as { document: Document };
  const found: string[] = [];
  const other = language === 'vi' ? 'en' : 'vi';
  const read = (element: Element): void => {
    // Names of columns and rules and BibTeX are no language's; nor are the letters on tiles, made from names.
    if (element.matches(`[lang=${other}], script, style, code, pre.code, .tile text`)) return;
    for (const name of ['alt', 'title', 'aria-label', 'placeholder', 'data-label', 'aria-roledescription'])
      found.push(element.getAttribute(name) ?? '');
    if (element.matches('meta[name=description], meta[property]'))
      found.push(element.getAttribute('content') ?? '');
    for (const child of element.childNodes) {
      if (child.nodeType === 3) found.push(child.textContent ?? '');
      else if (child.nodeType === 1) read(child as Element);
    }
  };
  read(document.documentElement);
  return found
    .map((text) =>
      text
        .replaceAll(/[\s\u00a0]+/g, ' ')
        .trim()
        .normalize('NFC'),
    )
    .filter((text) => text !== '' && !/^[a-z_]+(?:, [a-z_]+)*$/.test(text));
}

/** Names stay as they are in every language: of areas, agencies, publishers, documents, of the site. */
const names = [
  ...release.areas.map(({ name }) => name),
  ...release.agencies.map(({ label_en }) => label_en),
  ...release.sources.flatMap(({ title_en, publisher }) => [title_en, publisher]),
  ...release.programmes.flatMap((row) => [row.label_en, row.short_en, row.number ?? '', row.issuer]),
  release.site.title.en,
  release.site.publisher.en,
  // Says what each word that stands in a column means.
  ...tables.changes.columns.filter(({ name }) => name === 'subject').map(({ about }) => about.vi),
]
  .map((name) => name.normalize('NFC'))
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length);

/** What SQL and the published tables are written in, in every language. */
const sqlNames = new RegExp(`\\b(?:SELECT|FROM|WITH|${Object.keys(tables).join('|')}|half)\\b`, 'g');

/** What is left of a text without names, numbers of documents and the letters by which a tile stands for a name. */
function withoutNames(text: string): string {
  // A long name is drawn on several lines.
  if (names.some((name) => name.includes(text))) return '';
  return names
    .reduce((left, name) => left.replaceAll(name, ' '), text)
    .replaceAll(/\d+-[\p{L}/-]+/gu, ' ')
    .replace(/ \(\p{L}{1,8}\)$/u, '')
    .replaceAll(sqlNames, ' ');
}

/** Letters that Vietnamese has and English lacks; names in English words ("Côte") are not among ours. */
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** Words that no Vietnamese sentence holds. */
const english =
  /(?<![\p{L}_-])(?:the|of|and|is|are|was|were|with|from|this|that|which|areas?|targets?|reports?|figures?|results?|required|withheld|page|download|table|chart|year|half)(?![\p{L}_-])/iu;

describe.each(kinds)('$kind', ({ language, path }) => {
  const html = (): string => readFileSync(`dist/${path}index.html`, 'utf8');

  test('speaks one language, attributes and all; what is in the other is marked so', () => {
    const texts = told(html(), language);
    expect(texts.length).toBeGreaterThan(20);
    const foreign =
      language === 'en'
        ? texts.filter((text) => vietnamese.test(text) && vietnamese.test(withoutNames(text)))
        : texts.filter((text) => english.test(text) && english.test(withoutNames(text)));
    expect([...new Set(foreign)].slice(0, 10)).toEqual([]);
  });

  test('names itself and the same page in the other language', () => {
    const { document } = parseHTML(html()) as unknown as { document: Document };
    const links = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(
      (link) => [link.getAttribute('hreflang'), link.getAttribute('href')] as const,
    );
    const { origin, base } = release.site;
    const own = path.replace(/^en\//, '');
    const at = (prefix: string): string => new URL(`${base}${prefix}${own}`, origin).href;
    expect(links).toEqual([
      ['vi', at('')],
      ['en', at('en/')],
      ['x-default', at('')],
    ]);
  });
});

test('the switch keeps the view: what the address asks for and the place on the page', async () => {
  const { path } = kinds.find(({ kind }) => kind === 'target (vi)') ?? { path: '' };
  await onPage(here.browser, `${new URL(path, here.site.url).href}?a=1#bang-so-lieu`, async (page) => {
    const scripts = page.waitForFunction(() => document.querySelector('.chart[role=application]') !== null);
    await scripts;
    await page.locator('header a[hreflang=en]').press('Enter');
    await page.waitForURL(/\/en\//);
    expect(new URL(page.url()).search).toBe('?a=1');
    expect(new URL(page.url()).hash).toBe('#bang-so-lieu');
    // A place reached after loading counts as well.
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(({ hash }) => hash === '#main');
    await page.locator('header a[hreflang=vi]').click();
    await page.waitForURL(({ pathname }) => !pathname.includes('/en/'));
    expect(new URL(page.url()).hash).toBe('#main');
  });
});

test('the explorer and the console show the same in the other language', async () => {
  const place = (kind: string): string => kinds.find((one) => one.kind === kind)?.path ?? '';
  await onPage(here.browser, new URL(place('compare (vi)'), here.site.url).href, async (page) => {
    const ready = (): Promise<void> => page.locator('main[data-state=ready]').waitFor({ timeout: 40_000 });
    await ready();
    await page.locator('input[name=view][value=table]').check();
    await page.waitForURL(/kieu=/);
    const chosen = new URL(page.url()).search;
    await page.locator('header a[hreflang=en]').click();
    await page.waitForURL(/\/en\//);
    await ready();
    expect(await page.locator('input[name=view]:checked').getAttribute('value')).toBe('table');
    expect(new URL(page.url()).search).toBe(chosen);

    await page.goto(new URL(place('console (vi)'), here.site.url).href);
    const question = page.locator('.questions a').nth(1);
    const asked = await question.getAttribute('href');
    await question.click();
    await page.waitForURL((url) => url.search === asked);
    await page.locator('header a[hreflang=en]').click();
    await page.waitForURL(/\/en\//);
    expect(new URL(page.url()).search).toBe(asked);
  });
});

test('what scripts write is in the language of the page', async () => {
  for (const { language, path } of kinds.filter(({ kind }) => kind.startsWith('compare '))) {
    await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      await page.locator('main[data-state=ready]').waitFor({ timeout: 40_000 });
      const texts = told(await page.content(), language);
      const foreign =
        language === 'en'
          ? texts.filter((text) => vietnamese.test(text) && vietnamese.test(withoutNames(text)))
          : texts.filter((text) => english.test(text) && english.test(withoutNames(text)));
      expect([...new Set(foreign)].slice(0, 10), `/${path}`).toEqual([]);
    });
  }
});
