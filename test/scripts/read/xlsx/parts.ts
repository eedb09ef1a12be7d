import { zipEntry, zipped } from '../../../../scripts/read/xlsx/zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of a workbook as XML, by path. */
export type Parts = Readonly<Record<string, string>>;

/** A workbook with one sheet, "Trees"; any part may be replaced, or left out with ''. */
export function parts(sheet: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook(['Trees', '']),
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `<sst xmlns="${main}"/>`,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
    ...more,
  };
}

function contentTypes(): string {
  const own = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ['worksheets/sheet1', 'worksheet'],
  ].map(
    ([part = '', type = '']) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${own.join('')}</Types>`;
}

/** The bytes of a workbook of these parts. */
export function bytesOf(all: Parts): Uint8Array {
  const filled = Object.entries(all).filter(([, text]) => text !== '');
  return zipped(filled.map(([path, text]) => zipEntry(path, Buffer.from(text))));
}

/** A workbook part that lists sheets by name, each with further attributes; their links are rId1, rId2, ... */
export function workbook(...sheets: readonly (readonly [name: string, attributes: string])[]): string {
  const list = sheets.map(
    ([name, more], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${more}/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${list.join('')}</sheets></workbook>`;
}

/** A part of links rId1, rId2, ... */
export function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${links}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;
}

/** A sheet part; what is given are its rows, or the whole inside if it holds a `sheetData`. */
export function worksheet(inside: string): string {
  const data = inside.includes('sheetData') ? inside : `<sheetData>${inside}</sheetData>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${links}">${data}</worksheet>`;
}

/** A styles part whose style numbers 1, 2, ... are these format codes (or numbers of built-in ones). */
export function styles(...codes: readonly (string | number)[]): string {
  const own = codes.map((code, index) =>
    typeof code === 'string'
      ? `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const xfs = codes.map((code, index) => `<xf numFmtId="${typeof code === 'string' ? 164 + index : code}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${codes.length + 1}"><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** A part of shared texts, each given as the inside of its `si`. */
export function sharedStrings(...texts: readonly string[]): string {
  return `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`;
}
