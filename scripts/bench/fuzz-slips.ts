/** A whole number from 0 up to, but not including, the limit. */
export type Random = (limit: number) => number;

/** One slip in a text: some of it is cut out, said twice, or gives way to something else. */
export interface Slip {
  /** Where, as a part of the whole length. */
  readonly at: number;
  readonly length: number;
  readonly put: string;
  readonly twice: boolean;
}

/** What may come into the XML of a workbook. */
export const xmlScraps = [
  ...['', '<', '>', '"', '&', '</', '/>', '<!--', '<![CDATA[', '<c>', '</row>', '-1', '1e999', 'NaN'],
  ...['99999999', '\0', '&#0;', '&#x110000;', ':', 'A1:B', 'XFD1048576', 'r="0"', 's="-1"', '<v>', '<?'],
] as const;

/** What may come into a text of cells. */
export const textScraps = [
  ...['', '"', '""', ',', ';', '\t', '\n', '\r', '\r\n', '|', '\0', '\ufeff', '\ufffd', '\u00a0', '\u200b'],
  ...['\u0301', 'sep=;\n', '-', ':', 'x', '1.234', '1,5', '1e5', '=1+1', '#N/A', '45%', 'Tổng', '2025', ' '],
] as const;

export function slipped(text: string, { at, length, put, twice }: Slip): string {
  const start = Math.floor(at * text.length);
  const cut = text.slice(start, start + length);
  return text.slice(0, start) + (twice ? cut + cut : '') + put + text.slice(start + length);
}

/** A slip made by chance. */
export function randomSlip(random: Random, scraps: readonly string[]): Slip {
  return {
    at: random(1_000_000) / 1_000_000,
    length: random(3) === 0 ? random(40) : random(4),
    put: random(2) === 0 ? pick(random, scraps) : '',
    twice: random(4) === 0,
  };
}

/** Some slips, one after the other. */
export function withSlips(text: string, random: Random, scraps: readonly string[]): string {
  let result = text;
  for (let left = 1 + random(3); left > 0; left -= 1) result = slipped(result, randomSlip(random, scraps));
  return result;
}

/** What may happen to bytes on their way. */
export const byteSlips = {
  flipped(bytes: Uint8Array, random: Random): Uint8Array {
    const result = Uint8Array.from(bytes);
    for (let left = 1 + random(8); left > 0 && result.length > 0; left -= 1) {
      const at = random(result.length);
      result[at] = (result[at] ?? 0) ^ (1 << random(8));
    }
    return result;
  },
  cut(bytes: Uint8Array, random: Random): Uint8Array {
    const start = random(bytes.length + 1);
    const end = random(2) === 0 ? bytes.length : Math.min(bytes.length, start + 1 + random(60));
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  doubled(bytes: Uint8Array, random: Random): Uint8Array {
    const start = random(bytes.length + 1);
    const end = random(3) === 0 ? bytes.length : Math.min(bytes.length, start + 1 + random(200));
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
} as const;

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
