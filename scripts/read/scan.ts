import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What the bytes of a text file show before anything in them is read; however large, it is never held whole. */
export interface Scan {
  /** Size in bytes. */
  readonly size: number;
  /** UTF-8 without zero bytes, lone carriage returns, signs in place of lost letters and quotes astray. */
  readonly plain: boolean;
}

/** The bytes of a file, piece by piece; each is valid until the next is asked for. */
function* pieces(path: string): Generator<Buffer, void> {
  const bytes = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      yield bytes.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Looks through a file; no further than to the first thing that is not plain. */
export function scanText(path: string): Scan {
  const { size } = statSync(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let quotes = 0;
  // As if a line had ended before.
  let end = '\n';
  // Of a letter the first bytes may have ended the piece before.
  let hanging = false;
  for (const piece of pieces(path)) {
    const ascii = isAscii(piece);
    if (ascii && !hanging && isBare(piece) && !/[\r"]$/.test(end)) {
      end = (end + piece.toString('latin1', Math.max(0, piece.length - 2))).slice(-2);
      continue;
    }
    hanging = !ascii;
    const text = decoded(decoder, piece);
    if (text === undefined) return { size, plain: false };
    const joined = end + text;
    if (/[\0\ufffd]|\r(?!\n|$)|[^,;|\t\r\n"]"[^,;|\t\r\n"]/.test(joined)) return { size, plain: false };
    if (text.includes('"')) quotes += text.split('"').length - 1;
    // A line end may lie across two pieces.
    end = joined.slice(-2);
  }
  const plain = decoded(decoder) !== undefined && !end.endsWith('\r') && quotes % 2 === 0;
  return { size, plain };
}

/** Whether plain letters hold nothing that needs a closer look: most large files are such from end to end. */
function isBare(piece: Buffer): boolean {
  return [0x00, 0x0d, 0x22].every((byte) => !piece.includes(byte));
}

/** The next piece as text; undefined where it is not UTF-8. */
function decoded(decoder: TextDecoder, piece?: Buffer): string | undefined {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}
