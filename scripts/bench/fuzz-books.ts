import { escaped } from '../read/xlsx/outline.ts';
import { cellName, columnLetters } from '../read/xlsx/reference.ts';
import { type ZipEntry, zipEntry, zipped } from '../read/xlsx/zip.ts';
import { byteSlips, pick, type Random, withSlips, xmlScraps } from './fuzz-slips.ts';
import { fuzzTable, swapped } from './fuzz-tables.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const sheetPath = 'xl/worksheets/sheet1.xml';
const stringsPath = 'xl/sharedStrings.xml';
const workbookPath = 'xl/workbook.xml';

type Parts = Record<string, string>;

/** The parts of a workbook with one sheet that holds the table. */
function bookOf(table: readonly (readonly string[])[], random: Random): Parts {
  const strings: string[] = [];
  const shared = random(2) === 0;
  const cell = (text: string, line: number, column: number) => {
    if (text === '') return '';
    const name = cellName({ line, column });
    if (/^\d{1,15}$/.test(text) && !text.startsWith('0') && random(4) > 0)
      return `<c r="${name}" s="${random(5) === 0 ? 1 + random(4) : 0}"><v>${text}</v></c>`;
    if (!shared)
      return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    strings.push(`<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `<c r="${name}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const rows = table.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((text, at) => cell(text, index + 1, at + 1)).join('')}</row>`,
  );
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`;
  const link = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${links}/${type}" Target="${target}"/>`;
  const formats = ['0%', 'dd/mm/yyyy', 'mm/yyyy', '00000'];
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override(workbookPath, 'sheet.main')}${override(sheetPath, 'worksheet')}${override(stringsPath, 'sharedStrings')}${override('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships">${link(1, 'officeDocument', workbookPath)}</Relationships>`,
    [workbookPath]: `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Cây" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${link(1, 'worksheet', 'worksheets/sheet1.xml')}${link(2, 'styles', 'styles.xml')}${link(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    [stringsPath]: `<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    [sheetPath]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${links}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
}

function packed(parts: Parts): Uint8Array {
  return zipped(Object.entries(parts).map(([path, text]) => zipEntry(path, Buffer.from(text))));
}

const far = () => ['XFD1048576', 'A1048576', 'XFD1', 'ZZZ1', 'A9999999', 'XFE5', 'A0', '1A', 'ZZ1000000'];

function someRange(random: Random): string {
  const place = () => `${columnLetters(1 + random(8))}${1 + random(16)}`;
  return pick(random, [
    `${place()}:${place()}`,
    `A1:${pick(random, far())}`,
    `${place()}:XFD1048576`,
    place(),
  ]);
}

type Change = (parts: Parts, random: Random) => Parts;

const withSheet = (parts: Parts, change: (text: string) => string): Parts => ({
  ...parts,
  [sheetPath]: change(parts[sheetPath] ?? ''),
});

/** One of the matches of a pattern, changed. */
function oneOf(text: string, pattern: RegExp, random: Random, put: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = pick(random, found);
  return text.slice(0, one.index) + put(one[0]) + text.slice(one.index + one[0].length);
}

const partChanges: Readonly<Record<string, Change>> = {
  'as it was': (parts) => parts,
  'XML broken': (parts, random) => {
    const path = pick(random, [...Object.keys(parts), sheetPath, sheetPath]);
    return { ...parts, [path]: withSlips(parts[path] ?? '', random, xmlScraps) };
  },
  'part removed': (parts, random) => {
    const gone = pick(random, Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([path]) => path !== gone));
  },
  'part emptied': (parts, random) => ({ ...parts, [pick(random, Object.keys(parts))]: '' }),
  'part in the place of another': (parts, random) => {
    const paths = Object.keys(parts);
    return { ...parts, [pick(random, paths)]: parts[pick(random, paths)] ?? '' };
  },
  'shared texts out of range': (parts, random) =>
    withSheet(parts, (text) =>
      oneOf(
        text,
        /<c r="\w+" t="s"><v>\d+<\/v>|<c r="\w+" s="\d"><v>/g,
        random,
        (found) =>
          `${found.replace(/ [st]="\w+"|<v>\d*(?:<\/v>)?/g, '').replace('>', '')} t="s"><v>${pick(random, ['999999', '-1', '1.5', 'x', '', '1e9', ' 0 '])}</v>`,
      ).replace(/(<v>[^<]*<\/v>)(\d+<\/v>)/g, '$1'),
    ),
  'cells merged absurdly': (parts, random) =>
    withSheet(parts, (text) => {
      const merges = Array.from({ length: 1 + random(6) }, () => `<mergeCell ref="${someRange(random)}"/>`);
      return text.replace('</sheetData>', `</sheetData><mergeCells>${merges.join('')}</mergeCells>`);
    }),
  'cells far away': (parts, random) =>
    withSheet(parts, (text) =>
      random(2) === 0
        ? oneOf(text, / r="[A-Z]+\d+"/g, random, () => ` r="${pick(random, far())}"`)
        : oneOf(
            text,
            /<row r="\d+"/g,
            random,
            () => `<row r="${pick(random, ['1048576', '1048577', '0', '-1', '1e6', 'x'])}"`,
          ),
    ),
  'cells out of order': (parts, random) =>
    withSheet(parts, (text) =>
      random(2) === 0
        ? oneOf(
            text,
            / r="[A-Z]+\d+"/g,
            random,
            () => ` r="${columnLetters(1 + random(6))}${1 + random(12)}"`,
          )
        : oneOf(text, /(?<=<row r="\d+">).*?(?=<\/row>)/gs, random, (cells) =>
            cells
              .split(/(?=<c )/)
              .reverse()
              .join(''),
          ),
    ),
  'rows without numbers': (parts, random) =>
    withSheet(parts, (text) =>
      text.replace(random(2) === 0 ? /(<row) r="\d+"/g : /(<(?:row|c)) r="\w+"/g, '$1'),
    ),
  'types changed': (parts, random) =>
    withSheet(parts, (text) =>
      oneOf(text, / t="\w+"| s="\d"/g, random, () =>
        pick(random, [
          ' t="b"',
          ' t="e"',
          ' t="d"',
          ' t="n"',
          ' t="str"',
          ' t="z"',
          ' s="99"',
          ' s="2"',
          ' s="-1"',
          '',
        ]),
      ),
    ),
  'values changed': (parts, random) =>
    withSheet(parts, (text) =>
      oneOf(text, /<v>[^<]*<\/v>/g, random, () =>
        pick(random, [
          '<v>1e308</v>',
          '<v>NaN</v>',
          '<v>-0</v>',
          '<v>0.1234</v>',
          '<v>46203.5</v>',
          '<v/>',
          '<v>  12  </v>',
          '<f>1+1</f>',
          '<f>1+1</f><v>2</v>',
          '<v>#N/A</v>',
          '<v>1</v><v>2</v>',
          '<v>12345678901234567890</v>',
        ]),
      ),
    ),
  'hidden rows and columns': (parts, random) =>
    withSheet(parts, (text) =>
      random(2) === 0
        ? oneOf(text, /<row /g, random, () => '<row hidden="1" ')
        : text.replace(
            '<sheetData>',
            `<cols><col min="${1 + random(6)}" max="${pick(random, ['3', '16384', '99999999', '-1'])}" hidden="1"/></cols><sheetData>`,
          ),
    ),
};

/** ZIPs that grow without end, made once: packing them takes long. */
const bombs = new Map<number, readonly ZipEntry[]>();

function bomb(number: number): readonly ZipEntry[] {
  const known = bombs.get(number);
  if (known) return known;
  const open = `<worksheet xmlns="${main}"><sheetData>`;
  const make: readonly (() => ZipEntry)[] = [
    () => zipEntry(sheetPath, Buffer.alloc(300_000_000, 32)),
    () => zipEntry(stringsPath, Buffer.from(`<sst xmlns="${main}">${'<si><t>a</t></si>'.repeat(4_000_000)}`)),
    () => zipEntry(sheetPath, Buffer.from(`${open}<row r="1">${'<c><v>1</v></c>'.repeat(3_000_000)}`)),
    () => zipEntry(sheetPath, Buffer.from(open + '<a>'.repeat(2_000_000))),
    () => zipEntry(sheetPath, Buffer.from(`${open}<row r="${'1'.repeat(5_000_000)}"/>`)),
    () =>
      zipEntry(
        sheetPath,
        Buffer.from(
          `${open}${Array.from({ length: 150_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>${at}</v></c></row>`).join('')}</sheetData></worksheet>`,
        ),
      ),
    () =>
      zipEntry(
        sheetPath,
        Buffer.from(
          `${open}<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells></worksheet>`,
        ),
      ),
  ];
  const made = [pick((limit) => number % limit, make)()];
  bombs.set(number, made);
  return made;
}

/** How many different ones there are. */
const bombCount = 7;

const bookKindsOfBytes = {
  'sizes that lie': (random: Random) => {
    const bytes = Uint8Array.from(packed(bookOf(fuzzTable(random), random)));
    const view = new DataView(bytes.buffer);
    // Sizes, names and places stand in the lists of the ZIP.
    const marks = [...bytes.keys()].filter((at) => {
      const mark = at + 46 < bytes.length ? view.getUint32(at, true) : 0;
      return mark === 0x02014b50 || mark === 0x06054b50 || mark === 0x04034b50;
    });
    const at = pick(random, marks) + 4 + 2 * random(20);
    if (at + 4 < bytes.length)
      view.setUint32(at, pick(random, [0, 1, 0xffffffff, 0x7fffffff, random(100_000)]), true);
    return bytes;
  },
  ...Object.fromEntries(
    Object.entries(byteSlips).map(([kind, slip]) => [
      `bytes ${kind}`,
      (random: Random) => slip(packed(bookOf(fuzzTable(random), random)), random),
    ]),
  ),
} as const;

/** What may go wrong with a workbook, by kind. */
export const bookKinds: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(partChanges).map(([kind, change]) => [
      kind,
      (random: Random) => packed(change(bookOf(fuzzTable(random), random), random)),
    ]),
  ),
  'cells swapped': (random) => packed(bookOf(swapped(fuzzTable(random), random), random)),
  ...bookKindsOfBytes,
};

/** A workbook that grows without end when it is opened. */
export function bombBook(random: Random): Uint8Array {
  const parts = bookOf(fuzzTable(random), random);
  const swollen = bomb(random(bombCount));
  const others = Object.entries(parts).filter(([path]) => swollen.every(({ name }) => name !== path));
  return zipped([...others.map(([path, text]) => zipEntry(path, Buffer.from(text))), ...swollen]);
}
