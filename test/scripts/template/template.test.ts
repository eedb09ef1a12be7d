import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { template } from '../../../scripts/template.ts';
import { base, inFolder } from '../cases.ts';

let said = '';

beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said += String(line);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const given = (...args: string[]) => template([...args, '--in', base]);

describe('the command', () => {
  it('writes the template and its sidecar', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'new');
      expect(await given('lakes_2030', '6T/2026', '--out', out)).toBe(0);
      expect(await given('lakes_2030', '2026', 'Hòa Bình', '--out', out, '--lang', 'en')).toBe(0);
      expect((await readdir(out)).sort()).toEqual([
        'lakes_2030-2026-0101.xlsx',
        'lakes_2030-2026-0101.yaml',
        'lakes_2030-2026-H1.xlsx',
        'lakes_2030-2026-H1.yaml',
      ]);
      expect(said).toContain('(2 rows to fill in)');
    });
  });

  it('explains itself', async () => {
    expect(await template(['--help'])).toBe(0);
    expect(said).toContain('npm run template -- ');
  });

  it.each([
    [['lakes_230', '2026'], 'có phải lakes_2030?'],
    [['ponds', '2026'], 'chỉ có: lakes_2030'],
    [['lakes_2030', 'soon'], 'kỳ “soon”'],
    [['lakes_2030', '2026-Q3'], 'write a year (2026) or a half-year (2026-H1)'],
    [['lakes_2030', '2019'], 'từ 01/01/2025 đến 31/12/2030'],
    [['lakes_2030', '2026', 'Hòa Binh'], 'có phải trấn Hòa Bình (0101)?'],
    [['lakes_2030', '2026', 'Đá Xanh'], 'không báo cáo cho chương trình này'],
    [['lakes_2030', '2026', 'Suối Cạn'], 'không có hiệu lực ngày 31/12/2026'],
    [['lakes_2030'], 'give a programme and a period'],
    [['lakes_2030', '2026', 'Hòa', 'Bình'], 'names with spaces in quotes'],
    [['lakes_2030', '2026', '--lang', 'fr'], '--lang fr'],
  ])('gives 2 and says what to write for %j', async (args, words) => {
    expect(await given(...args)).toBe(2);
    expect(said).toContain(words);
  });

  it('takes a name that several areas bear for the one that reports', async () => {
    await inFolder(async (folder) => {
      expect(await given('lakes_2030', '2026', 'Tân Lập', '--out', folder)).toBe(0);
      await access(join(folder, 'lakes_2030-2026-0102.xlsx'));
    });
  });

  it('never writes over a file that may have been filled in', async () => {
    await inFolder(async (folder) => {
      const out = ['--out', folder];
      await writeFile(join(folder, 'lakes_2030-2026.yaml'), 'filled in');
      expect(await given('lakes_2030', '2026', ...out)).toBe(2);
      expect(said).toContain('lakes_2030-2026.yaml is there and may have been filled in');
      expect(await readdir(folder)).toEqual(['lakes_2030-2026.yaml']);
      expect(await readFile(join(folder, 'lakes_2030-2026.yaml'), 'utf8')).toBe('filled in');
    });
  });

  it('gives 5 for a data folder that is not there', async () => {
    expect(await template(['lakes_2030', '2026', '--in', 'test/nowhere'])).toBe(5);
  });
});
