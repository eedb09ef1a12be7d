import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSitemap } from '../../../scripts/serve/sitemap.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sitemap-'))));
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const hidden = '<meta name="robots" content="noindex">';
const site = '{"base":"/veld/","origin":"https://wells.example"}';

test('names the pages that ask to be found, each with its other languages', () => {
  put({
    'data/site.json': site,
    'index.html': '',
    'en/index.html': '',
    'a/index.html': '',
    'b/index.html': hidden,
  });
  expect(writeSitemap(root)).toBe(3);
  const text = readFileSync(join(root, 'sitemap.xml'), 'utf8');
  expect([...text.matchAll(/<loc>([^<]*)/g)].map(([, place]) => place)).toEqual([
    'https://wells.example/veld/a/',
    'https://wells.example/veld/en/',
    'https://wells.example/veld/',
  ]);
  expect(text).toContain('hreflang="x-default" href="https://wells.example/veld/"/>');
  expect(text).not.toContain('https://wells.example/veld/en/a/');
  expect(readFileSync(join(root, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://wells.example/veld/sitemap.xml',
  );
});

test.each([
  ['a draft', site, hidden],
  ['a site that does not say where it stands', '{"base":"/"}', ''],
])('%s has no sitemap, and lets crawlers in', (_, json, page) => {
  put({ 'data/site.json': json, 'index.html': page });
  expect(writeSitemap(root)).toBe(0);
  expect(existsSync(join(root, 'sitemap.xml'))).toBe(false);
  expect(readFileSync(join(root, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow:\n');
});
