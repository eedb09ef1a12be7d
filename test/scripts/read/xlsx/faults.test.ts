import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../scripts/read/xlsx/workbook.ts';
import { unreadable } from '../../../../scripts/read/xlsx/unreadable.ts';
import { unpack, zipEntry, zipped } from '../../../../scripts/read/xlsx/zip.ts';
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

/** Why some bytes cannot be read, in English. */
async function fault(bytes: Uint8Array): Promise<string | undefined> {
  const { fault, sheets } = await readWorkbook(bytes);
  if (fault) expect(sheets).toEqual([]);
  return fault?.en;
}

const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const book = (sheet: string, more: Parts = {}) => bytesOf(parts(sheet, more));
const row = (line: number) => `<row r="${line}"><c r="A${line}"><v>1</v></c></row>`;
const xml = (text: string) => `<?xml version="1.0"?>\n${text}`;

describe('a file that is no XLSX, whatever its name says', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['xls', Buffer.concat([container, Buffer.alloc(600)])],
    ['xls', Buffer.from('0908100000060500', 'hex')],
    ['protected', Buffer.concat([container, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['html', Buffer.from('\ufeff<html xmlns:o="urn"><body><table><tr><td>1</td></tr></table></body></html>')],
    ['html', Buffer.from('  <!DOCTYPE html>\n<html>')],
    ['html', Buffer.from('\n<style>td{}</style><table border=1>')],
    [
      'xml',
      Buffer.from(
        xml(
          '<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        ),
      ),
    ],
    ['text', Buffer.from('Mã địa bàn;Kỳ\n01849;2026\n')],
    ['text', Buffer.from('\ufeffMã\tKỳ\n', 'utf16le')],
    ['pdf', Buffer.from('%PDF-1.7\n\x00\x01')],
    ['other', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['other', zipped([zipEntry('readme.txt', Buffer.from('oak'))])],
    ['other', zipped([zipEntry('word/document.xml', Buffer.from('<w/>'))])],
    [
      'ods',
      zipped([
        {
          ...zipEntry('mimetype', Buffer.from('')),
          method: 0,
          packed: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
        },
      ]),
    ],
    [
      'xlsb',
      bytesOf({
        '_rels/.rels': relationships(['officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': '\x83\x01',
      }),
    ],
  ] as const)('is told as what it is: %s', async (kind, bytes) => {
    expect(await fault(bytes)).toBe(unreadable[kind]().en);
  });
});

describe('a damaged XLSX', () => {
  const sound = book('<row><c><v>1</v></c></row>');

  it('is told as such wherever it is cut short', async () => {
    expect(await fault(sound)).toBeUndefined();
    for (let length = 5; length < sound.length; length += 97) {
      expect(await fault(sound.subarray(0, length)), `${length} bytes`).toBe(unreadable.broken('ZIP').en);
    }
  });

  it.each([
    ['tags that do not match', '<row><c><v>1</c></v></row>'],
    ['a tag that never ends', '<row><c><v>1</v></c></row'],
    ['a quote that never ends', '<row r="1><c><v>1</v></c></row>'],
    ['an unknown entity', '<row><c t="str"><v>&oak;</v></c></row>'],
    ['a character that is none', '<row><c t="str"><v>&#x110000;</v></c></row>'],
    ['a row that no sheet has', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row without a number', '<row r="one"><c><v>1</v></c></row>'],
    ['a column that no sheet has', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['two cells with one address', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['an address given again empty', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>'],
    ['an address of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['addresses of two rows in one', '<row><c r="A3"><v>1</v></c><c r="B4"><v>2</v></c></row>'],
    ['a row said twice', `${row(1)}${row(1)}`],
    ['a formula without its result, said twice', '<row><c r="A1"><f>B1</f></c><c r="A1"><v>1</v></c></row>'],
    ['a cell outside of a row', '<c><v>1</v></c>'],
    ['a shared text that is not there', '<row><c t="s"><v>7</v></c></row>'],
    ['a shared text without a number', '<row><c t="s"><v>x</v></c></row>'],
  ])('is told as such for %s', async (_, rows) => {
    expect(await fault(book(rows))).toBe(unreadable.broken('xl/worksheets/sheet1.xml').en);
  });

  it('is told as such for entities of its own, which may grow without end', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "oak"><!ENTITY b "&a;&a;">]>${worksheet('').slice(55)}`;
    expect(await fault(book('', { 'xl/worksheets/sheet1.xml': bomb }))).toBe(
      unreadable.broken('xl/worksheets/sheet1.xml').en,
    );
  });

  it('is told as such where bytes are no text, the content not what was packed, the packing unknown', async () => {
    const entries = Object.entries(parts('')).map(([path, text]) => zipEntry(path, Buffer.from(text)));
    const replaced = (change: (entry: (typeof entries)[number]) => Partial<(typeof entries)[number]>) =>
      zipped(
        entries.map((entry) => (entry.name === 'xl/workbook.xml' ? { ...entry, ...change(entry) } : entry)),
      );
    const words = unreadable.broken('xl/workbook.xml').en;
    expect(
      await fault(replaced(() => zipEntry('xl/workbook.xml', Buffer.from('<a>\xff</a>', 'latin1')))),
    ).toBe(words);
    expect(await fault(replaced(({ crc }) => ({ crc: (crc ^ 1) >>> 0 })))).toBe(words);
    expect(await fault(replaced(({ packed }) => ({ packed: packed.subarray(0, 50) })))).toBe(words);
    expect(await fault(replaced(() => ({ method: 12 })))).toBe(words);
    expect(await fault(replaced(() => ({ packed: Buffer.from('no deflated bytes') })))).toBe(words);
  });

  it('names the part that is missing', async () => {
    expect(await fault(book('', { 'xl/workbook.xml': '' }))).toBe(unreadable.missing('xl/workbook.xml').en);
    expect(await fault(book('', { 'xl/worksheets/sheet1.xml': '' }))).toBe(
      unreadable.missing('xl/worksheets/sheet1.xml').en,
    );
    expect(await fault(book('', { 'xl/sharedStrings.xml': '' }))).toBe(
      unreadable.missing('xl/sharedStrings.xml').en,
    );
    expect(await fault(book('', { 'xl/styles.xml': '' }))).toBe(unreadable.missing('xl/styles.xml').en);
    expect(await fault(book('', { 'xl/_rels/workbook.xml.rels': '' }))).toBe(unreadable.missing('Trees').en);
  });

  it('has a sheet that can be seen', async () => {
    const hidden = workbook(['Trees', 'state="hidden"']);
    expect(await fault(book('', { 'xl/workbook.xml': hidden }))).toBe(unreadable.noSheets().en);
    expect(await fault(book('', { 'xl/worksheets/sheet1.xml': '<html/>' }))).toBe(
      unreadable.broken('xl/worksheets/sheet1.xml').en,
    );
  });

  it('may be a ZIP with a password', async () => {
    const bytes = Buffer.from(sound);
    const directory = bytes.indexOf('PK\x01\x02');
    bytes.writeUInt16LE(1, directory + 8);
    expect(await fault(bytes)).toBe(unreadable.protected().en);
  });
});

describe('an XLSX that grows too large', () => {
  const tooLarge = unreadable.tooLarge().en;

  it('is stopped while it is unpacked', async () => {
    const packed = deflateRawSync(`<worksheet>${'<b/>'.repeat(10_000_000)}</worksheet>`, { level: 9 });
    const entries = Object.entries(parts('')).map(([path, text]) => zipEntry(path, Buffer.from(text)));
    const bomb = (name: string) =>
      zipped([
        { name, method: 8, crc: 0, size: 100, packed },
        ...entries.filter((entry) => entry.name !== name),
      ]);
    for (const name of [
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      '_rels/.rels',
    ]) {
      expect(await fault(bomb(name))).toBe(tooLarge);
    }
  });

  it('is stopped once all that is read of it together is too much', async () => {
    const noise = zipEntry(
      'a',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)),
    );
    const drain = async (allowance: { bytes: number }) => {
      for await (const piece of unpack(noise, allowance)) expect(piece.length).toBeGreaterThan(0);
    };
    const allowance = { bytes: 12_000 };
    await drain(allowance);
    await drain(allowance);
    expect(allowance.bytes).toBe(2000);
    await expect(drain(allowance)).rejects.toThrow(tooLarge);
  });

  it('is stopped for wide rows, merged cells and hidden columns without end', async () => {
    const wide = Array.from(
      { length: 700 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await fault(book(wide))).toBe(tooLarge);
    const merges = Array.from({ length: 200_000 }, () => '<mergeCell ref="A1:CV100"/>').join('');
    expect(
      await fault(
        book(
          `<sheetData><row r="1"><c><v>1</v></c></row><row r="100"><c r="CV100"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`,
        ),
      ),
    ).toBe(tooLarge);
    const columns = Array.from({ length: 20_000 }, () => '<col min="1" max="16384" hidden="1"/>').join('');
    expect(await fault(book(`<cols>${columns}</cols><sheetData/>`))).toBe(tooLarge);
  });

  it('is stopped for one text without end', async () => {
    // Letters that cannot be packed well, so that the growth is not what stops it.
    let seed = 1;
    const noise = Array.from({ length: 1_500_000 }, () =>
      String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26)),
    ).join('');
    expect(await fault(book('', { 'xl/sharedStrings.xml': sharedStrings(`<t>${noise}</t>`) }))).toBe(
      unreadable.broken('xl/sharedStrings.xml').en,
    );
  });

  it('may well be large: a report of 100,000 rows', { timeout: 120_000 }, async () => {
    const row = (at: number) =>
      `<row r="${at}"><c r="A${at}" t="s"><v>${at % 3}</v></c><c r="B${at}" s="1"><v>${46000 + (at % 300)}</v></c>${['C', 'D', 'E', 'F', 'G', 'H'].map((letter, index) => `<c r="${letter}${at}"><v>${at * 0.1 + index}</v></c>`).join('')}</row>`;
    const bytes = book(Array.from({ length: 100_000 }, (_, index) => row(index + 1)).join(''), {
      'xl/sharedStrings.xml': sharedStrings('<t>oak</t>', '<t>fir</t>', '<t>elm</t>'),
      'xl/styles.xml': styles(14),
    });
    const { sheets, fault: none } = await readWorkbook(bytes);
    expect(none).toBeNull();
    expect(sheets[0]?.rows).toHaveLength(100_000);
    expect(sheets[0]?.rows[99_999]?.cells.slice(0, 4)).toEqual(['fir', '2026-03-19', '10000', '10001']);
  });
});

describe('the words of a fault', () => {
  it('say in both languages what to do', () => {
    for (const words of Object.values(unreadable).map((say) => say('x'))) {
      expect(words.vi).toMatch(/nộp|xin lại/i);
      expect(words.en).toMatch(/send|ask/i);
      expect(words.vi).not.toBe(words.en);
    }
  });
});
