import { parseHTML } from 'linkedom';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode } from '../../../src/briefing/qr.ts';

/** The drawing as a picture of `scale` px a module, as a camera would see it. */
function picture(svg: string, scale: number): { width: number; height: number; data: Uint8Array } {
  const { document } = parseHTML(svg) as unknown as { document: Document };
  const modules = Number(document.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
  const size = modules * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  const path = document.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at += 1) {
        data.fill(0, (row * size + at) * 4, (row * size + at) * 4 + 3);
      }
    }
  }
  return { width: size, height: size, data };
}

test.each([
  'https://veld.example/bao-cao/brae/2026-h1/',
  'https://veld.example/en/bao-cao/?area=a,b&period=2026',
])('the code of %s reads back as that address', (address) => {
  expect(decodeQR(picture(qrCode(address, 'Code'), 6))).toBe(address);
});

test('it has a name, and the quiet zone that readers need', () => {
  const svg = qrCode('x', 'A "name" & more');
  expect(svg).toContain('aria-label="A &quot;name&quot; &amp; more"');
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
  }
});
