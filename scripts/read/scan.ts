import { isAscii } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { type Cleaning, needsCleaning } from './clean-cell.ts';

/** What the bytes of a text file show before anything in them is read; however large, it is never held whole. */
export interface Scan {
  /** Size in bytes. */
  readonly size: number;
  /** UTF-8 without zero bytes, lone carriage returns, signs in place of lost letters and quotes astray. */
  readonly plain: boolean;
  /** How much its cells need {@link cleanCell}: not at all, only at their edges, or all through. */
  readonly cleaning: Cleaning;
  /** Lines end in LF here and in CRLF there. */
  readonly mixed: boolean;
  /** A blank line or a quote stands in it, or line ends are mixed: lines are not simply records. */
  readonly uneven: boolean;
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

/** Looks through a file. */
export function scanText(path: string): Scan {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const seen = { odd: false, edges: false, blank: false, unix: false, windows: false, quotes: 0 };
  // As if a line had ended before.
  let end = '\n';
  let size = 0;
  const look = (text: string): boolean => {
    const joined = end + text;
    if (/[\0\ufffd]|\r(?!\n|$)|[^,;|\t\r\n"]"[^,;|\t\r\n"]/.test(joined)) return false;
    if (text.includes('"')) seen.quotes += text.split('"').length - 1;
    seen.odd ||= needsCleaning(joined);
    seen.edges ||= edge.test(joined);
    seen.blank ||= /\n\r?\n/.test(joined);
    seen.windows ||= joined.includes('\r\n');
    seen.unix ||= /(?<!\r|^)\n/.test(joined);
    // A line end may lie across two pieces.
    end = joined.slice(-2);
    return true;
  };
  // Of a letter the first bytes may have ended the piece before.
  let hanging = false;
  for (const piece of pieces(path)) {
    size += piece.length;
    const ascii = isAscii(piece);
    if (ascii && !hanging && isBare(piece) && !/[ \t\r"]$/.test(end)) {
      seen.blank ||= piece.includes('\n\n') || (end.endsWith('\n') && piece[0] === 0x0a);
      seen.unix ||= piece.includes(0x0a);
      end = (end + piece.toString('latin1', Math.max(0, piece.length - 2))).slice(-2);
      continue;
    }
    hanging = !ascii;
    const text = decoded(decoder, piece);
    if (text === undefined || !look(text))
      return { size, plain: false, cleaning: 'thorough', mixed: true, uneven: true };
  }
  const plain = decoded(decoder) !== undefined && !end.endsWith('\r') && seen.quotes % 2 === 0;
  const mixed = seen.unix && seen.windows;
  const edges = seen.edges || /[ \t]$/.test(end);
  return {
    size,
    plain,
    cleaning: seen.odd ? 'thorough' : edges ? 'edges' : 'none',
    mixed,
    uneven: seen.blank || seen.quotes > 0 || mixed,
  };
}

/** Where a cell may begin or end in a space or a line break. */
const edge = /[ \t][,;|\t\r\n"]|[,;|\t\r\n"][ \t]|"[\r\n]|[\r\n]"/;

/** Whether plain letters hold nothing that needs a closer look: most large files are such from end to end. */
function isBare(piece: Buffer): boolean {
  return [0x00, 0x09, 0x0d, 0x20, 0x22].every((byte) => !piece.includes(byte));
}

/** The next piece as text; undefined where it is not UTF-8. */
function decoded(decoder: TextDecoder, piece?: Buffer): string | undefined {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** Where the records of a text lie after its first `skipped` lines. */
export interface Records {
  readonly count: number;
  /** For each blank line how many records stand before it: the database skips those lines. */
  readonly blanks: readonly number[];
}

/** Counts the records of a plain text, line breaks in quotes being none of their ends. */
export async function countRecords(path: string, skipped: number): Promise<Records> {
  const blanks: number[] = [];
  let count = 0;
  let quoted = false;
  let filled = false;
  let line = 1;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const byte of piece as Buffer) {
      if (byte === 0x22) quoted = !quoted;
      if (byte === 0x0a) {
        if (!quoted) {
          if (line > skipped) {
            if (filled) count += 1;
            else blanks.push(count);
          }
          filled = false;
        }
        line += 1;
      } else if (byte !== 0x0d) filled = true;
    }
  }
  return { count: filled && line > skipped ? count + 1 : count, blanks };
}
