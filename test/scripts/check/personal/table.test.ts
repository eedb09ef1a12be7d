import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { personalMessage } from '../../../../scripts/check/personal/messages.ts';
import { noVocabulary } from '../../../../scripts/check/personal/vocabulary.ts';
import { personalInWorkbook } from '../../../../scripts/check/personal/workbook.ts';
import { openDatabase, query } from '../../../../scripts/read/database.ts';
import { findExports } from '../../../../scripts/read/exports.ts';
import { createRaw } from '../../../../scripts/read/raw.ts';
import { loadRows } from '../../../../scripts/read/rows.ts';
import { publish } from '../../../../scripts/publish.ts';
import { bytesOf, parts, relationships, workbook, worksheet } from '../../read/xlsx/parts.ts';
import { base, cases, contents, inFolder, options, quietly } from '../../cases.ts';

vi.setConfig({ testTimeout: 60_000 });

const vocabulary = { breakdowns: ['depth'], indicators: {} };
const sidecar = { sources: [], received: '2026-07-01', locale: 'vi', illustrative: false } as never;
const head = 'area,period,indicator,value,note';

/** What a text file gives: the places of its findings, and the rows that were taken in. */
async function read(text: string) {
  return inFolder(async (folder) => {
    const path = join(folder, 'x.csv');
    await writeFile(path, text);
    const connection = await openDatabase();
    await createRaw(connection, vocabulary.breakdowns);
    const findings = await loadRows(
      connection,
      0,
      { name: 'x.csv', path, sidecar },
      vocabulary,
      noVocabulary,
    );
    const [raw] = await query<{ n: number }>(connection, 'SELECT count(*) AS n FROM raw');
    return { found: findings.map(({ code, row, column }) => [code, row, column]), rows: raw?.n ?? 0 };
  });
}

const rows = (count: number, note: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `A${at},2025,trees,${at},${note(at)}`).join('\n');

it('looks at every cell of a long file and tells the row, blank ones counted', async () => {
  const clean = rows(5000, (at) => `ghi chú ${at}`);
  expect(await read(`${head}\n${clean}\n`)).toEqual({ found: [], rows: 5000 });
  expect(await read(`${head}\n${clean}\n\nB,2025,trees,1,gọi 0542 123 456\n`)).toEqual({
    found: [['E701', 5003, 'note']],
    rows: 0,
  });
});

it('looks at titles, unnamed and unknown columns before it looks at the header', async () => {
  expect(await read(`Người lập: Trần Thị Nghiệm,,,,\n${head}\nA,2025,trees,1,\n`)).toEqual({
    found: [['E701', 1, 'A']],
    rows: 0,
  });
  expect(await read(`area,period,indicator,value,\nA,2025,trees,1,019290123456\n`)).toEqual({
    found: [['E701', 2, 'E']],
    rows: 0,
  });
  expect(await read(`area,period,indicator,value,Họ tên\nA,2025,trees,1,Trần Thị Nghiệm\n`)).toEqual({
    found: [['E701', 2, 'Họ tên']],
    rows: 0,
  });
});

it('knows labels inside the table: below them, and beside them', async () => {
  expect(await read(`${head}\nA,2025,trees,1,\n,,,,Họ và tên\n,,,,Ma Thử\n`)).toMatchObject({
    found: [['E701', 4, 'note']],
  });
  expect(await read(`${head}\nA,2025,trees,1,\nNgười liên hệ,Trần Thị Nghiệm,,,\n`)).toMatchObject({
    found: [['E701', 3, 'period']],
  });
});

it('knows a row a person by its shape, and figures with a note each', async () => {
  const stories = Array.from({ length: 9 }, (_, at) => `A,2025,trees,1,"Nam, lần ${at} đi khám ở trạm"`);
  expect(await read(`${head}\n${stories.join('\n')}\n`)).toEqual({ found: [['E701', null, null]], rows: 0 });
  const counted = stories.map((row, at) => row.replace('A,', `A${at},`));
  expect(await read(`${head}\n${counted.join('\n')}\n`)).toEqual({ found: [], rows: 9 });
});

it('looks at every sheet of a workbook and at their names', async () => {
  await inFolder(async (folder) => {
    const exports = join(folder, 'exports');
    await mkdir(exports);
    const yaml =
      'sources: [{id: o, title: {vi: o, en: o}, publisher: O, licence: x}]\nreceived: 2026-07-01\n';
    const table = [head.split(','), ['A', '2025', 'trees', '1', '']];
    const book = async (name: string, sheets: [string, string[][]][]) => {
      const data = sheets.map(([sheet, cells]) => ({
        sheet,
        data: cells.map((row) => row.map((value) => ({ value, type: String }))),
      }));
      await writeXlsxFile(data).toFile(join(exports, `${name}.xlsx`));
      await writeFile(join(exports, `${name}.yaml`), yaml);
    };
    await book('a', [['2026', table]]);
    await book('b', [
      ['2026', table],
      ['khác', [['Họ và tên'], ['Trần Thị Nghiệm']]],
    ]);
    await book('c', [['0542123456', table]]);
    const { files, findings } = await findExports([exports], vocabulary, noVocabulary);
    expect(files.map(({ name }) => name)).toEqual(['exports/a.xlsx']);
    expect(findings.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['E701', 'exports/b.xlsx#khác', 2],
      ['E701', 'exports/c.xlsx', null],
    ]);
  });
});

it('looks at hidden sheets, rows and columns, and at comments', async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const found = (sheet: string, more: Record<string, string> = {}) =>
    personalInWorkbook('x.xlsx', bytesOf(parts(sheet, more)), [], [], noVocabulary);
  const row = `<row r="1">${cell('A1', 'oak')}</row>`;
  expect(await found(row)).toEqual([]);
  const hidden = { row: null, column: null, message_vi: personalMessage('phone', 'hidden').vi };
  expect(await found(`${row}<row r="2" hidden="1">${cell('A2', 'gọi 0542 123 456')}</row>`)).toMatchObject([
    hidden,
  ]);
  const comment =
    '<comments><commentList><comment ref="A1"><text><r><t>gọi 0542</t></r><r><t> 123456</t></r></text></comment></commentList></comments>';
  expect(await found(row, { 'xl/comments1.xml': comment })).toMatchObject([hidden]);
  const second = {
    'xl/workbook.xml': workbook(['Trees', ''], ['List', 'state="hidden"']),
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet2.xml': worksheet(
      `<row r="1">${cell('A1', 'Họ và tên')}</row><row r="2">${cell('A2', 'Ma Thử')}</row>`,
    ),
  };
  expect(await found(row, second)).toMatchObject([{ message_vi: personalMessage('name', 'hidden').vi }]);
});

it('ends the run with status 3, and leaves nothing of the file behind', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'data');
    const said: string[] = [];
    const spies = [process.stderr, process.stdout].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    );
    try {
      for (const name of ['E701-header', 'E701-note', 'E701-title', 'E701-rows', 'E701-file-name']) {
        expect(
          await publish(['--in', base, '--out', out, '--json', '--exports', join(cases, name)]),
          name,
        ).toBe(3);
      }
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    const all = ['E701-header', 'E701-note', 'E701-title', 'E701-rows', 'E701-file-name', 'sound'];
    const report = await quietly(
      options(
        out,
        all.map((name) => join(cases, name)),
        { acceptPartial: true },
      ),
    );
    expect(report.published).toBe(true);
    const left = [...said, JSON.stringify(report), ...(await contents(out)).values()].join('\n');
    const utf8 = Buffer.from(left, 'latin1').toString('utf8');
    for (const secret of ['Thử', 'Nghiệm', '019290123456', '0542', '1985', 'tắm hồ', 'đau bụng']) {
      expect(left, secret).not.toContain(secret);
      expect(utf8, secret).not.toContain(secret);
    }
  });
});
