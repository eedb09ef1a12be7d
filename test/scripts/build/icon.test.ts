import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeIcon } from '../../../scripts/build/icon.ts';

test('the icon is made from its drawing: a square picture of less than a packet', () => {
  const root = mkdtempSync(join(tmpdir(), 'icon-'));
  try {
    cpSync('public/icon.svg', join(root, 'icon.svg'));
    writeIcon(root);
    const png = readFileSync(join(root, 'icon.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Width and height stand at the beginning of a PNG.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([32, 32]);
    expect(png.length).toBeLessThan(1460);
  } finally {
    rmSync(root, { recursive: true });
  }
});
