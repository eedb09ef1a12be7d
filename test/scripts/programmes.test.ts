import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../scripts/check/finding.ts';
import { publish } from '../../scripts/publish.ts';
import { base, cases as exports, contents, inFolder, options, quietly } from './cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cases = 'test/fixtures/programmes/cases';
const names = (await readdir(cases)).sort();

beforeAll(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Runs with the data folder of the lakes, its programmes being those of a case. */
async function withCase<T>(name: string, use: (data: string, out: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const data = join(folder, 'in');
    await cp(base, data, { recursive: true });
    await cp(join(cases, name), data, { recursive: true });
    return use(data, join(folder, 'out'));
  });
}

function findingLines({ code, file, row, column, message_vi, message_en }: Finding): string {
  const where = [file, row === null ? '' : `dòng ${row}`, column ?? ''].filter(Boolean).join(', ');
  return `${code}  ${where}\n      ${message_vi}\n      ${message_en}`;
}

describe('a folder with a bad programme file', () => {
  it.each(names)('%s gives what is written in its expected.txt', async (name) => {
    await withCase(name, async (data, out) => {
      const report = await quietly({ ...options(out, [join(exports, 'sound')]), in: data });
      expect(report).toMatchObject({ published: false, release: null });
      await expect(`${report.findings.map(findingLines).join('\n')}\n`).toMatchFileSnapshot(
        join('..', 'fixtures', 'programmes', 'cases', name, 'expected.txt'),
      );
    });
  });

  it('publishes nothing, gives exit status 1, and leaves the last release as it was', async () => {
    await withCase('many-at-once', async (data, out) => {
      expect(await publish(['--in', base, '--out', out, '--exports', join(exports, 'sound')])).toBe(0);
      const before = await contents(out);
      const bad = ['--in', data, '--out', out, '--exports', join(exports, 'sound')];
      expect(await publish(bad)).toBe(1);
      // Rows can be left out and the rest go on; a plan cannot.
      expect(await publish([...bad, '--accept-partial'])).toBe(1);
      expect(await contents(out)).toEqual(before);
    });
  });
});
