import { closeSync, openSync, readSync } from 'node:fs';

/** Cells of some records of a CSV file, as places in its bytes. */
export interface CellBatch {
  /** The cells without their quotes; valid until the next batch is asked for. */
  readonly bytes: Buffer;
  /** Where each cell begins, and where it ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of each record its first cell, and one more for the end of the last. */
  readonly first: Int32Array;
  /** How many records. */
  readonly count: number;
  /** A record with a quote that closes no cell: after it a cell goes on, or nothing closes it. -1 if none has one. */
  readonly astray: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Bytes read at a time. */
const pieceLength = 1 << 20;

/**
 * The records of a CSV file (RFC 4180, UTF-8) from a byte on, blank ones too, as {@link csvSheet} cuts
 * them; the file is never held whole. Lines end in LF or CRLF.
 */
export function* csvBatches(path: string, separator: string, start: number): Generator<CellBatch, void> {
  const cutter = new Cutter(separator.charCodeAt(0));
  const file = openSync(path, 'r');
  try {
    let held = 0;
    let position = start;
    for (let last = false; !last;) {
      const space = cutter.room(held);
      const read = readSync(file, space, held, space.length / 2 - held, position);
      position += read;
      last = read === 0;
      const end = held + read;
      const used = cutter.cut(end, last);
      if (cutter.count > 0) yield cutter;
      cutter.bytes.copyWithin(0, used, end);
      held = end - used;
    }
  } finally {
    closeSync(file);
  }
}

class Cutter implements CellBatch {
  /** The first half is for what is read, the second for cells whose quotes are taken off. */
  bytes = Buffer.allocUnsafe(2 * pieceLength);
  from = new Int32Array(1 << 16);
  to = new Int32Array(1 << 16);
  first = new Int32Array(1 << 16);
  count = 0;
  astray = -1;
  readonly #separator: number;

  constructor(separator: number) {
    this.#separator = separator;
  }

  /** The bytes, of which so many are in use, with room for more in their first half. */
  room(held: number): Buffer {
    if (2 * held >= this.bytes.length / 2) {
      const larger = Buffer.allocUnsafe(2 * this.bytes.length);
      this.bytes.copy(larger, 0, 0, held);
      this.bytes = larger;
    }
    return this.bytes;
  }

  /** Cuts the first `end` bytes; gives how many whole records take. */
  cut(end: number, last: boolean): number {
    const { bytes } = this;
    const separator = this.#separator;
    let { from, to } = this;
    let cells = 0;
    let records = 0;
    let at = 0;
    let used = 0;
    let scratch = end;
    this.astray = -1;
    for (; used < end; used = at) {
      const firstCell = cells;
      let ended = false;
      while (!ended) {
        let begin = at;
        let close: number;
        if (at < end && bytes[at] === quote) {
          begin = scratch;
          at = this.#unquote(at + 1, end, last, scratch);
          scratch = close = this.#written;
          if (this.#goesOn && this.astray < 0) this.astray = records;
        } else {
          let byte: number | undefined;
          while (at < end && (byte = bytes[at]) !== separator && byte !== lineFeed) at += 1;
          close = at;
          if (at < end && byte === lineFeed && close > begin && bytes[close - 1] === carriageReturn)
            close -= 1;
        }
        if (at >= end && !last) {
          this.#finish(records, firstCell);
          return used;
        }
        if (cells + 2 > from.length) {
          from = this.from = longer(from);
          to = this.to = longer(to);
        }
        from[cells] = begin;
        to[cells] = close;
        cells += 1;
        ended = at >= end || bytes[at] === lineFeed;
        at += 1;
      }
      if (records + 2 > this.first.length) this.first = longer(this.first);
      this.first[records] = firstCell;
      records += 1;
    }
    this.#finish(records, cells);
    return Math.min(used, end);
  }

  #written = 0;
  #goesOn = false;

  /** Writes a cell that began with a quote without its quotes to `to`; gives where it ends. */
  #unquote(from: number, end: number, last: boolean, to: number): number {
    const { bytes } = this;
    let at = from;
    let written = to;
    let quoted = true;
    let goesOn = false;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (quoted) {
        if (byte !== quote) bytes[written++] = byte;
        else if (at + 1 < end && bytes[at + 1] === quote) {
          bytes[written++] = quote;
          at += 1;
        } else if (at + 1 === end && !last) {
          at = end;
          break;
        } else quoted = false;
      } else if (byte === this.#separator || byte === lineFeed) break;
      else if (byte !== carriageReturn || bytes[at + 1] !== lineFeed) {
        bytes[written++] = byte;
        goesOn = true;
      }
    }
    this.#written = written;
    this.#goesOn = goesOn || (quoted && last);
    return at;
  }

  #finish(records: number, cells: number): void {
    this.first[records] = cells;
    this.count = records;
  }
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * array.length);
  copy.set(array);
  return copy;
}
