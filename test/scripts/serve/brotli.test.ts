import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compressAhead, compressFolder, compressFolderAhead } from '../../../scripts/serve/brotli.ts';

const folder = mkdtempSync(join(tmpdir(), 'brotli-'));
const root = mkdtempSync(join(folder, 'dist-'));
const cache = join(folder, 'cache');
const big = 'một hai ba bốn '.repeat(50_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('compresses text of some size, leaves the rest, and pays for a big file once', async () => {
  writeFileSync(join(root, 'big.wasm'), big);
  mkdirSync(join(root, 'list', 'one'), { recursive: true });
  writeFileSync(join(root, 'list', 'one', 'index.html'), 'x'.repeat(2000));
  writeFileSync(join(root, 'small.html'), 'x');
  writeFileSync(join(root, 'rows.parquet'), 'x'.repeat(2000));
  writeFileSync(join(root, 'unknown.bin'), 'x'.repeat(2000));

  expect(await compressFolder(root, cache)).toMatchObject({ files: 2, cached: 0 });
  expect(brotliDecompressSync(readFileSync(join(root, 'big.wasm.br'))).toString()).toBe(big);
  expect(
    ['small.html.br', 'rows.parquet.br', 'unknown.bin.br'].some((name) => existsSync(join(root, name))),
  ).toBe(false);
  expect(readdirSync(cache)).toHaveLength(1);
  // The first bit of a stream is 0 for the narrowest window, which is little work for a small file.
  expect(
    ['list/one/index.html.br', 'big.wasm.br'].map((name) => (readFileSync(join(root, name))[0] ?? 0) & 1),
  ).toEqual([0, 1]);

  expect(await compressFolder(root, cache)).toMatchObject({ files: 2, cached: 1 });
});

test('a big file compressed ahead is taken from the cache, whatever its name', async () => {
  const file = join(folder, 'engine.wasm');
  const ahead = join(folder, 'ahead');
  const other = mkdtempSync(join(folder, 'dist-'));
  writeFileSync(file, big);
  writeFileSync(join(other, 'engine.4f2a.wasm'), big);
  await compressAhead(file, ahead);
  expect(await compressFolder(other, ahead)).toMatchObject({ files: 1, cached: 1 });
  expect(brotliDecompressSync(readFileSync(join(other, 'engine.4f2a.wasm.br'))).toString()).toBe(big);
});

test('the release is compressed ahead of the pages, and kept for the next build', async () => {
  const files = mkdtempSync(join(folder, 'files-'));
  const ahead = join(folder, 'release');
  mkdirSync(join(files, 'data'));
  writeFileSync(join(files, 'data', 'areas.csv'), 'mã,tên\n'.repeat(400));
  writeFileSync(join(files, 'data', 'few.csv'), 'mã,tên\n');
  writeFileSync(join(files, 'lich.ics'), 'x'.repeat(2000));
  await compressFolderAhead(files, ahead);
  expect(readdirSync(ahead)).toHaveLength(1);
  expect(existsSync(join(files, 'data', 'areas.csv.br'))).toBe(false);
  expect(await compressFolder(files, ahead)).toMatchObject({ files: 2, cached: 1 });
  expect(brotliDecompressSync(readFileSync(join(files, 'data', 'areas.csv.br'))).toString()).toBe(
    'mã,tên\n'.repeat(400),
  );
});

test('a long page is packed as well as Brotli can, as are the few that many pass through; a short one quickly', async () => {
  const pages = mkdtempSync(join(folder, 'dist-'));
  const text = Array.from({ length: 12_000 }, (_, row) => `<td>Xã số ${(row * 7919) % 9973}</td>`).join('');
  const packed = async (html: string, name = 'en/list/one/index.html'): Promise<number> => {
    mkdirSync(dirname(join(pages, name)), { recursive: true });
    writeFileSync(join(pages, name), html);
    await compressFolder(pages, join(folder, 'pages'));
    return readFileSync(join(pages, `${name}.br`)).length;
  };
  const at = (quality: number, html: string): number =>
    brotliCompressSync(html, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
    }).length;
  expect(at(9, text)).toBeGreaterThan(1.02 * at(11, text));
  expect(await packed(text)).toBeLessThan(1.01 * at(11, text));
  const short = text.slice(0, 200_000);
  expect(await packed(short)).toBeGreaterThan(1.02 * at(11, short));
  for (const name of ['index.html', 'list/index.html', 'en/index.html', 'en/list/index.html'])
    expect(await packed(short, name), name).toBeLessThan(1.01 * at(11, short));
});
