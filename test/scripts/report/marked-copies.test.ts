import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { finding } from '../../../scripts/check/finding.ts';
import { findExports } from '../../../scripts/read/exports.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { vocabulary } from '../../../scripts/read/vocabulary.ts';
import { readWorkbook } from '../../../scripts/read/xlsx/workbook.ts';
import { unpack, zipEntries, zipped } from '../../../scripts/read/xlsx/zip.ts';
import { writeMarkedCopies } from '../../../scripts/report/marked-copies.ts';
import { base, cases, contents, inFolder, options, quietly } from '../cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sidecar = `sources:
  - { id: office, title: { vi: 'Báo cáo', en: 'Report' }, publisher: Office, licence: CC0-1.0 }
received: 2026-07-01
`;

let inputs: Inputs;

beforeAll(async () => {
  inputs = await loadInputs(base);
});

/** The notes of a marked copy, by cell, sheet after sheet. */
async function notes(path: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of zipEntries(await readFile(path))) {
    if (!/comments[^/]*\.xml$/.test(entry.name)) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(entry, { bytes: 1e9 })) pieces.push(piece);
    const text = Buffer.concat(pieces).toString('utf8');
    for (const [, cell = '', inside = ''] of text.matchAll(/<comment ref="(\w+)"[^>]*>(.*?)<\/comment>/gs)) {
      found.push(`${cell} ${inside.replace(/<[^>]+>/g, '')}`);
    }
  }
  return found;
}

describe('marked copies', () => {
  it('show the faulty cells in the sheet as it was sent', async () => {
    await inFolder(async (folder) => {
      const marked = join(folder, 'marked');
      const exported = join(cases, 'E501-numbers');
      await quietly(options(join(folder, 'data'), [exported], { marked }));
      expect([...(await contents(marked)).keys()]).toEqual(['E501-numbers/rows-can-sua.xlsx']);
      const path = join(marked, 'E501-numbers', 'rows-can-sua.xlsx');
      expect((await notes(path)).slice(0, 4)).toEqual([
        'D2 E501: “many” không phải số. Ghi như 1234.5 hoặc 1.234,5, không kèm đơn vị.',
        'D3 E501: “12 m” không phải số. Ghi như 1234.5 hoặc 1.234,5, không kèm đơn vị.',
        'D4 E502: “1.234” đọc được hai cách: 1234 hoặc 1.234. Ghi 1234, hoặc 1.2340.',
        'E5 E503: Tử số 9 lớn hơn mẫu số 8. Kiểm tra lại hai số.',
      ]);
      const { sheets } = await readWorkbook(await readFile(path));
      expect(sheets[0]?.rows.slice(0, 2).map(({ cells }) => cells.join())).toEqual([
        'area,period,indicator,value,numerator,denominator',
        '0102,2025,lakes_tested,many',
      ]);
    });
  });

  it('mark each sheet of a workbook, whatever stands above its header and however it is laid out', async () => {
    await inFolder(async (folder) => {
      const exported = join(folder, 'sent');
      await mkdir(exported);
      const row = (...cells: string[]) => cells.map((value) => ({ value, type: String }));
      const long = [
        row('Báo cáo năm 2025'),
        row(),
        row('Mã địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị'),
        row('0102', '2025', 'lakes_tested', 'nhiều'),
      ];
      const wide = [row('Mã địa bàn', 'Kỳ', 'mean_depth', 'lakes_tested'), row('9999', '2025', '3,5', '-4')];
      const sheets = [
        { sheet: 'Dọc', data: long },
        { sheet: 'Ngang', data: wide },
      ];
      await writeFile(join(exported, 'a.xlsx'), await writeWorkbook(sheets).toBuffer());
      await writeFile(join(exported, 'a.yaml'), sidecar);
      const marked = join(folder, 'marked');
      const { findings } = await quietly(options(join(folder, 'data'), [exported], { marked }));
      expect(findings.map(({ file, row: line, column }) => [file, line, column].join(' '))).toEqual([
        'sent/a.xlsx#Dọc 4 value',
        'sent/a.xlsx#Ngang 2 area',
        'sent/a.xlsx#Ngang 2 lakes_tested',
      ]);
      const cells = (await notes(join(marked, 'sent', 'a-can-sua.xlsx'))).map((note) => note.slice(0, 8));
      expect(cells).toEqual(['D4 E501:', 'A2 E201:', 'D2 E504:']);
    });
  });

  it('are made for files with findings alone, and for none that holds personal data', async () => {
    await inFolder(async (folder) => {
      const words = vocabulary(inputs);
      const { files } = await findExports([cases], words);
      const say = { vi: 'sửa', en: 'mend' };
      const findings = [
        finding('E201', 'cases/E201-areas/rows.csv', 2, 'area', say),
        finding('E201', 'cases/people/rows.csv', 2, 'area', say),
        finding('E701', 'cases/people/rows.csv', null, 'note', say),
        finding('W802', 'programmes/lakes_2030.yaml', null, null, say),
      ];
      const written = await writeMarkedCopies(folder, files, findings, words, 'en');
      expect(written).toEqual([join(folder, 'cases', 'E201-areas', 'rows-can-sua.xlsx')]);
      expect([...(await contents(folder)).keys()]).toEqual(['cases/E201-areas/rows-can-sua.xlsx']);
      expect(await notes(written[0] ?? '')).toEqual(['A2 E201: mend']);
    });
  });

  it('are made of no sheet of a workbook in which one holds personal data', async () => {
    await inFolder(async (folder) => {
      const words = vocabulary(inputs);
      const row = (...cells: string[]) => cells.map((value) => ({ value, type: String }));
      const data = [row('area', 'period', 'indicator', 'value'), row('0102', '2025', 'lakes_tested', '1')];
      const sheets = [
        { sheet: 'One', data },
        { sheet: 'Two', data },
      ];
      await writeFile(join(folder, 'a.xlsx'), await writeWorkbook(sheets).toBuffer());
      await writeFile(join(folder, 'a.yaml'), sidecar);
      const { files } = await findExports([folder], words);
      const [one = '', two = ''] = files.map(({ name }) => name);
      expect(one).toMatch(/a\.xlsx#One$/);
      const say = { vi: 'sửa', en: 'mend' };
      const wrong = finding('E201', one, 2, 'area', say);
      for (const file of [one, two, one.replace('#One', '')]) {
        const findings = [wrong, finding('E701', file, null, null, say)];
        expect(await writeMarkedCopies(join(folder, 'out'), files, findings, words, 'vi'), file).toEqual([]);
      }
      expect(await writeMarkedCopies(join(folder, 'out'), files, [wrong], words, 'vi')).toHaveLength(1);
    });
  });

  it('of earlier runs go when they are not made again, and nothing else does', async () => {
    await inFolder(async (folder) => {
      const marked = join(folder, 'marked');
      const data = join(folder, 'data');
      await quietly(options(data, [join(cases, 'E501-numbers'), join(cases, 'E203-level')], { marked }));
      const made = join(marked, 'E203-level', 'rows-can-sua.xlsx');
      const saved = join(marked, 'saved-can-sua.xlsx');
      const others = [
        saved,
        join(marked, 'copied.xlsx'),
        join(marked, 'note-can-sua.xlsx'),
        join(marked, 'a.txt'),
      ];
      // As an office program saves it: the list is a sheet like any other.
      await writeFile(
        saved,
        zipped(
          zipEntries(await readFile(made)).map((entry) => ({
            ...entry,
            name: entry.name.replace('sheet-mend', 'sheet9'),
          })),
        ),
      );
      await writeFile(join(marked, 'copied.xlsx'), await readFile(made));
      await writeFile(join(marked, 'note-can-sua.xlsx'), 'PK\x03\x04 no workbook');
      await writeFile(join(marked, 'a.txt'), 'a');
      await quietly(options(data, [join(cases, 'E501-numbers')], { marked }));
      expect([...(await contents(marked)).keys()].map((path) => join(marked, path)).sort()).toEqual(
        [...others, join(marked, 'E501-numbers', 'rows-can-sua.xlsx')].sort(),
      );
      await quietly(options(data, [join(cases, 'sound')], { marked }));
      expect([...(await contents(marked)).keys()].map((path) => join(marked, path)).sort()).toEqual(
        others.sort(),
      );
    });
  });

  it('of a text and a workbook of one name do not take each other’s place', async () => {
    await inFolder(async (folder) => {
      const exported = join(folder, 'sent');
      await mkdir(exported);
      const cells = [[{ value: 'area', type: String }]];
      await writeFile(join(exported, 'a.xlsx'), await writeWorkbook(cells).toBuffer());
      await writeFile(join(exported, 'a.csv'), 'area\n');
      await writeFile(join(exported, 'a.yaml'), sidecar);
      const marked = join(folder, 'marked');
      await quietly(options(join(folder, 'data'), [exported], { marked }));
      expect([...(await contents(marked)).keys()]).toEqual([
        'sent/a-can-sua.xlsx',
        'sent/a.xlsx-can-sua.xlsx',
      ]);
    });
  });
});
