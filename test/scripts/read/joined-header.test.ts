import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentTable } from '../../../scripts/read/sent-table.ts';
import { readHead } from '../../../scripts/read/table-head.ts';
import { vocabulary } from '../../../scripts/read/vocabulary.ts';
import { columnLetters } from '../../../scripts/read/xlsx/reference.ts';
import { readWorkbook } from '../../../scripts/read/xlsx/workbook.ts';
import { area, indicator, inputs } from '../inputs.ts';
import { bytesOf, parts } from './xlsx/parts.ts';

const label = (vi: string, en: string) => ({ vi, en });
const words = vocabulary(
  inputs({
    areas: [area('A', 'town', null, '2000-01-01')],
    indicators: {
      trees: indicator('flow', {
        label: label('Cây đã trồng', 'Trees'),
        breakdowns: {
          shade: [
            { id: 'dark', label: label('râm', 'dark') },
            { id: 'light', label: label('nắng', 'light') },
          ],
        },
      }),
      cared: indicator('share', { label: label('Cây được chăm', 'Cared for') }),
      prize: indicator('status', {
        label: label('Giải', 'Prize'),
        states: [{ id: 'yes', label: label('có', 'yes') }],
      }),
    },
  }),
);

type Row = readonly string[];

/** As a text file has it: what merged cells cover is empty. */
const asText = (rows: readonly Row[], period?: string) =>
  sentTable({ sheet: null, rows: rows.map((cells, index) => ({ line: index + 1, cells })) }, [], words, {
    layout: undefined,
    period,
  });

/** As a workbook has it: groups merged along their columns, single cells down to the row below. */
async function asWorkbook(rows: readonly Row[], merged: readonly string[], period?: string) {
  const cell = (text: string, column: number, line: number) =>
    text === '' ? '' : `<c r="${columnLetters(column)}${line}" t="str"><v>${text}</v></c>`;
  const data = rows.map(
    (cells, line) =>
      `<row r="${line + 1}">${cells.map((text, column) => cell(text, column + 1, line + 1)).join('')}</row>`,
  );
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const bytes = bytesOf(
    parts(
      `<sheetData>${data.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}`,
    ),
  );
  const [sheet] = (await readWorkbook(bytes)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sentTable(sheet, sheet.merged, words, { layout: undefined, period });
}

const header = (table: ReturnType<typeof asText>) => table.grid.rows.map(({ cells }) => cells)[0];

describe('a header of two rows in a workbook', () => {
  it('is the name of each indicator with what stands under it', async () => {
    const rows = [
      ['Địa bàn', 'Cây được chăm', '', 'Ghi chú'],
      ['', 'Tử số', 'Mẫu số', ''],
      ['A', '1', '2', ''],
    ];
    const merged = ['A1:A2', 'B1:C1', 'D1:D2'];
    const table = await asWorkbook(rows, merged, '2025');
    expect(table.faults).toEqual([]);
    expect(table.grid.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'Địa bàn', 'Cây được chăm – Tử số', 'Cây được chăm – Mẫu số', 'Ghi chú'],
      [3, 'A', '1', '2'],
    ]);
  });

  it('leaves a cell beside a merged group alone', async () => {
    const rows = [
      ['', 'râm', '', ''],
      ['Địa bàn', 'Trees', 'Ghi chú', 'Trees'],
    ];
    expect(header(await asWorkbook(rows, ['B1:C1'], '2025'))).toEqual([
      'Địa bàn',
      'Trees [râm]',
      'Ghi chú',
      'Trees',
    ]);
    // Where nothing is merged the group may reach as far as the last column, or not.
    const { faults } = asText(rows, '2025');
    expect(faults.map(({ code, column }) => `${code} ${column}`)).toEqual(['E101 râm / Trees']);
  });

  it('takes a title of one merged cell for no group', async () => {
    const rows = [
      ['Năm 2025', '', ''],
      ['Địa bàn', 'Trees', 'Giải'],
      ['A', '1', 'có'],
    ];
    const table = await asWorkbook(rows, ['A1:C1']);
    expect([table.period, table.faults.length]).toEqual(['2025', 0]);
    expect(table.grid.rows[1]?.cells).toEqual(['Địa bàn', 'Trees', 'Giải']);
  });
});

describe('a header of two rows in a text', () => {
  it.each([
    [
      ['Địa bàn', 'Trees', ''],
      ['', '2024', '6T/2025'],
      ['Địa bàn', 'Trees [2024]', 'Trees [6T/2025]'],
    ],
    [
      ['', 'Quý I/2025', 'Quý II/2025'],
      ['Địa bàn', 'Trees', 'Trees'],
      ['Địa bàn', 'Trees [Quý I/2025]', 'Trees [Quý II/2025]'],
    ],
    [
      ['Địa bàn', 'Tử số', 'Mẫu số'],
      ['', 'Cared for', 'Cared for'],
      ['Địa bàn', 'Cared for – Tử số', 'Cared for – Mẫu số'],
    ],
    [
      ['Cây đã trồng', '', ''],
      ['Địa bàn', '2024', '2025'],
      ['Địa bàn', 'Cây đã trồng [2024]', 'Cây đã trồng [2025]'],
    ],
    [
      ['Địa bàn', 'Trong năm', ''],
      ['', 'Trees', 'Prize'],
      ['Địa bàn', 'Trees', 'Prize'],
    ],
  ])('%j over %j is %j', (upper, lower, expected) => {
    const table = asText([upper, lower, ['A', '1', '2']]);
    expect(header(table)).toEqual(expected);
    expect(table.grid.rows).toHaveLength(2);
  });

  it.each([
    // Figures under a name that stands alone, a row of units, and groups that mean nothing here.
    [
      ['Địa bàn', 'Kỳ', 'Trees'],
      ['', '', '2024'],
    ],
    [
      ['Địa bàn', 'Kỳ', 'Trees'],
      ['', '', 'cây'],
    ],
    [
      ['Chung', '', 'Kết quả'],
      ['Địa bàn', 'Kỳ', 'Trees'],
    ],
    [
      ['Địa bàn', 'Kỳ', 'Trees'],
      ['A', '2025', '2024'],
    ],
    [
      ['Địa bàn', 'Chỉ tiêu', 'Kỳ', 'Giá trị'],
      ['A', 'trees', '2025', '2024'],
    ],
  ])('%j over %j is none', (...rows) => {
    expect(asText(rows).grid.rows.map(({ cells }) => cells)).toEqual(rows);
  });

  it('keeps a row apart that is no neighbour', () => {
    const rows = [
      { line: 1, cells: ['Địa bàn', 'Cared for', ''] },
      { line: 3, cells: ['', 'Tử số', 'Mẫu số'] },
    ];
    const table = sentTable({ sheet: null, rows }, [], words, { layout: undefined, period: '2025' });
    expect(table.grid.rows).toEqual(rows);
  });
});

describe('any wide table', () => {
  const divided = fc.oneof(
    fc.constant({ name: 'Cây được chăm', under: ['Tử số', 'Mẫu số'], join: ' – ' }),
    fc.subarray(['2021', 'Năm 2022', '6T/2023', '2024-H2', 'Quý I/2025'], { minLength: 1 }).map((under) => ({
      ...{ name: 'Giải', under, join: '[]' },
    })),
    fc.constant({ name: 'Trees', under: ['râm', 'nắng'], join: '[]' }),
  );

  it('with its header in two rows says what it says with one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(divided, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
        async (groups) => {
          const upper = [
            'Địa bàn',
            ...groups.flatMap(({ name, under }) => [name, ...under.slice(1).map(() => '')]),
          ];
          const lower = ['', ...groups.flatMap(({ under }) => under)];
          const one = [
            'Địa bàn',
            ...groups.flatMap(({ name, under, join }) =>
              under.map((each) => (join === '[]' ? `${name} [${each}]` : `${name}${join}${each}`)),
            ),
          ];
          const data = ['A', ...one.slice(1).map(() => '1')];
          const dated = groups.some(({ name }) => name === 'Giải');
          const period = dated ? undefined : '2025';
          let at = 2;
          const merged = ['A1:A2'];
          for (const { under } of groups) {
            const last = at + under.length - 1;
            if (last > at) merged.push(`${columnLetters(at)}1:${columnLetters(last)}1`);
            at = last + 1;
          }
          const expected = readHead(one, 'wide', words, { layout: undefined, period });
          for (const table of [
            asText([upper, lower, data], period),
            await asWorkbook([upper, lower, data], merged, period),
          ]) {
            expect(header(table)).toEqual(one);
            expect(readHead(header(table) ?? [], 'wide', words, { layout: undefined, period })).toEqual(
              expected,
            );
            expect(table.grid.rows[1]?.cells).toEqual(data);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
