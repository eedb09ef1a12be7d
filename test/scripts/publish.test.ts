import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { codes } from '../../scripts/check/finding.ts';
import { publish } from '../../scripts/publish.ts';
import type { Catalog } from '../../scripts/write/release.ts';
import { base, cases, contents, inFolder, options, quietly } from './cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const names = (await readdir(cases)).sort();

/** What a case is expected to give: its findings in words, and the rows that were published all the same. */
async function outcome(name: string): Promise<string> {
  return inFolder(async (folder) => {
    const out = join(folder, 'data');
    const report = await quietly(options(out, [join(cases, name)], { acceptPartial: true }));
    const { rows, accepted, rejected, suppressed } = report.counts;
    const lines = report.findings.map(
      ({ code, file, row, column, message_vi, message_en }) =>
        `${code} ${file}${row === null ? '' : `:${row}`}${column === null ? '' : ` [${column}]`}\n  ${message_vi}\n  ${message_en}`,
    );
    lines.push(`\nrows ${rows}, accepted ${accepted}, rejected ${rejected}, suppressed ${suppressed}`);
    for (const [path, text] of await contents(out)) {
      if (!/^observations\/.*\.csv$/.test(path)) continue;
      lines.push(
        `\n${path}\n${Buffer.from(text, 'latin1').toString('utf8').replace('\ufeff', '').trimEnd()}`,
      );
    }
    return `${lines.join('\n')}\n`;
  });
}

describe('a folder of exports', () => {
  it.each(names)('%s gives what is written in its expected.txt', async (name) => {
    await expect(await outcome(name)).toMatchFileSnapshot(
      join('..', 'fixtures', 'exports', 'cases', name, 'expected.txt'),
    );
  });

  it('has a case for every code', async () => {
    const expected = await Promise.all(
      names.map((name) => readFile(join(cases, name, 'expected.txt'), 'utf8')),
    );
    for (const code of codes) expect(expected.join('\n'), code).toContain(`${code} `);
  });
});

describe('a run', () => {
  it('gives the same bytes for the same input', async () => {
    await inFolder(async (folder) => {
      const hashes: string[] = [];
      for (const out of ['one', 'two']) {
        await quietly(
          options(join(folder, out), [join(cases, 'sound'), join(cases, 'people')], { acceptPartial: true }),
        );
        const files = JSON.stringify([...(await contents(join(folder, out)))]);
        hashes.push(createHash('sha256').update(files).digest('hex'));
      }
      expect(hashes[0]).toBe(hashes[1]);
    });
  });

  it('keeps the release back for one error, and leaves the last one as it was', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      expect((await quietly(options(out, [join(cases, 'sound')]))).published).toBe(true);
      const before = await contents(out);
      const report = await quietly(options(out, [join(cases, 'E203-level')]));
      expect(report.published).toBe(false);
      expect(report.release).toBeNull();
      expect(await contents(out)).toEqual(before);
    });
  });

  it('carries no unprotected number and no note into any file', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      await quietly(
        options(out, [join(cases, 'people'), join(cases, 'E103-broken')], { acceptPartial: true }),
      );
      const csv = [...(await contents(out))].filter(([path]) => /\.(csv|json)$/.test(path));
      for (const [path, text] of csv) {
        expect(text, path).not.toContain('7001');
        expect(text, path).not.toContain('secret');
      }
    });
  });

  it('lists every file with its size and hash', async () => {
    await inFolder(async (folder) => {
      await quietly(options(folder, [join(cases, 'sound')]));
      const files = await contents(folder);
      const catalog = JSON.parse(files.get('catalog.json') ?? '') as Catalog;
      expect(catalog).toMatchObject({
        release: '2026-H1-draft',
        as_of: '2026-H1',
        closed: false,
        illustrative: false,
      });
      const listed = catalog.files.map(({ path }) => path);
      expect(listed).toEqual([...files.keys()].filter((path) => path !== 'catalog.json').sort());
      for (const { path, bytes, sha256 } of catalog.files) {
        const bytesRead = Buffer.from(files.get(path) ?? '', 'latin1');
        expect(bytesRead.length, path).toBe(bytes);
        expect(createHash('sha256').update(bytesRead).digest('hex'), path).toBe(sha256);
      }
    });
  });
});

describe('the command', () => {
  it('gives 0 when published, 1 for findings, 2 for wrong usage, 5 for unreadable folders', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      expect(await publish(['--in', base, '--out', out, '--exports', join(cases, 'sound')])).toBe(0);
      expect(await publish(['--in', base, '--out', out, '--exports', join(cases, 'E203-level')])).toBe(1);
      expect(await publish(['--accept', 'all'])).toBe(2);
      expect(await publish(['--as-of', 'today'])).toBe(2);
      expect(await publish(['--in', join(folder, 'nowhere'), '--out', out])).toBe(5);
    });
  });

  it('tells what is wrong in the data folder itself', async () => {
    await inFolder(async (folder) => {
      const data = join(folder, 'in');
      await mkdir(data);
      await writeFile(join(data, 'site.yaml'), 'titel: x\n');
      const report = await quietly({ ...options(join(folder, 'out'), []), in: data });
      const words = report.findings;
      expect(words).toContainEqual(
        expect.objectContaining({
          code: 'E103',
          file: 'areas.csv',
          message_en: 'This file is not there: make it as documented.',
        }),
      );
      expect(words).toContainEqual(
        expect.objectContaining({
          file: 'site.yaml',
          column: 'titel',
          message_en: 'There is no field of this name (did you mean title?): mend the name or remove it.',
        }),
      );
    });
  });
});
