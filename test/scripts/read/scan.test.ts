import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countRecords, scanText } from '../../../scripts/read/scan.ts';
import { inFolder } from '../cases.ts';

/** What is seen in a text, or in bytes. */
async function scan(text: string | Buffer) {
  return inFolder(async (folder) => {
    const path = join(folder, 'x.csv');
    await writeFile(path, text);
    return { ...scanText(path), ...(await countRecords(path, 1)) };
  });
}

describe('scanText', () => {
  it('finds plain text plain, also where letters lie across the pieces it is read in', async () => {
    const text = 'tên\n' + 'Đá Xanh ế,1\n'.repeat(250_000);
    expect(await scan(text)).toMatchObject({ plain: true, cleaning: 'none', uneven: false, count: 250_000 });
    const windows = text.replaceAll('\n', '\r\n');
    expect(await scan(windows)).toMatchObject({ plain: true, mixed: false, count: 250_000 });
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
    expect((await scan(text)).plain).toBe(false);
  });

  it('sees what has to be cleaned, mixed line ends, quotes and blank lines', async () => {
    expect((await scan('a,b\n1, 2\n')).cleaning).toBe('edges');
    expect((await scan('a,b\n1,2 ')).cleaning).toBe('edges');
    expect((await scan('a,b\n1,x\u200b\n')).cleaning).toBe('thorough');
    expect((await scan('a,b\n1,e\u0302\n')).cleaning).toBe('thorough');
    expect(await scan('a\nb\r\n')).toMatchObject({ mixed: true, uneven: true });
    expect(await scan('a\n"b"\n')).toMatchObject({ uneven: true, count: 1 });
    expect(await scan('a\nb\n\nc\n\n"d\n\ne"')).toMatchObject({ uneven: true, count: 3, blanks: [1, 2] });
  });
});
