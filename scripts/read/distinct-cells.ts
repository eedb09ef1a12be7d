import { cleanCell } from './clean-cell.ts';

/** A different cell of a column, with the rows of the sheet between which it stands. */
export interface DistinctCell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Different cells that are held; then those are told, and counting begins anew. */
const most = 1 << 17;

/**
 * The different cells of a column. What a cell means is worked out once and not for each row; memory has a
 * limit however many there are.
 */
export class DistinctCells {
  readonly #meaning: (text: string) => number;
  readonly #tell: (cell: DistinctCell) => void;
  #size = 0;
  #latest = 0;
  #used = 0;
  #bytes = Buffer.allocUnsafe(1 << 12);
  #from = new Int32Array(256);
  #hashes = new Int32Array(256);
  #meanings = new Float64Array(256);
  #firsts = new Int32Array(256);
  #lasts = new Int32Array(256);
  #counts = new Int32Array(256);
  /** Places by hash: 0 is free, else one more than the number of a cell. */
  #places = new Int32Array(512);

  /** `meaning` of a clean text; `tell` is called with each cell at {@link flush} or before, at times more than once. */
  constructor(meaning: (text: string) => number, tell: (cell: DistinctCell) => void) {
    this.#meaning = meaning;
    this.#tell = tell;
  }

  /** What the cell between two bytes means. */
  see(bytes: Buffer, from: number, to: number, row: number): number {
    // Rows beside each other often say the same.
    const latest = this.#latest;
    if (latest < this.#size && this.#equals(latest, bytes, from, to)) return this.#again(latest, row);
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (;;) {
      const known = (this.#places[place] as number) - 1;
      if (known < 0) break;
      if (this.#hashes[known] === hash && this.#equals(known, bytes, from, to)) {
        this.#latest = known;
        return this.#again(known, row);
      }
      place = (place + 1) & mask;
    }
    return this.#add(bytes, from, to, hash, row);
  }

  /** Tells every cell that was seen since it was last called. */
  flush(): void {
    for (let number = 0; number < this.#size; number += 1) {
      this.#tell({
        text: cleanCell(this.#bytes.toString('utf8', this.#from[number], this.#from[number + 1])),
        first: this.#firsts[number] as number,
        last: this.#lasts[number] as number,
        count: this.#counts[number] as number,
      });
    }
    this.#size = 0;
    this.#used = 0;
    this.#places.fill(0);
  }

  #again(known: number, row: number): number {
    this.#lasts[known] = row;
    this.#counts[known] = (this.#counts[known] as number) + 1;
    return this.#meanings[known] as number;
  }

  #equals(known: number, bytes: Buffer, from: number, to: number): boolean {
    const start = this.#from[known] as number;
    const length = to - from;
    if ((this.#from[known + 1] as number) - start !== length) return false;
    const own = this.#bytes;
    for (let at = 0; at < length; at += 1) if (own[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #add(bytes: Buffer, from: number, to: number, hash: number, row: number): number {
    if (this.#size >= most) this.flush();
    if (this.#size + 2 > this.#from.length) this.#grow();
    while (this.#used + to - from > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * this.#bytes.length);
      this.#bytes.copy(larger, 0, 0, this.#used);
      this.#bytes = larger;
    }
    bytes.copy(this.#bytes, this.#used, from, to);
    const number = (this.#latest = this.#size);
    this.#size += 1;
    this.#from[number] = this.#used;
    this.#used += to - from;
    this.#from[number + 1] = this.#used;
    this.#hashes[number] = hash;
    this.#firsts[number] = row;
    this.#lasts[number] = row;
    this.#counts[number] = 1;
    const meaning = this.#meaning(cleanCell(bytes.toString('utf8', from, to)));
    this.#meanings[number] = meaning;
    this.#claim(number);
    return meaning;
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array>(array: T, copy: T): T => {
      copy.set(array);
      return copy;
    };
    const length = 2 * this.#from.length;
    this.#from = longer(this.#from, new Int32Array(length));
    this.#hashes = longer(this.#hashes, new Int32Array(length));
    this.#meanings = longer(this.#meanings, new Float64Array(length));
    this.#firsts = longer(this.#firsts, new Int32Array(length));
    this.#lasts = longer(this.#lasts, new Int32Array(length));
    this.#counts = longer(this.#counts, new Int32Array(length));
    this.#places = new Int32Array(2 * length);
    for (let number = 0; number < this.#size; number += 1) this.#claim(number);
  }

  #claim(number: number): void {
    const mask = this.#places.length - 1;
    let place = (this.#hashes[number] as number) & mask;
    while (this.#places[place] !== 0) place = (place + 1) & mask;
    this.#places[place] = number + 1;
  }
}
