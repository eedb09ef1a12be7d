import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../scripts/read/csv.ts';
import { decodeText } from '../../scripts/read/decode.ts';
import { legacyFont } from '../../scripts/read/decode-legacy.ts';
import { encoded } from '../../scripts/bench/fuzz-written.ts';

const names = csvRecords(readFileSync('data/areas.csv', 'utf8'))
  .slice(1)
  .map(({ cells }) => cells[2] ?? '');

describe('the names of the registry', () => {
  it('come back whole from Windows-1258, with combining tones, and from UTF-16 without a mark', () => {
    expect(names.length).toBeGreaterThan(400);
    for (const encoding of ['windows-1258', 'utf-16le', 'utf-16be'] as const) {
      const text = names.join('\n');
      expect(decodeText(encoded(text, { encoding, mark: false }))).toEqual({ kind: 'text', text, encoding });
    }
  });

  it('are never read wrongly from Windows-1258, not even alone', () => {
    const read = names.map((name) => ({
      name,
      decoded: decodeText(encoded(name, { encoding: 'windows-1258', mark: false })),
    }));
    const wrong = read.filter(({ name, decoded }) => decoded.kind === 'text' && decoded.text !== name);
    expect(wrong).toEqual([]);
    expect(read.filter(({ decoded }) => decoded.kind !== 'text').length).toBeLessThan(5);
  });

  it('are never taken for letters of an old font', () => {
    expect(names.filter((name) => legacyFont(name) !== undefined)).toEqual([]);
  });
});

it('no text of the repository is taken for letters of an old font, as a whole or by the line', () => {
  const paths = globSync(['README.md', 'data/**/*.{csv,yaml}', 'src/**/*.{ts,astro,css}', 'scripts/**/*.ts']);
  expect(paths.length).toBeGreaterThan(300);
  const taken = paths.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const found = [text, ...text.split('\n')].filter((part) => legacyFont(part) !== undefined);
    return found.map((part) => `${path}: ${part.slice(0, 80)}`);
  });
  expect(taken).toEqual([]);
});
