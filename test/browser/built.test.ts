import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { inlineStyles, policyHash } from '../../scripts/serve/policy.ts';
import { builtRelease } from './release.ts';

/** What must hold of every file of the built site: no server and no browser, so that all of it can be read. */

const { site } = await builtRelease();
const files = new Set(
  globSync('dist/**/*', { exclude: ['**/*.br'] }).map((file) => file.slice('dist/'.length)),
);
const pages = [...files].filter((file) => file.endsWith('.html')).toSorted();
const rules = parseHeaders(readFileSync('dist/_headers', 'utf8'));

interface Page {
  readonly ids: ReadonlySet<string>;
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
  return {
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
