import { crc32, createInflateRaw, deflateRawSync } from 'node:zlib';
import { largest } from './limits.ts';
import { Unreadable, unreadable } from './unreadable.ts';

/** One file in a ZIP, packed as it came. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked, as the ZIP says. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const endSize = 22;
const directorySize = 46;
const localSize = 30;
const utf8Name = 0x0800;
/** 1 January 1980, the first day a ZIP knows: the same content gives the same bytes. */
const firstDay = 0x0021;

/** Lists what a ZIP holds, in its order; nothing is unpacked. Throws {@link Unreadable} if the list is damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const end = endRecord(view);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no directory entry here');
      entries.push(entryAt(bytes, view, at));
      at +=
        directorySize +
        view.getUint16(at + 28, true) +
        view.getUint16(at + 30, true) +
        view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A number that leads out of the file.
    if (error instanceof RangeError) throw new Unreadable(unreadable.broken('ZIP'));
    throw error;
  }
}

/** Where the list of entries ends: the last record of its kind, before a comment at most. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new RangeError('no end of the directory');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unreadable(unreadable.protected());
  const nameEnd = at + directorySize + view.getUint16(at + 28, true);
  const { size, packedSize, offset } = extents(view, at, nameEnd);
  if (view.getUint32(offset, true) !== 0x04034b50) throw new RangeError('no entry here');
  const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new RangeError('the entry ends outside the file');
  return {
    name: new TextDecoder().decode(bytes.subarray(at + directorySize, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Sizes and place of an entry; writers that stream give them in an extra field, 64 bits wide. */
function extents(view: DataView, at: number, extra: number) {
  const found = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const wide = (['size', 'packedSize', 'offset'] as const).filter((key) => found[key] === 0xffffffff);
  const end = extra + view.getUint16(at + 30, true);
  for (let field = extra; wide.length > 0 && field < end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    wide.forEach((key, index) => (found[key] = Number(view.getBigUint64(field + 4 + 8 * index, true))));
    break;
  }
  return found;
}

/** Bytes that may still be unpacked from one file; shared by all its parts. */
export interface Allowance {
  bytes: number;
}

/**
 * Unpacks an entry piece by piece, so that a part that grows without end is stopped before it fills the
 * memory. Throws {@link Unreadable} if it grows too large or is damaged.
 */
export async function* unpack(entry: ZipEntry, allowance: Allowance): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of pieces(entry)) {
      size += piece.length;
      allowance.bytes -= piece.length;
      const swollen = size > largest.small && size > entry.packed.length * largest.ratio;
      if (allowance.bytes < 0 || swollen) throw new Unreadable(unreadable.tooLarge());
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (isZlibError(error)) throw new Unreadable(unreadable.broken(entry.name));
    throw error;
  }
  if (crc !== entry.crc) throw new Unreadable(unreadable.broken(entry.name));
}

function pieces({ name, method, size, packed }: ZipEntry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (method === 0) return [packed];
  if (method !== 8) throw new Unreadable(unreadable.broken(name));
  // As large as the part says to be, but for those that say too much or too little.
  const inflate = createInflateRaw({ chunkSize: Math.min(262_144, Math.max(4096, size)) });
  inflate.end(packed);
  return inflate;
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** An entry of this content. */
export function zipEntry(name: string, content: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(content), size: content.length, packed: deflateRawSync(content) };
}

/** Writes a ZIP of the entries, as they are packed and in this order, all dated 1 January 1980. */
export function zipped(entries: readonly ZipEntry[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const each of entries) {
    const name = Buffer.from(each.name);
    const common = Buffer.alloc(26);
    [20, utf8Name, each.method, 0, firstDay].forEach((value, index) =>
      common.writeUInt16LE(value, 2 * index),
    );
    [each.crc, each.packed.length, each.size].forEach((value, index) =>
      common.writeUInt32LE(value, 10 + 4 * index),
    );
    common.writeUInt16LE(name.length, 22);
    body.push(Buffer.from('PK\x03\x04'), common, name, each.packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, name);
    at += 4 + common.length + name.length + each.packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(endSize);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...body, list, end]);
}
