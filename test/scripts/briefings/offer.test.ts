import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offer, withFiles, withoutFiles } from '../../../scripts/briefings/offer.ts';
import { readOptions, UsageError } from '../../../scripts/briefings/options.ts';
import { keyOf, openStore, place } from '../../../scripts/briefings/store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offer-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const built = '<p><span data-files></span></p>';
const files = [{ name: 'brae-2026.pdf', label: 'PDF (207 kB)' }];

test('links stand where the page has their place, once, and can be taken away again', () => {
  const once = withFiles(built, files);
  expect(once).toBe('<p><span data-files><a href="brae-2026.pdf" download>PDF (207 kB)</a></span></p>');
  expect(withFiles(once, files)).toBe(once);
  expect(withoutFiles(once)).toBe(built);
  expect(() => withFiles('<p></p>', files)).toThrow('no place');
});

test('the compressed copy of a page says what the page says; where there was none there is none', () => {
  const path = join(folder, 'index.html');
  writeFileSync(path, built);
  offer(path, files);
  expect(existsSync(`${path}.br`)).toBe(false);
  writeFileSync(path, built);
  writeFileSync(`${path}.br`, brotliCompressSync(built));
  offer(path, files);
  expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(readFileSync(path, 'utf8'));
});

test('what was finished is found again under the key of what it was made from', () => {
  const store = openStore(join(folder, 'kept'));
  const key = keyOf('page', 'a');
  expect(store.find(key, 'pdf')).toBeUndefined();
  const kept = store.keep(key, 'pdf', Buffer.from('%PDF'));
  expect(store.find(key, 'pdf')).toBe(kept);
  expect(store.find(keyOf('pagea'), 'pdf')).toBeUndefined();
  place(kept, join(folder, 'site/brae/x.pdf'));
  expect(readFileSync(join(folder, 'site/brae/x.pdf'), 'utf8')).toBe('%PDF');
});

test('arguments that mean nothing are refused with what to write instead', () => {
  expect(readOptions(['--area', 'a', '--area', 'b', '--period', '6T/2026', '--lang', 'en'])).toMatchObject({
    areas: ['a', 'b'],
    period: { year: 2026, half: 1 },
    languages: ['en'],
  });
  expect(readOptions([]).languages).toEqual(['vi', 'en']);
  for (const wrong of [['--lang', 'fr'], ['--period', '2026-Q1'], ['--nonsense']])
    expect(() => readOptions(wrong)).toThrow(UsageError);
});
