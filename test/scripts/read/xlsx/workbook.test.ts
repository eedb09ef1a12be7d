import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Sheet, Workbook } from '../../../../scripts/read/xlsx/workbook.ts';
import { readWorkbook } from '../../../../scripts/read/xlsx/workbook.ts';
import {
  bytesOf,
  parts,
  type Parts,
  relationships,
  sharedStrings,
  styles,
  workbook,
  worksheet,
} from './parts.ts';

const read = (sheet: string, more: Parts = {}) => readWorkbook(bytesOf(parts(sheet, more)));

/** The only sheet of a workbook that can be read. */
async function one(sheet: string, more: Parts = {}): Promise<Sheet> {
  const { sheets, fault } = await read(sheet, more);
  expect(fault).toBeNull();
  const [first] = sheets;
  if (!first) throw new Error('no sheet');
  return first;
}

/** The rows of the only sheet: number and cells. */
async function rows(sheet: string, more: Parts = {}) {
  return (await one(sheet, more)).rows.map(({ line, cells }) => [line, ...cells]);
}

/** The text of cell A1 with a style. */
async function cell(xml: string, ...codes: readonly (string | number)[]) {
  const { rows, flags } = await one(`<row r="1">${xml}</row>`, { 'xl/styles.xml': styles(...codes) });
  const kind = flags[0]?.kind;
  return kind === undefined ? rows[0]?.cells[0] : [rows[0]?.cells[0] ?? '', kind];
}

const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('cells', () => {
  it('come with the rows as they are numbered, empty rows left out but counted', async () => {
    expect(
      await rows(
        `<row r="2">${inline('A2', 'Trees by town')}</row><row r="3"/><row r="5">${inline('B5', 'town')}<c r="D5"><v>7</v></c></row>`,
      ),
    ).toEqual([
      [2, 'Trees by town'],
      [5, '', 'town', '', '7'],
    ]);
  });

  it('are counted where rows and cells carry no numbers, or cells alone do', async () => {
    expect(
      await rows('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'),
    ).toEqual([
      [1, '1', '', '3'],
      [3, '4'],
    ]);
    expect(await rows('<row><c r="B4"><v>1</v></c></row><row><c r="b9"><v>2</v></c></row>')).toEqual([
      [4, '', '1'],
      [9, '', '2'],
    ]);
  });

  it('stand where their address says, in whatever order', async () => {
    expect(
      await rows(
        `<row r="2">${inline('C2', 'oak')}${inline('A2', 'fir')}</row><row r="1"><c r="A1"/>${inline('A1', 'town')}</row>`,
      ),
    ).toEqual([
      [1, 'town'],
      [2, 'fir', '', 'oak'],
    ]);
  });

  it('do not believe the dimension of the sheet', async () => {
    const sheet = worksheet(
      `<dimension ref="A1:A1"/><sheetData><row r="3"><c r="C3"><v>1</v></c></row></sheetData>`,
    );
    expect(await rows('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual([[3, '', '', '1']]);
  });

  it.each([
    ['1849', '1849'],
    ['1.849E3', '1849'],
    ['1E+20', '100000000000000000000'],
    ['0.30000000000000004', '0.3'],
    ['2.2999999999999998', '2.3'],
    ['1.5E-7', '0.00000015'],
    ['-1.25E-2', '-0.0125'],
    ['-0', '0'],
    ['123456789012', '123456789012'],
    ['0.1', '0.1'],
    ['1.234', '1.2340'],
    ['12345.678', '12345.6780'],
  ])('with the number %s say "%s"', async (value, text) => {
    expect(await cell(`<c r="A1"><v>${value}</v></c>`)).toBe(text);
  });

  it('hold codes as they are shown, whether typed as text or as a number padded with zeros', async () => {
    expect(await cell('<c r="A1" t="str"><v>01849</v></c>')).toBe('01849');
    expect(await cell('<c r="A1" s="1"><v>1849</v></c>', '00000')).toBe('01849');
    expect(await cell('<c r="A1" s="1"><v>1849</v></c>', '#,##0')).toBe('1849');
    expect(await cell('<c r="A1" s="1"><v>12.75</v></c>', '00000')).toBe('12.75');
  });

  it.each([
    ['0%', 0.25, '25%'],
    [9, 1, '100%'],
    ['0.0%;[Red]-0.0%', 0.1234, '12.34%'],
    [10, 0.07, '7%'],
  ])('of the percent format %s show %d as %s, and say so', async (code, value, text) => {
    expect(await cell(`<c r="A1" s="1"><v>${value}</v></c>`, code)).toEqual([text, 'percent']);
  });

  it('of a percent format leave as written what is too large for one', async () => {
    expect(await cell('<c r="A1" s="1"><v>1e308</v></c>', 9)).toBe('1e308');
    expect(await cell('<c r="A1"><v>1e999</v></c>')).toBe('1e999');
  });

  it.each([
    [14, 46203, '2026-06-30', 'day'],
    [17, 46174, '2026-06', 'month'],
    ['mm/yyyy', 46174, '2026-06', 'month'],
    ['[$-42A]dd/mm/yyyy;@', 46204, '2026-07-01', 'day'],
    ['"ngày" d "tháng" m "năm" yyyy', 46204, '2026-07-01', 'day'],
    ['d/m/yyyy h:mm', 46203.75, '2026-06-30', 'day'],
    ['yyyy', 2026, '1905-07-18', 'year'],
    ['h:mm', 0.5, '12:00', 'time'],
    ['[h]:mm:ss', 1.25, '30:00', 'time'],
    [14, 1, '1900-01-01', 'day'],
    [14, 59, '1900-02-28', 'day'],
    [14, 61, '1900-03-01', 'day'],
    [14, 2958465, '9999-12-31', 'day'],
  ] as const)('of the format %s with %d give %s, a %s', async (code, value, text, kind) => {
    expect(await cell(`<c r="A1" s="1"><v>${value}</v></c>`, code)).toEqual([text, kind]);
  });

  it.each([
    '0" day"',
    '#,##0.00 "d"',
    '[Red]#,##0;-#,##0',
    '_-* #,##0_-;-* #,##0_-;_-* "-"_-',
    '0.00E+00',
    '# ?/?',
    '@',
    'General',
    '\\d0',
    '[$₫-42A]#,##0',
  ])('of the format %s hold plain numbers', async (code) => {
    expect(await cell('<c r="A1" s="1"><v>46203</v></c>', code)).toBe('46203');
  });

  it.each([
    [14, '-1', '########', 'error'],
    [14, '2958466', '########', 'error'],
    [14, '1e308', '########', 'error'],
    [14, '0', '1900-01-00', 'day'],
    [14, '0.5', '1900-01-00', 'day'],
    [17, '0', '1900-01', 'month'],
    ['h:mm', '-1', '########', 'error'],
  ] as const)(
    'of the format %s whose number %s is no day or time give %s',
    async (code, value, text, kind) => {
      expect(await cell(`<c r="A1" s="1"><v>${value}</v></c>`, code)).toEqual([text, kind]);
    },
  );

  it.each([
    '<c r="A1" t="e"><v>15</v></c>',
    '<c r="A1" t="d"><v>416</v></c>',
    '<c r="A1" t="str"><is><t>a</t></is></c>',
    '<c r="A1" s="9"><v>1</v></c>',
    '<c r="A1" t="s"><v>7</v></c>',
  ])('that contradict themselves are damage: %s', async (xml) => {
    const { fault } = await readWorkbook(
      bytesOf(parts(`<row r="1">${xml}</row>`, { 'xl/styles.xml': styles(14) })),
    );
    expect(fault?.en).toContain('The file is damaged in the part “xl/worksheets/sheet1.xml”');
  });

  it('count days from 1904 where the workbook does', async () => {
    const book = workbook(['Trees', '']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const sheet = await one('<row r="1"><c r="A1" s="1"><v>44741</v></c></row>', {
      'xl/workbook.xml': book,
      'xl/styles.xml': styles(14),
    });
    expect(sheet.rows[0]?.cells).toEqual(['2026-06-30']);
  });

  it('may hold days as ISO text', async () => {
    expect(await cell('<c r="A1" t="d" s="1"><v>2026-06-30T00:00:00Z</v></c>', 14)).toEqual([
      '2026-06-30',
      'day',
    ]);
    expect(await cell('<c r="A1" t="d" s="1"><v>2026-06-01</v></c>', 'mm/yyyy')).toEqual([
      '2026-06',
      'month',
    ]);
  });

  it('say TRUE and FALSE as Excel shows them', async () => {
    expect(await rows('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>')).toEqual([
      [1, 'TRUE', 'FALSE'],
    ]);
  });

  it('read rich text whole, phonetic guides not at all', async () => {
    const strings = sharedStrings(
      '<r><rPr><b/></rPr><t xml:space="preserve">Cây </t></r><r><t>xanh</t></r><rPh sb="0" eb="1"><t>guide</t></rPh><phoneticPr fontId="1"/>',
      '<t/>',
      '<t>a &amp; b &#x1F333; &lt;c&gt;</t>',
      '<t><![CDATA[<d>]]></t>',
    );
    const sheet = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const inlineRich =
      '<c t="inlineStr"><is><r><t>one</t></r><r><t> two</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>';
    expect(await rows(`<row r="1">${sheet}${inlineRich}</row>`, { 'xl/sharedStrings.xml': strings })).toEqual(
      [[1, 'Cây xanh', '', 'a & b 🌳 <c>', '<d>', 'one two']],
    );
  });

  it('lose what no one sees around a text, and keep the line breaks in it', async () => {
    const text = '\u200b\u00a0 Oak_x000D_\nBeech\t\ufeff\u00a0';
    expect(await rows(`<row r="1">${inline('A1', text)}${inline('B1', '\u00a0')}</row>`)).toEqual([
      [1, 'Oak\nBeech'],
    ]);
    expect(await cell(inline('A1', '_x005F_x000D_'))).toBe('_x000D_');
  });
});

describe('formulas', () => {
  it('give the result that was saved', async () => {
    const sheet = await one(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f t="shared" si="0"/><v>5</v></c></row>',
    );
    expect(sheet.rows[0]?.cells).toEqual(['2', 'a', '', '5']);
    expect(sheet.flags).toEqual([]);
  });

  it('are told where there is no result, or an error', async () => {
    const sheet = await one(
      '<row r="3"><c r="A3"><f>1+1</f></c><c r="B3"><f>1+1</f><v/></c><c r="C3" t="e"><f>A9</f><v>#REF!</v></c><c r="D3" t="e"><v>#N/A</v></c></row>',
    );
    expect(sheet.rows).toEqual([{ line: 3, cells: ['', '', '#REF!', '#N/A'] }]);
    expect(sheet.flags).toEqual([
      { line: 3, column: 1, kind: 'uncached' },
      { line: 3, column: 2, kind: 'uncached' },
      { line: 3, column: 3, kind: 'error' },
      { line: 3, column: 4, kind: 'error' },
    ]);
  });
});

describe('merged cells', () => {
  const merged = (data: string, ...ranges: string[]) =>
    `<sheetData>${data}</sheetData><mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  it('stand in each cell that they cover, and are told', async () => {
    const sheet = await one(
      merged(
        `<row r="1">${inline('A1', 'town')}${inline('B1', 'trees')}</row><row r="2">${inline('B2', 'oak')}${inline('C2', 'fir')}</row>`,
        'A1:A2',
        'B1:C1',
      ),
    );
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['town', 'trees', 'trees'],
      ['town', 'oak', 'fir'],
    ]);
    expect(sheet.merged).toEqual([
      { from: { line: 1, column: 1 }, to: { line: 2, column: 1 } },
      { from: { line: 1, column: 2 }, to: { line: 1, column: 3 } },
    ]);
  });

  it('reach no further than the sheet', async () => {
    const sheet = await one(
      merged(
        `<row r="1">${inline('A1', 'title')}</row><row r="3"><c r="C3"><v>1</v></c></row>`,
        'A1:XFD1048576',
      ),
    );
    expect(sheet.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'title', 'title', 'title'],
      [2, 'title', 'title', 'title'],
      [3, 'title', 'title', 'title'],
    ]);
  });

  it('carry with them what is to be known of the cell', async () => {
    const sheet = await one(
      merged(
        '<row r="1"><c r="A1" s="1"><v>46174</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>',
        'A1:B1',
      ),
      { 'xl/styles.xml': styles(17) },
    );
    expect(sheet.flags.map(({ column, kind }) => [column, kind])).toEqual([
      [1, 'month'],
      [2, 'month'],
    ]);
  });
});

describe('what is hidden', () => {
  it('is not read: rows and columns that hold anything are told', async () => {
    const sheet = await one(
      '<cols><col min="2" max="2" width="0" hidden="1"/><col min="4" max="16384" hidden="true"/></cols><sheetData>' +
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><v>3</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2"><v>4</v></c><c r="D2"><f>1</f></c></row><row r="3" hidden="1"/><row r="4" ht="0"><c r="A4"><v>5</v></c></row></sheetData>',
    );
    expect(sheet.rows).toEqual([{ line: 1, cells: ['1', '', '3'] }]);
    expect(sheet.hidden).toEqual({ rows: [2, 4], columns: [2] });
    expect(sheet.flags).toEqual([]);
  });

  it('is not read where the cells alone say which row they stand in', async () => {
    expect(
      await rows('<row hidden="1"><c r="A4"><v>1</v></c></row><row><c r="A6"><v>2</v></c></row>'),
    ).toEqual([[6, '2']]);
  });

  it('leaves the text of a merged cell whose first row or column is hidden', async () => {
    const sheet = await one(
      `<cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1" hidden="1">${inline('A1', 'trees')}</row><row r="2"><c r="C2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    );
    expect(sheet.rows).toEqual([{ line: 2, cells: ['', 'trees', '1'] }]);
  });

  it('may be whole sheets', async () => {
    const { sheets, hiddenSheets } = await read('<row><c><v>1</v></c></row>', {
      'xl/workbook.xml': workbook(
        ['Trees', ''],
        ['Lists', 'state="hidden"'],
        ['Codes', 'state="veryHidden"'],
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['worksheet', 'worksheets/sheet3.xml'],
      ),
    });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Trees']);
    expect(hiddenSheets).toEqual(['Lists', 'Codes']);
  });
});

describe('workbooks', () => {
  const value = (text: string) => worksheet(`<row><c><v>${text}</v></c></row>`);
  const texts = ({ sheets }: Workbook) => sheets.map(({ sheet, rows }) => [sheet, rows[0]?.cells[0]]);

  it('give their sheets in the order of the tabs, wherever the parts lie', async () => {
    const book = await read('', {
      'xl/workbook.xml': workbook(['B &amp; c', ''], [' A ', ''], ['Chart', ''], ['Cần sửa', '']),
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', '/xl/worksheets/second.xml'],
        ['worksheet', '../other/./first.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet1.xml'],
      ),
      'xl/worksheets/second.xml': value('2'),
      'OTHER\\First.xml': value('1'),
    });
    expect(texts(book)).toEqual([
      ['B & c', '2'],
      ['A', '1'],
    ]);
  });

  it('may carry prefixes, and be strict', async () => {
    const prefixed = (text: string) =>
      text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const all = parts('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46203</v></c></row>', {
      'xl/sharedStrings.xml': sharedStrings('<t>oak</t>'),
      'xl/styles.xml': styles(14),
    });
    const strict = Object.entries(all).map(([path, text]) => [
      path,
      (path.endsWith('.rels') ? text : prefixed(text)).replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
    ]);
    const { sheets } = await readWorkbook(bytesOf(Object.fromEntries(strict) as Parts));
    expect(sheets[0]?.rows[0]?.cells).toEqual(['oak', '2026-06-30']);
  });

  it('need neither styles nor shared texts nor links of the package', async () => {
    const book = await read('', {
      '_rels/.rels': '',
      'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']),
      'xl/styles.xml': '',
      'xl/sharedStrings.xml': '',
      'xl/worksheets/sheet1.xml': value('1'),
    });
    expect(texts(book)).toEqual([['Trees', '1']]);
  });
});

describe('what write-excel-file writes', () => {
  const visible = (text: string) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replace(
        /^[\s\u00a0\u180e\u200b-\u200f\u2060\ufeff]+|[\s\u00a0\u180e\u200b-\u200f\u2060\ufeff]+$/gu,
        '',
      );
  // The writer leaves out U+FFFD to U+FFFF, escapes what looks like its own escapes, and takes what every
  // object has ("toString") for a text that it has met before.
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((each) => !/_x[0-9a-f]{4}_|[\ufffd-\uffff]/i.test(each) && !(each in {}));
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  );
  const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const cells = fc.array(fc.oneof(text, number, day, fc.boolean(), fc.constant(null)), { maxLength: 6 });

  it('is read back: texts, numbers, days and truth values', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 6 }), async (data) => {
        const bytes = await writeXlsxFile(
          data.map((row) =>
            row.map((each) =>
              each instanceof Date ? { value: each, type: Date, format: 'dd/mm/yyyy' } : each,
            ),
          ),
        ).toBuffer();
        const { sheets, fault } = await readWorkbook(bytes);
        expect(fault).toBeNull();
        data.forEach((row, index) => {
          const got = sheets[0]?.rows.find(({ line }) => line === index + 1)?.cells ?? [];
          row.forEach((each, column) => {
            const seen = got[column] ?? '';
            if (typeof each === 'number') expect(Number(seen)).toBe(Number(each.toPrecision(15)) + 0);
            else if (each instanceof Date) expect(seen).toBe(each.toISOString().slice(0, 10));
            else if (typeof each === 'boolean') expect(seen).toBe(each ? 'TRUE' : 'FALSE');
            else expect(seen).toBe(visible(each ?? ''));
          });
        });
      }),
      { numRuns: 150 },
    );
  });
});
