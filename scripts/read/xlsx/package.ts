import { attributesOf, isTrue, type XmlEvents, XmlError, XmlReader } from './xml.ts';
import { largest } from './limits.ts';
import { Unreadable, unreadable } from './unreadable.ts';
import { type Allowance, unpack, type ZipEntry, zipEntries } from './zip.ts';

/** A sheet as its workbook lists it. */
export interface SheetPart {
  readonly name: string;
  /** Path of its part; null where the workbook names none. */
  readonly path: string | null;
  readonly hidden: boolean;
}

/** A workbook with its parts found, none of the sheets read. */
export interface Package {
  readonly entries: readonly ZipEntry[];
  readonly workbook: string;
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
  /** Reads a part from beginning to end. */
  readonly read: (path: string, events: XmlEvents) => Promise<void>;
}

/** Finds the parts of an XLSX by its relationships. Throws {@link Unreadable} if it is none, or damaged. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = zipEntries(bytes);
  const byPath = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  const allowance: Allowance = { bytes: largest.unpacked };
  const read = async (path: string, events: XmlEvents) => {
    const entry = byPath.get(partKey(path));
    if (!entry) throw new Unreadable(unreadable.missing(path));
    await readPart(entry, allowance, events);
  };
  const related = async (of: string) =>
    byPath.has(partKey(relationshipsOf(of))) ? readRelationships(of, read) : [];

  const start = (await related('')).find(({ type }) => type === 'officeDocument')?.target;
  const workbook = start ?? 'xl/workbook.xml';
  if (!byPath.has(partKey(workbook)) || !/\.xml$/i.test(workbook)) throw new Unreadable(otherKind(byPath));
  const links = await related(workbook);
  const one = (type: string) => links.find((link) => link.type === type)?.target ?? null;
  const { sheets, from1904 } = await readSheetList(workbook, links, read);
  return { entries, workbook, sheets, strings: one('sharedStrings'), styles: one('styles'), from1904, read };
}

/** What a part is found by: office programs do not tell case apart, and some write backslashes. */
export function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

async function readPart(entry: ZipEntry, allowance: Allowance, events: XmlEvents): Promise<void> {
  const reader = new XmlReader(events);
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of unpack(entry, allowance)) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      reader.write(decoder.decode(piece, { stream: true }));
    }
    reader.write(decoder?.decode() ?? '');
    reader.end();
  } catch (error) {
    // A TypeError of the decoder: bytes that are no text.
    const broken = error instanceof XmlError || (error instanceof TypeError && isDecoding(error));
    throw broken ? new Unreadable(unreadable.broken(entry.name)) : error;
  }
}

function isDecoding(error: TypeError): boolean {
  return 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type, which the strict and the usual form share: `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** Path of the part that holds the links of a part; '' stands for the package itself. */
export function relationshipsOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${path.slice(0, path.length - name.length)}_rels/${name}.rels`;
}

async function readRelationships(of: string, read: Package['read']): Promise<Relationship[]> {
  const links: Relationship[] = [];
  await read(relationshipsOf(of), {
    open(name, text) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributesOf(text);
      if (mode === 'External') return;
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(target, of) });
    },
  });
  return links;
}

/** A target from the root of the package; one that begins with a slash already is. */
export function resolved(target: string, of: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : of.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

async function readSheetList(workbook: string, links: readonly Relationship[], read: Package['read']) {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await read(workbook, {
    open(element, text) {
      if (element !== 'sheet' && element !== 'workbookPr') return;
      const { name = '', id, state, date1904 } = attributesOf(text);
      if (element === 'workbookPr') from1904 = isTrue(date1904);
      else {
        const link = links.find((each) => each.id === id);
        // Charts and macros may have sheets of their own; they hold no cells.
        if (link && link.type !== 'worksheet') return;
        const hidden = state === 'hidden' || state === 'veryHidden';
        sheets.push({ name: name.trim(), path: link?.target ?? null, hidden });
      }
    },
  });
  return { sheets, from1904 };
}

/** What a ZIP is that holds no workbook. */
function otherKind(parts: ReadonlyMap<string, ZipEntry>) {
  if (parts.has('xl/workbook.bin')) return unreadable.xlsb();
  const type = parts.get('mimetype')?.packed;
  if (type && new TextDecoder().decode(type).includes('opendocument.spreadsheet')) return unreadable.ods();
  return parts.has('[content_types].xml') && [...parts.keys()].some((path) => path.startsWith('xl/'))
    ? unreadable.missing('xl/workbook.xml')
    : unreadable.other();
}
