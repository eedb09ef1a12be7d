import { largest } from './limits.ts';
import { openPackage, type Package, partKey, relationshipsOf } from './package.ts';
import { changed, outline, appended } from './outline.ts';
import { Unreadable, unreadable } from './unreadable.ts';
import { attributesOf } from './xml.ts';
import { unpack, type ZipEntry, zipEntry, zipped } from './zip.ts';

/**
 * The parts of a workbook while some of them are changed. Texts are handled byte by byte (Latin-1), so
 * that what is not changed stays as it was; what is put in must come through {@link bytewise}.
 */
export interface Editor {
  readonly opened: Package;
  readonly has: (path: string) => boolean;
  readonly text: (path: string) => Promise<string>;
  readonly put: (path: string, text: string) => void;
  /** The workbook with its changes: parts that were not touched keep their very bytes. */
  readonly bytes: () => Uint8Array;
}

/** Opens a workbook to change parts of it. */
export async function editor(bytes: Uint8Array): Promise<Editor> {
  const opened = await openPackage(bytes);
  const entries = new Map(opened.entries.map((entry) => [partKey(entry.name), entry]));
  const changes = new Map<string, ZipEntry>();
  const allowance = { bytes: largest.unpacked };
  return {
    opened,
    has: (path) => entries.has(partKey(path)) || changes.has(partKey(path)),
    async text(path) {
      const entry = changes.get(partKey(path)) ?? entries.get(partKey(path));
      if (!entry) throw new Unreadable(unreadable.missing(path));
      const pieces: Uint8Array[] = [];
      for await (const piece of unpack(entry, allowance)) pieces.push(piece);
      return Buffer.concat(pieces).toString('latin1');
    },
    put(path, text) {
      const name = entries.get(partKey(path))?.name ?? path;
      changes.set(partKey(path), zipEntry(name, Buffer.from(text, 'latin1')));
    },
    bytes() {
      const kept = opened.entries.map((entry) => changes.get(partKey(entry.name)) ?? entry);
      return zipped([...kept, ...[...changes].flatMap(([key, entry]) => (entries.has(key) ? [] : entry))]);
    },
  };
}

/** A text as the bytes of its UTF-8, one character each. */
export function bytewise(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The text whose UTF-8 bytes these characters are. */
export function fromBytewise(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part of XML. */
export function document(markup: string): string {
  return head + bytewise(markup);
}

export const linkTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Links a part to another and gives the id of the link. */
export async function link(edit: Editor, from: string, type: string, target: string): Promise<string> {
  const path = relationshipsOf(from);
  const text = edit.has(path)
    ? await edit.text(path)
    : document('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
  const root = outline(text);
  const ids = root.children.map((child) => attributesOf(text.slice(child.start, child.opened)).Id);
  let number = 1;
  while (ids.includes(`mend${number}`)) number += 1;
  const id = `mend${number}`;
  const markup = `<${root.prefix}Relationship Id="${id}" Type="${linkTypes}/${type}" Target="/${target}"/>`;
  edit.put(path, changed(text, [appended(text, root, markup)]));
  return id;
}

/** Declares what kind of content new parts are: by path, or all of one ending. */
export async function declare(
  edit: Editor,
  of: { readonly path: string } | { readonly ending: string },
  type: string,
): Promise<void> {
  const path = '[Content_Types].xml';
  const text = await edit.text(path);
  const root = outline(text);
  const known = root.children.some((child) => {
    const { PartName, Extension } = attributesOf(text.slice(child.start, child.opened));
    return 'path' in of
      ? PartName !== undefined && partKey(PartName) === partKey(of.path)
      : Extension?.toLowerCase() === of.ending;
  });
  if (known) return;
  const what = 'path' in of ? `Override PartName="/${of.path}"` : `Default Extension="${of.ending}"`;
  const markup = `<${root.prefix}${what} ContentType="${type}"/>`;
  edit.put(path, changed(text, [appended(text, root, markup)]));
}
