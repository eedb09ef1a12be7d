import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { findExports } from '../../../scripts/read/exports.ts';
import { loadInputs } from '../../../scripts/read/inputs.ts';
import { vocabulary } from '../../../scripts/read/vocabulary.ts';
import { base, contents, inFolder, options, quietly } from '../cases.ts';

const words = vocabulary(await loadInputs(base));
const sidecar = `sources:\n  - { id: office, title: { vi: 'Báo cáo', en: 'Report' }, publisher: Office, licence: CC0-1.0 }\nreceived: 2026-07-01\n`;

type Rows = (string | number)[][];

/** A folder that holds one workbook with its sidecar. */
async function withWorkbook<T>(sheets: Record<string, Rows>, use: (folder: string) => Promise<T>, told = '') {
  return inFolder(async (parent) => {
    const folder = join(parent, 'sent');
    await mkdir(folder);
    const bytes = await writeXlsxFile(
      Object.entries(sheets).map(([sheet, data]) => ({ sheet, data })),
    ).toBuffer();
    await writeFile(join(folder, 'book.xlsx'), bytes);
    await writeFile(join(folder, 'book.yaml'), sidecar + told);
    return use(folder);
  });
}

const long: Rows = [
  ['Biểu 1'],
  ['Mã địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị'],
  [202, '2025', 'lakes_tested', 3],
];
const wide: Rows = [
  ['Địa bàn', 'Kỳ', 'Hồ đã xét nghiệm', 'Hồ đã xét nghiệm [nông]'],
  ['Đá Xanh', '6T/2026', 4, 'bốn'],
];

describe('a workbook', () => {
  it('gives a file for each sheet with a table, and a note for the others', async () => {
    await withWorkbook({ Long: long, Wide: wide, Notes: [['Nothing of ours']] }, async (folder) => {
      const { files, notes, findings, count } = await findExports([folder], words);
      expect(findings).toEqual([]);
      expect(count).toBe(1);
      expect(files.map(({ name }) => name)).toEqual(['sent/book.xlsx#Long', 'sent/book.xlsx#Wide']);
      expect(notes.map(({ en }) => en)).toEqual([
        'sent/book.xlsx: the sheet “Notes” is left out, as none of its columns is known.',
      ]);
    });
  });

  it('goes by its own name where it has one sheet only', async () => {
    await withWorkbook({ Long: long }, async (folder) => {
      const { files, notes } = await findExports([folder], words);
      expect(files.map(({ name }) => name)).toEqual(['sent/book.xlsx']);
      expect(notes).toEqual([]);
    });
  });

  it('is read like text, long and wide sheets together, each cell named as its sender sees it', async () => {
    await withWorkbook({ Long: long, Wide: wide }, async (folder) => {
      const out = join(folder, '..', 'out');
      const report = await quietly(options(out, [folder], { acceptPartial: true }));
      expect(
        report.findings
          .filter(({ code }) => code.startsWith('E'))
          .map(({ code, file, row, column }) => [code, file, row, column]),
      ).toEqual([['E501', 'sent/book.xlsx#Wide', 2, 'Hồ đã xét nghiệm [nông]']]);
      const lakes = (await contents(out)).get('observations/lakes_tested.csv') ?? '';
      expect(lakes).toContain('0202-2000,2025,2025,0,,,,,3,');
      expect(lakes).toContain('0202-2000,2026-H1,2026,1,,,,,4,');
    });
  });

  it('needs its sidecar, and says so when no sheet holds a table', async () => {
    await withWorkbook({ Notes: [['Nothing of ours', 'at all']] }, async (folder) => {
      const report = await quietly(options(join(folder, '..', 'out'), [folder]));
      const codes = report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(['E101', 'E102']));
    });
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'book.xlsx'), '');
      const { findings } = await findExports([folder], words);
      expect(findings[0]?.message_en).toContain('book.yaml');
    });
  });
});
