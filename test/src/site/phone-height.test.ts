import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneHeight } from '../../../src/site/phone-height.ts';

const words = (count: number): string => 'mười hai chữ '.repeat(count);

describe('phoneHeight', () => {
  it('grows with the text, by whole lines', () => {
    expect(phoneHeight('')).toBe(0);
    const short = phoneHeight('<p>một</p>');
    expect(phoneHeight('<p>hai ba</p>')).toBe(short);
    expect(phoneHeight(`<p>${words(20)}</p>`)).toBeGreaterThan(short + 5 * 1.6);
  });

  it('reckons elements of a line as one text, and blocks below each other', () => {
    expect(phoneHeight('<p>một <b>hai</b> <a href="#">ba</a></p>')).toBe(phoneHeight('<p>một hai ba</p>'));
    expect(phoneHeight('<p>một</p><p>hai</p>')).toBeCloseTo(2 * phoneHeight('<p>một</p>'));
  });

  it('leaves out what is not seen: hidden parts, closed details, the drawing for wide screens', () => {
    const text = words(50);
    for (const unseen of [
      `<p hidden>${text}</p>`,
      `<p class="quiet visually-hidden">${text}</p>`,
      `<script>${text}</script>`,
      `<svg class="chart chart-wide" viewBox="0 0 720 400"><text>${text}</text></svg>`,
    ])
      expect(phoneHeight(unseen), unseen.slice(0, 20)).toBe(0);
    const closed = phoneHeight(`<details><summary>Xem</summary><p>${text}</p></details>`);
    const open = phoneHeight(`<details open><summary>Xem</summary><p>${text}</p></details>`);
    expect(closed).toBeLessThan(6);
    expect(open).toBeGreaterThan(closed + 30);
  });

  it('takes drawings as wide as a phone can be, and no text in them', () => {
    // 320 wide and 160 high, on a screen of 30 rem.
    expect(phoneHeight('<svg viewBox="0 0 320 160"><text>chữ</text></svg>')).toBeCloseTo(15);
    expect(phoneHeight('<svg viewBox="0 0 16 16" width="16"><path d="M0 0"/></svg>')).toBe(0);
  });

  it('sets cells beside each other, those of stacked tables below each other', () => {
    const table = (style: string): string =>
      `<div class="${style}"><table><tr>${'<td>ô</td>'.repeat(6)}</tr></table></div>`;
    expect(phoneHeight(table('table stacked'))).toBeGreaterThan(3 * phoneHeight(table('table')));
  });

  it('is never less for more', () => {
    const block = fc
      .tuple(fc.constantFrom('p', 'li', 'h2', 'dd', 'td', 'div', 'summary'), fc.nat(40))
      .map(([name, count]) => `<${name}>${words(count)}</${name}>`);
    fc.assert(
      fc.property(fc.array(block), block, (blocks, more) => {
        expect(phoneHeight([...blocks, more].join(''))).toBeGreaterThanOrEqual(phoneHeight(blocks.join('')));
      }),
    );
  });
});
