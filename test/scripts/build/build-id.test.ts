import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBuildId } from '../../../scripts/build/build-id.ts';
import { buildMeta, pageFacts } from '../../../src/offline/build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-id-'));
  mkdirSync(join(root, 'a'));
});
afterEach(() => rmSync(root, { recursive: true }));

function made(files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  return writeBuildId(root);
}
const page = `<html><head>${buildMeta('')}</head></html>`;

test('the same files have the same id, whichever was built before; anything else has another', () => {
  const first = made({ 'a/index.html': page, 'x.json': '1' });
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(made({ 'a/index.html': page, 'x.json': '1', 'x.json.br': 'packed', 'sw.js': 'worker' })).toBe(first);
  expect(made({ 'a/index.html': page, 'x.json': '2' })).not.toBe(first);
  expect(made({ 'a/index.html': `${page} `, 'x.json': '1' })).not.toBe(first);
});

test('every page bears it', () => {
  const id = made({ 'a/index.html': page, '404.html': page });
  for (const file of ['a/index.html', '404.html'])
    expect(pageFacts(readFileSync(join(root, file), 'utf8')).build).toBe(id);
});
