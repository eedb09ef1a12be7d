import { byteSlips, pick, type Random, textScraps, withSlips } from './fuzz-slips.ts';
import { fuzzTable, swapped } from './fuzz-tables.ts';
import { encoded, written } from './fuzz-written.ts';

/** A text file gone wrong, with the text that a plain reader is to find in it; null where the bytes alone say. */
export interface FuzzText {
  readonly bytes: Uint8Array;
  readonly text: string | null;
  readonly separator: string;
}

const separators = [',', ';', '\t'];
const ends = ['\n', '\r\n', '\r'];

function plain(table: readonly (readonly string[])[], random: Random, separator: string): string {
  const manner = { encoding: 'utf-8', mark: false, separator, end: pick(random, ends) } as const;
  return written(table, { ...manner, quoteAll: random(4) === 0 }).toString('utf8');
}

type Change = (text: string, random: Random, separator: string) => string;

const textChanges: Readonly<Record<string, Change>> = {
  'as it was': (text) => text,
  'scraps put in': (text, random) => withSlips(text, random, textScraps),
  'quotes astray': (text, random) => {
    const at = random(text.length + 1);
    return random(2) === 0 || !text.includes('"')
      ? `${text.slice(0, at)}${pick(random, ['"', '""', '“', "'"])}${text.slice(at)}`
      : text.replace('"', '');
  },
  'line ends mixed': (text, random) => text.replace(/\r\n|\n|\r/g, () => pick(random, ends)),
  'separators mixed': (text, random, separator) =>
    text.replaceAll(separator, () => (random(20) === 0 ? pick(random, separators) : separator)),
  'lines said twice': (text, random) => {
    const lines = text.split(/(?<=\n)/);
    const at = random(lines.length);
    return [...lines.slice(0, at + 1), ...lines.slice(random(at + 1))].join('');
  },
};

/** What may go wrong with a text file, by kind. */
export const textKinds: Readonly<Record<string, (random: Random) => FuzzText>> = {
  ...Object.fromEntries(
    Object.entries(textChanges).map(([kind, change]) => [
      kind,
      (random: Random): FuzzText => {
        const separator = pick(random, separators);
        const text = change(plain(fuzzTable(random), random, separator), random, separator);
        return { bytes: Buffer.from(text), text, separator };
      },
    ]),
  ),
  'cells swapped': (random) => {
    const separator = pick(random, separators);
    const text = plain(swapped(fuzzTable(random), random), random, separator);
    return { bytes: Buffer.from(text), text, separator };
  },
  'encoding changed': (random) => {
    const separator = pick(random, separators);
    const text = plain(fuzzTable(random), random, separator);
    const encoding = pick(random, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const);
    return { bytes: encoded(text, { encoding, mark: random(2) === 0 }), text, separator };
  },
  ...Object.fromEntries(
    Object.entries(byteSlips).map(([kind, slip]) => [
      `bytes ${kind}`,
      (random: Random): FuzzText => {
        const separator = pick(random, separators);
        const bytes = slip(Buffer.from(plain(fuzzTable(random), random, separator)), random);
        return { bytes, text: null, separator };
      },
    ]),
  ),
};
