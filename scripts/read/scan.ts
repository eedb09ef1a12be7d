import { createReadStream } from 'node:fs';
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

/** Looks through a file. */
export async function scanText(path: string): Promise<Scan> {
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
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    size += (piece as Buffer).length;
    const text = decoded(decoder, piece as Buffer);
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
