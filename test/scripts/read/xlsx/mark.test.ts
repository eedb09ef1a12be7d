import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSheet as readBySomeoneElse } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { type Mark, marked, markedRows } from '../../../../scripts/read/xlsx/mark.ts';
import { readWorkbook } from '../../../../scripts/read/xlsx/workbook.ts';
import { readXml } from '../../../../scripts/read/xlsx/xml.ts';
import { unpack, zipEntries, zipped, zipEntry } from '../../../../scripts/read/xlsx/zip.ts';
import { bytesOf, parts, relationships, sharedStrings, styles, workbook, worksheet } from './parts.ts';

const mark = (
  row: number | null,
  column: number | null,
  message: string,
  sheet: string | null = 'Trees',
): Mark => ({
  sheet,
  row,
  column,
  message,
});

/** Every part of a workbook as text. */
async function textsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of zipEntries(bytes)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(entry, { bytes: 1e9 })) pieces.push(piece);
    texts.set(entry.name, Buffer.concat(pieces).toString('utf8'));
  }
  return texts;
}

const sheetOf = async (bytes: Uint8Array) => (await textsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? '';

const small = parts(
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="A3" s="1"><v>46203</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="D5:E6"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst/>',
  {
    'xl/sharedStrings.xml': sharedStrings('<t>cây</t>'),
    'xl/styles.xml': styles(14),
    'xl/media/image1.png': 'not touched',
  },
);

describe('a marked copy', () => {
  it('says the same as the original', async () => {
    const original = bytesOf(small);
    const copy = await marked(original, [
      mark(1, 2, 'Ghi số nguyên.'),
      mark(9, 9, 'Thiếu.'),
      mark(null, null, 'Tệp.', null),
    ]);
    expect(await readWorkbook(copy)).toEqual(await readWorkbook(original));
    expect(await readBySomeoneElse(Buffer.from(copy), 'Trees')).toEqual(
      await readBySomeoneElse(Buffer.from(original), 'Trees'),
    );
  });

  it('gives each line of the list the room that its words need, by the letters of the workbook', async () => {
    const long = 'Sửa số này. '.repeat(30).trim();
    const heights = async (size: string) => {
      const fonts = styles(14).replace('<font/>', size);
      const copy = await marked(bytesOf({ ...small, 'xl/styles.xml': fonts }), [
        mark(1, 2, 'Ngắn.'),
        mark(2, 2, long),
        mark(3, 2, `${'a\n'.repeat(500)}b`),
      ]);
      const list = (await textsOf(copy)).get('xl/worksheets/sheet-mend.xml') ?? '';
      return [...list.matchAll(/<row r="\d+"(?: ht="(\d+)" customHeight="1")?>/g)].map(([, ht]) => ht);
    };
    // 359 letters take four lines of 99.
    expect(await heights('<font/>')).toEqual([undefined, undefined, '64', '409']);
    expect(await heights('<font><sz val="14"/><name val="Serif"/></font>')).toEqual([
      undefined,
      undefined,
      '82',
      '409',
    ]);
  });

  it('colours the cells by one rule over them, in its place, and gives each a note', async () => {
    const copy = await marked(bytesOf(small), [
      mark(2, 1, 'a'),
      mark(3, 1, 'Sửa <kỳ> & “số”.'),
      mark(3, 1, 'Hai.'),
      mark(3, 3, 'c'),
    ]);
    const texts = await textsOf(copy);
    const sheet = texts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain(
      '</mergeCells><conditionalFormatting sqref="A2:A3 C3"><cfRule type="expression" dxfId="0" priority="10000"><formula>N(&quot;Cần sửa&quot;)=0</formula></cfRule></conditionalFormatting><pageMargins',
    );
    expect(sheet).toMatch(/<pageMargins [^>]*\/><legacyDrawing [^>]*r:id="mend2"\/><extLst\/><\/worksheet>$/);
    expect(sheet).toContain('<c r="B1"><v>2</v></c>');
    expect(texts.get('xl/styles.xml')).toContain('<dxfs count="1"><dxf>');
    expect(texts.get('xl/comments-mend1.xml')).toContain(
      '<comment ref="A3" authorId="0"><text><t xml:space="preserve">Sửa &lt;kỳ&gt; &amp; “số”.\nHai.</t>',
    );
    expect(texts.get('xl/drawings/vmlDrawing-mend1.vml')).toContain('<x:Row>2</x:Row><x:Column>0</x:Column>');
    expect(texts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="/xl/drawings/vmlDrawing-mend1.vml"',
    );
    expect(texts.get('[Content_Types].xml')).toContain('Extension="vml"');
  });

  it('marks a merged cell at its upper left corner', async () => {
    expect(await sheetOf(await marked(bytesOf(small), [mark(6, 5, 'x')]))).toContain('sqref="D5"');
  });

  it('begins with the list of all that is to be mended, each with a link', async () => {
    const copy = await marked(bytesOf(small), [
      mark(3, 1, 'Sửa kỳ.'),
      mark(4, null, 'Cả dòng.'),
      mark(null, null, 'Cả tệp.', null),
    ]);
    expect(await readBySomeoneElse(Buffer.from(copy), 'Cần sửa')).toEqual([
      ['Trang tính', 'Ô', 'Cần sửa thế nào'],
      ['Trees', 'A3', 'Sửa kỳ.'],
      ['Trees', 'dòng 4', 'Cả dòng.'],
      [null, null, 'Cả tệp.'],
    ]);
    const texts = await textsOf(copy);
    expect(texts.get('xl/worksheets/sheet-mend.xml')).toContain(
      '<hyperlink ref="B2" location="\'Trees\'!A3"/>',
    );
    expect(texts.get('xl/worksheets/sheet-mend.xml')).toContain(
      '<hyperlink ref="B3" location="\'Trees\'!4:4"/>',
    );
    expect(texts.get('xl/workbook.xml')).toMatch(
      /<bookViews><workbookView activeTab="1"\/><\/bookViews><sheets><sheet name="Cần sửa" sheetId="2"/,
    );
  });

  it('keeps open the sheet that was open, and names with their sheets', async () => {
    const book = workbook(['Trees', ''], ['Towns', ''])
      .replace('<sheets>', '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews><sheets>')
      .replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="a" localSheetId="1">Towns!$A$1</definedName><definedName name="b">1</definedName></definedNames>',
      );
    const links = relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    );
    const copy = await marked(
      bytesOf({
        ...small,
        'xl/workbook.xml': book,
        'xl/_rels/workbook.xml.rels': links,
        'xl/worksheets/sheet2.xml': worksheet(''),
      }),
      [mark(1, 1, 'x')],
    );
    const changed = (await textsOf(copy)).get('xl/workbook.xml');
    expect(changed).toContain('<workbookView firstSheet="0" activeTab="2"/>');
    expect(changed).toContain(
      '<definedName name="a" localSheetId="2">Towns!$A$1</definedName><definedName name="b">',
    );
  });

  it('leaves every part that it need not touch as it was, to the byte', async () => {
    const original = bytesOf(small);
    const copy = zipEntries(await marked(original, [mark(1, 1, 'x')]));
    const touched = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ];
    for (const entry of zipEntries(original)) {
      const now = copy.find(({ name }) => name === entry.name);
      if (!touched.includes(entry.name)) expect(now, entry.name).toEqual(entry);
    }
  });

  it('is the same for the same input', async () => {
    const marks = [mark(1, 1, 'x'), mark(3, 2, 'y')];
    expect(await marked(bytesOf(small), marks)).toEqual(await marked(bytesOf(small), marks));
    const rows = [{ sheet: null, rows: [{ line: 1, cells: ['a'] }] }];
    const first = await markedRows(rows, marks);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await markedRows(rows, marks)).toEqual(first);
  });

  it('loses the marks of an earlier copy when it is marked anew', async () => {
    const once = await marked(bytesOf(small), [mark(1, 1, 'first'), mark(3, 1, 'second')]);
    const twice = await marked(once, [mark(3, 1, 'second')]);
    const again = await marked(twice, [mark(3, 1, 'second')]);
    expect(again).toEqual(twice);
    const texts = await textsOf(twice);
    expect(texts.get('xl/worksheets/sheet1.xml')?.match(/sqref="[^"]*"/g)).toEqual(['sqref="A3"']);
    expect(texts.get('xl/worksheets/sheet1.xml')?.match(/legacyDrawing/g)).toHaveLength(1);
    expect(texts.get('xl/comments-mend1.xml')).not.toContain('first');
    expect(texts.get('xl/workbook.xml')?.match(/Cần sửa/g)).toHaveLength(1);
    expect(texts.get('xl/styles.xml')).toContain('<dxfs count="1">');
    // Office programs save a copy with other part names, and without saying who wrote the notes.
    const saved = await textsOf(once);
    const renamed = [...saved].map(([path, text]) => [
      path.replace('comments-mend1', 'comments1'),
      text.replace('comments-mend1', 'comments1').replace('<author>Cần sửa<', '<author> <'),
    ]);
    const anew = await textsOf(
      await marked(bytesOf(Object.fromEntries(renamed) as typeof small), [mark(3, 1, 'second')]),
    );
    expect(anew.get('xl/comments1.xml')).toBe(texts.get('xl/comments-mend1.xml'));
    const none = await textsOf(await marked(twice, []));
    expect(none.get('xl/worksheets/sheet1.xml')).not.toContain('conditionalFormatting');
    expect(none.get('xl/comments-mend1.xml')).toContain('<commentList></commentList>');
  });

  it('keeps the notes of the sender, and then has the messages in the list only', async () => {
    const own = {
      ...small,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        ['comments', '../comments1.xml'],
        ['vmlDrawing', '../drawings/vml1.vml'],
      ),
      'xl/comments1.xml':
        '<comments><authors><author>Someone</author></authors><commentList><comment ref="B1" authorId="0"/></commentList></comments>',
      'xl/drawings/vml1.vml': '<xml/>',
    };
    const texts = await textsOf(await marked(bytesOf(own), [mark(1, 1, 'x')]));
    expect(texts.get('xl/comments1.xml')).toContain('Someone');
    expect(texts.has('xl/comments-mend1.xml')).toBe(false);
    expect(texts.get('xl/worksheets/sheet1.xml')).toContain('sqref="A1"');
  });

  it('carries the prefixes of its parts', async () => {
    const prefixed = Object.entries(small).map(([path, text]) => [
      path,
      path.endsWith('.rels') || path.startsWith('[')
        ? text
        : text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
    ]);
    const copy = await marked(bytesOf(Object.fromEntries(prefixed) as typeof small), [mark(3, 1, 'x')]);
    expect(await sheetOf(copy)).toContain('<x:conditionalFormatting sqref="A3"><x:cfRule');
    expect((await readWorkbook(copy)).sheets[0]?.rows[1]?.cells).toEqual(['2026-06-30']);
  });

  it('of a workbook that cannot be added to is a new one with its texts', async () => {
    const strict = Object.entries(small).map(([path, text]) => [
      path,
      text.replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    ]);
    const withoutStyles = relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    );
    for (const one of [
      Object.fromEntries(strict) as typeof small,
      {
        ...small,
        'xl/_rels/workbook.xml.rels': withoutStyles,
        // A format that is not there would leave open what the number is.
        'xl/worksheets/sheet1.xml': (small['xl/worksheets/sheet1.xml'] ?? '').replace(' s="1"', ''),
      },
    ]) {
      const copy = await marked(bytesOf(one), [mark(3, 1, 'x')]);
      const { sheets } = await readWorkbook(copy);
      expect(sheets[0]?.sheet).toBe('Trees');
      expect(sheets[0]?.rows[0]?.cells).toEqual(['cây', '2']);
      expect(await sheetOf(copy)).toContain('sqref="A3"');
    }
  });

  it('of a file that is no workbook is the list alone', async () => {
    for (const bytes of [Buffer.from(''), Buffer.from('a,b\n'), bytesOf(small).subarray(0, 500)]) {
      const copy = await marked(bytes, [mark(null, null, 'Lưu lại.', null)]);
      expect(await readBySomeoneElse(Buffer.from(copy), 'Cần sửa')).toEqual([
        ['Trang tính', 'Ô', 'Cần sửa thế nào'],
        [null, null, 'Lưu lại.'],
      ]);
    }
  });

  it('holds as many marks as there are cells', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      mark(1 + (index % 5000) * 2, 1 + (index % 7), 'x'),
    );
    const texts = await textsOf(await marked(bytesOf(small), many));
    expect(texts.get('xl/comments-mend1.xml')?.match(/<comment /g)).toHaveLength(1000);
    for (const [list] of texts.get('xl/worksheets/sheet1.xml')?.matchAll(/sqref="[^"]*"/g) ?? []) {
      expect(list.split(' ').length).toBeLessThanOrEqual(500);
    }
  });
});

it('lists no more than a spreadsheet can link to, and says how many are left', async () => {
  const many = Array.from({ length: 50_003 }, (_, index) => mark(index + 1, null, 'x'));
  const list = (await textsOf(await marked(bytesOf(small), many))).get('xl/worksheets/sheet-mend.xml') ?? '';
  expect(list.match(/<hyperlink /g)).toHaveLength(50_000);
  expect(list).toContain('Còn 3 chỗ nữa');
});

describe('rows that came as text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.trim());

  it('stay text in a new workbook, each in its cell', async () => {
    const copy = await markedRows(
      [
        {
          sheet: null,
          rows: [
            { line: 2, cells: ['mã', 'kỳ'] },
            { line: 4, cells: ['01849', '', '1.234'] },
          ],
        },
      ],
      [mark(4, 3, 'Số này có hai cách đọc.', null)],
    );
    const { sheets } = await readWorkbook(copy);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Số liệu 1']);
    expect(sheets[0]?.rows).toEqual([
      { line: 2, cells: ['mã', 'kỳ'] },
      { line: 4, cells: ['01849', '', '1.234'] },
    ]);
    expect(await sheetOf(copy)).toContain('sqref="C4"');
    expect((await textsOf(copy)).get('xl/worksheets/sheet-mend.xml')).toContain(
      'location="\'Số liệu 1\'!C4"',
    );
  });

  it('give XML that anyone reads, whatever the messages hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            row: fc.integer({ min: 1, max: 9 }),
            column: fc.integer({ min: 1, max: 9 }),
            message: fc.string({ unit: 'binary', maxLength: 30 }),
          }),
          { maxLength: 5 },
        ),
        fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }),
        async (marks, rows) => {
          const grid = { sheet: null, rows: rows.map((cells, index) => ({ line: index + 1, cells })) };
          const copy = await markedRows(
            [grid],
            marks.map((each) => ({ ...each, sheet: null })),
          );
          for (const [, xml] of await textsOf(copy)) readXml(xml, {});
          const list = await readBySomeoneElse(Buffer.from(copy), 'Cần sửa');
          expect(list).toHaveLength(marks.length + 1);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('LibreOffice', () => {
  const office = ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

  /** What LibreOffice makes of a workbook when it opens it and saves it in another format. */
  function saved(bytes: Uint8Array, format: string): Buffer {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    try {
      writeFileSync(join(folder, 'a.xlsx'), bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const out = join(folder, 'out');
      execFileSync(
        office ?? '',
        [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, 'a.xlsx')],
        { stdio: 'ignore' },
      );
      return readFileSync(join(out, `a.${format}`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  // Without LibreOffice on the machine these are left out, and the report of the tests says so.
  it.skipIf(office === undefined)(
    'opens a marked copy with its list, cells and notes',
    { timeout: 120_000 },
    async () => {
      const copies = [
        await marked(bytesOf(small), [mark(3, 1, 'Ghi số nguyên.')]),
        await marked(
          await writeXlsxFile(
            [
              ['town', 'trees'],
              ['cây', 12],
            ],
            { sheet: 'Trees' },
          ).toBuffer(),
          [mark(2, 2, 'Ghi số nguyên.')],
        ),
      ];
      for (const copy of copies) {
        const all = saved(copy, 'fods').toString('utf8');
        expect(all).toContain('cây');
        expect(all).toMatch(/table:name="Cần sửa"[\s\S]*Ghi số nguyên\.[\s\S]*table:name="Trees"/);
        expect(all).toMatch(/<office:annotation[\s\S]*Ghi số nguyên\./);
        expect(all).toMatch(/calcext:conditional-format /);
      }
    },
  );

  it.skipIf(office === undefined)(
    'saves a workbook so that it reads the same',
    { timeout: 120_000 },
    async () => {
      const all = parts(
        '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>x</v></c><c r="C1" t="inlineStr"><is><r><t>oak &amp; fir</t></r></is></c></row><row r="3" hidden="1"><c r="A3" s="1"><v>46203</v></c></row><row r="4"><c r="A4" s="2"><v>0.25</v></c><c r="D4" s="3"><v>46174</v></c><c r="E4" s="1"><v>46203</v></c><c r="F4" s="4"><v>1849</v></c><c r="G4"><v>0.30000000000000004</v></c><c r="H4" t="b"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells>',
        {
          'xl/sharedStrings.xml': sharedStrings('<t>cây\nxanh</t>'),
          'xl/styles.xml': styles(14, '0%', 'mm/yyyy', '00000'),
        },
      );
      const original = await readWorkbook(bytesOf(all));
      expect(original.sheets[0]?.flags).toHaveLength(3);
      expect(await readWorkbook(saved(bytesOf(all), 'xlsx'))).toEqual(original);
    },
  );
});

describe('zipped', () => {
  it('writes what anyone unpacks, dated alike', () => {
    const bytes = zipped([zipEntry('đường/a.txt', Buffer.from('oak'))]);
    expect(zipEntries(bytes).map(({ name, size }) => [name, size])).toEqual([['đường/a.txt', 3]]);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(10, true)).toBe(0x00210000);
  });
});
