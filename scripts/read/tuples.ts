/** Rows of whole numbers of one width, each different one held once under a number. */
export class Tuples {
  readonly #width: number;
  #numbers = new Int32Array(1024);
  #hashes = new Int32Array(256);
  /** Places by hash: 0 is free, else one more than the number of a tuple. */
  #places = new Int32Array(512);
  #size = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a tuple; a new one for one that is new. */
  number(tuple: Int32Array): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < this.#width; at += 1) hash = Math.imul(hash ^ (tuple[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (;;) {
      const known = (this.#places[place] as number) - 1;
      if (known < 0) break;
      if (this.#hashes[known] === hash && this.#equals(known, tuple)) return known;
      place = (place + 1) & mask;
    }
    return this.#add(tuple, hash);
  }

  /** Column `at` of a tuple. */
  get(number: number, at: number): number {
    return this.#numbers[number * this.#width + at] as number;
  }

  /** Takes back all tuples from a number on. */
  forget(from: number): void {
    this.#size = Math.min(this.#size, from);
    this.#place(this.#places.length);
  }

  #equals(number: number, tuple: Int32Array): boolean {
    const start = number * this.#width;
    for (let at = 0; at < this.#width; at += 1) if (this.#numbers[start + at] !== tuple[at]) return false;
    return true;
  }

  #add(tuple: Int32Array, hash: number): number {
    const number = this.#size;
    this.#size += 1;
    if (this.#size * this.#width > this.#numbers.length)
      this.#numbers = grown(this.#numbers, this.#size * this.#width);
    if (this.#size > this.#hashes.length) this.#hashes = grown(this.#hashes, this.#size);
    this.#numbers.set(tuple.subarray(0, this.#width), number * this.#width);
    this.#hashes[number] = hash;
    if (2 * this.#size > this.#places.length) this.#place(2 * this.#places.length);
    else this.#claim(number);
    return number;
  }

  #place(length: number): void {
    this.#places = new Int32Array(length);
    for (let number = 0; number < this.#size; number += 1) this.#claim(number);
  }

  #claim(number: number): void {
    const mask = this.#places.length - 1;
    let place = (this.#hashes[number] as number) & mask;
    while (this.#places[place] !== 0) place = (place + 1) & mask;
    this.#places[place] = number + 1;
  }
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(2 * array.length, least));
  longer.set(array);
  return longer;
}
