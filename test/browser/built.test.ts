import { globSync, readFileSync, statSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { inlineStyles, policyHash } from '../../scripts/serve/policy.ts';
import { pageKinds } from './kinds.ts';
import { builtRelease } from './release.ts';
import { shapesOf } from './shapes.ts';

/** What must hold of every file of the built site: no server and no browser, so that all of it can be read. */

const { site, programmes } = await builtRelease();
const files = new Set(
  globSync('dist/**/*', { exclude: ['**/*.br'] }).map((file) => file.slice('dist/'.length)),
);
const pages = [...files].filter((file) => file.endsWith('.html')).toSorted();
const rules = parseHeaders(readFileSync('dist/_headers', 'utf8'));

interface Page {
  readonly ids: ReadonlySet<string>;
  /** Ids that stand on the page more than once. */
  readonly doubled: readonly string[];
  /** Path of the picture that other sites show, if it is of this site. */
  readonly picture: string | undefined;
  readonly links: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly faults: readonly string[];
}

const plain = (text: string): string =>
  text.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

function facts(file: string): Page {
  const html = readFileSync(`dist/${file}`, 'utf8');
  const policy = headersFor(rules, `/${file}`)['content-security-policy'] ?? '';
  const bare = html.replaceAll(/<(style|script)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const ids = [...bare.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
  const picture = /<meta property="og:image" content="([^"]*)"/.exec(bare)?.[1];
  return {
    doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
    picture: picture?.startsWith(`${site.origin ?? '-'}/`) ? new URL(picture).pathname : undefined,
    ids: new Set([...bare.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id = '']) => plain(id))),
    links: [...bare.matchAll(/\s(?:href|src|action|srcset)="([^"]*)"/g)].map(([, link = '']) => plain(link)),
    title: plain(/<title>([^<]*)<\/title>/.exec(bare)?.[1] ?? ''),
    description: plain(/<meta name="description" content="([^"]*)"/.exec(bare)?.[1] ?? ''),
    faults: [
      ...(bare.match(/\sstyle="[^"]*"|\son[a-z]+="[^"]*"|"javascript:[^"]*"/g) ?? []),
      ...scripts.filter((attributes) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes)),
      ...inlineStyles(html)
        .filter((style) => !policy.includes(policyHash(style)))
        .map((style) => style.slice(0, 60)),
    ],
  };
}

const read = new Map(pages.map((file) => [file, facts(file)]));

/** The file of the site that an address within it leads to. */
function target(path: string): string | undefined {
  if (!path.startsWith(site.base)) return undefined;
  const file = decodeURI(path.slice(site.base.length));
  return [file, `${file}index.html`].find((name) => files.has(name) && !name.endsWith('/'));
}

test('every link leads to a file that is there, and every fragment to a place on its page', () => {
  const known = new Map<string, string | undefined>();
  const broken: string[] = [];
  let count = 0;
  for (const [file, { links }] of read) {
    const here = site.base + file.replace(/index\.html$/, '');
    for (const link of new Set(links)) {
      const url = new URL(link, `http://here.example${here}`);
      if (url.host !== 'here.example') continue;
      count += 1;
      if (!known.has(url.pathname)) known.set(url.pathname, target(url.pathname));
      const found = known.get(url.pathname);
      const place = decodeURIComponent(url.hash.slice(1));
      if (found === undefined) broken.push(`${file}: ${link}`);
      else if (place !== '' && found.endsWith('.html') && !read.get(found)?.ids.has(place)) {
        broken.push(`${file}: ${link}, but nothing is called so on that page`);
      }
    }
  }
  expect(broken.slice(0, 20)).toEqual([]);
  expect(count).toBeGreaterThan(pages.length * 5);
});

test('no page carries a script, a style or a handler of its own that the policy does not know', () => {
  const faults = [...read].flatMap(([file, page]) => page.faults.map((fault) => `${file}: ${fault}`));
  expect(faults.slice(0, 20)).toEqual([]);
});

test('every page has a title that no other page of its language has, and says what it is about', () => {
  const titles = new Map<string, string>();
  const faults: string[] = [];
  for (const [file, { title, description }] of read) {
    const key = `${file.startsWith('en/') ? 'en' : 'vi'} ${title}`;
    const same = titles.get(key);
    if (title === '' || description === '') faults.push(`${file}: no title or no description`);
    if (same !== undefined) faults.push(`${file}: "${title}", as ${same}`);
    titles.set(key, file);
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('no file is larger than the 25 MB that static hosts take', () => {
  const large = [...files].filter((file) => statSync(`dist/${file}`).size > 25_000_000);
  expect(large).toEqual([]);
});

test('every page has a picture for other sites, of the size that they ask for, and programmes have their own', () => {
  const used = new Map([...read].map(([file, { picture }]) => [file, picture && target(picture)]));
  // A chart alone in a frame, and the page that stands for none, are linked to by nobody.
  const without = [...used].filter(([file, picture]) => !picture && !/(^|\/)nhung\//.test(file));
  expect(without.slice(0, 20)).toEqual([]);
  const pictures = new Set([...used.values()].flatMap((picture) => picture ?? []));
  expect(pictures.size).toBe(2 * (1 + programmes.length));
  for (const file of pictures) {
    const png = readFileSync(`dist/${file}`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
    expect(png.length, file).toBeLessThan(150_000);
  }
});

test('no id stands twice on a page', () => {
  const doubled = [...read].flatMap(([file, page]) => page.doubled.map((id) => `${file}: ${id}`));
  expect(doubled.slice(0, 20)).toEqual([]);
});

/**
 * The rules that do not hold here, and why: `no-trailing-whitespace` and `attribute-empty-style` are about sources,
 * which these pages are not; names of areas and plans are
 * as long as they are (`long-title`); a frame that a keyboard scrolls is no section of the page, whatever its role
 * (`prefer-native-element`).
 */
const notHere = ['no-trailing-whitespace', 'attribute-empty-style', 'long-title', 'prefer-native-element'];

/** The forms of the explorer and of the sample of its fields answer each change at once: they have nothing to send. */
const sendsNothing = (rule: string, selector: string | null, file: string): boolean =>
  rule === 'wcag/h32' && (selector === '#explorer > form' || file.includes('phong-cach/'));

/**
 * Pages that between them hold every shape of element of the site: pages of one kind differ in their words and in how
 * often a shape stands on them, and what is wrong with one of a shape is wrong with all. Ids and links, which are wrong
 * by themselves, are looked at on every page above.
 */
function pagesOfAllShapes(): readonly string[] {
  const seen = new Set<string>();
  return pages.filter((file) => {
    const before = seen.size;
    for (const shape of shapesOf(readFileSync(`dist/${file}`, 'utf8'))) seen.add(shape);
    return seen.size > before;
  });
}

test('pages are valid HTML: whatever stands anywhere on the site, and every kind of page', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended'],
      rules: Object.fromEntries(notHere.map((rule) => [rule, 'off'])),
    }),
  );
  const kinds = (await pageKinds()).map(({ path }) => `${path}index.html`);
  const looked = new Set([...kinds, ...pagesOfAllShapes()]);
  const faults: string[] = [];
  for (const file of looked) {
    // What is inside styles is no HTML, and takes most of the time.
    const html = readFileSync(`dist/${file}`, 'utf8').replaceAll(/(<style[^>]*>)[^]*?(?=<\/style>)/g, '$1');
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results) {
      for (const { ruleId, line, message, selector } of messages) {
        if (!sendsNothing(ruleId, selector, file))
          faults.push(`${file}:${line} ${ruleId}: ${message} (${selector ?? ''})`);
      }
    }
  }
  expect(faults.slice(0, 20)).toEqual([]);
  expect(looked.size).toBeGreaterThan(60);
}, 120_000);
