import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanText } from '../../../scripts/read/scan.ts';
import { inFolder } from '../cases.ts';

/** Whether a text, or bytes, are plain. */
async function isPlain(text: string | Buffer): Promise<boolean> {
  return inFolder(async (folder) => {
    const path = join(folder, 'x.csv');
    await writeFile(path, text);
    const { size, plain } = scanText(path);
    expect(size).toBe(Buffer.byteLength(text));
    return plain;
  });
}

describe('scanText', () => {
  it('finds plain text plain, also where letters lie across the pieces it is read in', async () => {
    const text = 'tên\n' + 'Đá Xanh ế,1\n'.repeat(250_000);
    expect(await isPlain(text)).toBe(true);
    expect(await isPlain(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(await isPlain(`${text}"5,1"\n\n6,"7 ""x""\n"\r\n`)).toBe(true);
  });

  it.each([
    ['a lone carriage return', 'a\rb\n'],
    ['a carriage return at the end', 'a\nb\r'],
    ['a quote inside a cell', 'a,b\n5"x,1\n'],
    ['a quote left open', 'a,b\n"x,1\n'],
    ['a zero byte', 'a\0b\n'],
    ['a lost letter', 'a\ufffdb\n'],
    ['bytes of another encoding', Buffer.from('caf\xe9\n', 'latin1')],
    ['a letter cut off', Buffer.from([0x61, 0xc3])],
  ])('sees %s', async (_, text) => {
    expect(await isPlain(text)).toBe(false);
  });

  it('sees what lies across two pieces', async () => {
    const piece = 1 << 20;
    const before = (end: string) => 'a'.repeat(piece - end.length) + end;
    expect(await isPlain(`${before('\r')}\nb`)).toBe(true);
    expect(await isPlain(`${before('\r')}b`)).toBe(false);
    expect(await isPlain(`${before('\n"')}b"`)).toBe(true);
    expect(await isPlain(`${before('c"')}b"`)).toBe(false);
    expect(await isPlain(Buffer.concat([Buffer.from(before('')), Buffer.from('ế').subarray(0, 1)]))).toBe(
      false,
    );
  });
});
