import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from '../../../scripts/read/decode.ts';
import { isSyllable } from '../../../scripts/read/decode-syllable.ts';
import { encoded } from '../../../scripts/bench/fuzz-written.ts';

const text = 'Mã địa bàn;Số cây\nĐồi Thông;12\nVườn Ươm;7\nKhoảnh Giữa;1,5\n';
const read = (bytes: Buffer, declared?: Encoding) => decodeText(bytes, declared);

describe('decodeText', () => {
  it.each<[Encoding, boolean]>([
    ['utf-8', true],
    ['utf-8', false],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
    ['windows-1258', false],
  ])('finds %s by its bytes (with a mark: %s)', (encoding, mark) => {
    expect(read(encoded(text, { encoding, mark }))).toEqual({ kind: 'text', text, encoding });
  });

  it('composes what came apart', () => {
    expect(read(Buffer.from(text.normalize('NFD')))).toEqual({ kind: 'text', text, encoding: 'utf-8' });
  });

  it('takes what all Windows tables write alike for what it is', () => {
    const western = 'place;trees\n“Old café” – north;3\n';
    const bytes = encoded(western, { encoding: 'windows-1252', mark: false });
    expect(read(bytes)).toEqual({ kind: 'text', text: western, encoding: 'windows-1252' });
  });

  it('decides nothing that the bytes leave open, until it is declared', () => {
    const bytes = Buffer.from('S\xe3o;1\n', 'latin1');
    expect(read(bytes)).toEqual({ kind: 'undecided' });
    expect(read(bytes, 'windows-1252')).toMatchObject({ text: 'São;1\n' });
    expect(read(bytes, 'windows-1258')).toMatchObject({ text: 'Săo;1\n' });
    expect(read(bytes, 'utf-8')).toEqual({ kind: 'undeclared', encoding: 'utf-8' });
    expect(read(Buffer.from([0xff, 0xfe, 0x41]))).toMatchObject({ kind: 'undeclared' });
    expect(read(Buffer.from([1, 2, 0, 0, 3, 0, 0, 0xff]))).toEqual({ kind: 'undecided' });
  });

  it.each([
    ['TCVN3', '§åi Th«ng;12\nV­ên ¦¬m;7\nKho¶nh Gi÷a;1\n'],
    ['VNI', 'Ñoài Thoâng;12\nVöôøn Öôm;7\nKhoaûnh Giöõa;1\n'],
  ])('recognises letters written for %s fonts, in bytes and in Unicode', (font, strange) => {
    expect(read(Buffer.from(strange, 'latin1'))).toEqual({ kind: 'legacy', font });
    expect(read(Buffer.from(strange))).toEqual({ kind: 'legacy', font });
    expect(read(Buffer.from(strange), 'utf-8')).toMatchObject({ kind: 'text' });
  });

  it('is not held up by text without end', () => {
    for (const run of ['abcdefgh', '\u00e9', 'e\u0301', '\u00a1 ', '"', 'Ñ-']) {
      const long = run.repeat(200_000);
      expect(read(Buffer.from(long)).kind).toBe('text');
      expect(['text', 'legacy', 'undecided']).toContain(read(Buffer.from(long, 'latin1')).kind);
    }
  });

  it('takes a slip of the pen, a unit and words of other languages for no such letters', () => {
    for (const innocent of ['gèi, Đồi Thông', '5 µm', 'naïve café, señor, Zürich', '12 m² ± 3°', 'né'])
      expect(read(Buffer.from(innocent)), innocent).toMatchObject({ kind: 'text', text: innocent });
  });
});

describe('isSyllable', () => {
  it('knows the form of Vietnamese syllables', () => {
    for (const word of [
      'Thông',
      'ƯƠM',
      'nghiêng',
      'quyết',
      'giữa',
      'ý',
      'oà',
      'khuỷu',
      'thuở',
      'gì',
      'xoong',
    ])
      expect(isSyllable(word), word).toBe(true);
    for (const word of ['Paris', 'ăo', 'oị', 'ngh', 'sông\u0301', ''])
      expect(isSyllable(word), word).toBe(false);
  });
});
