import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lineage, lineage } from '../../../src/charts/lineage.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { drawing, faults, texts } from './drawing.ts';

const merged: Lineage = {
  before: [
    { name: 'Đảo Đông', detail: 'đến 30/06/2025', href: '/dong/' },
    { name: 'Đảo Tây', detail: 'một phần', part: true },
  ],
  self: { name: 'Đảo Veld', detail: 'từ 01/07/2025' },
  after: [],
};

const draw = (data: Lineage, width = 720) =>
  drawing((document) => lineage(data, { document, language: 'vi', width, title: 'Trước và sau' }));

describe('the picture of what an area was and became', () => {
  it('names every area, links those with a page, and tells parts from wholes without colour', () => {
    const svg = draw(merged);
    expect(faults(svg)).toEqual([]);
    expect(texts(svg)).toEqual([
      'Đảo Đông',
      'đến 30/06/2025',
      'Đảo Tây',
      'một phần',
      'Đảo Veld',
      'từ 01/07/2025',
    ]);
    expect([...svg.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/dong/']);
    const dashes = [...svg.querySelectorAll('.lineage-flow')].map((path) =>
      path.getAttribute('stroke-dasharray'),
    );
    expect(dashes).toEqual([null, '4 3']);
  });

  it('keeps every box inside the drawing, apart from the others, and its text inside the box', () => {
    const name = fc.stringMatching(/^[A-ZĐ][a-zạđ]{1,12}( [A-Z][a-zơ]{1,12}){0,5}$/);
    const one = fc.record({
      name,
      detail: fc.constantFrom('', 'đến 30/06/2025, một phần'),
      part: fc.boolean(),
    });
    const some = fc.array(one, { maxLength: 6 });
    fc.assert(
      fc.property(some, one, some, fc.constantFrom(320, 720), (before, self, after, width) => {
        const svg = draw({ before, self, after }, width);
        const [, , right = 0, bottom = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
        expect(right).toBeLessThanOrEqual(width);
        const boxes = [...svg.querySelectorAll('.lineage-box')].map((box) => {
          const [x = 0, y = 0] = (box.getAttribute('transform') ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
          const body = box.querySelector('rect');
          const size = (of: string) => Number(body?.getAttribute(of));
          for (const text of box.querySelectorAll('text')) {
            if (text.textContent.includes(' '))
              expect(textWidth(text.textContent, 12)).toBeLessThanOrEqual(size('width') - 16);
            expect(Number(text.getAttribute('y'))).toBeLessThan(size('height'));
          }
          return { x, y, right: x + size('width'), bottom: y + size('height') };
        });
        expect(boxes).toHaveLength(before.length + 1 + after.length);
        for (const [at, box] of boxes.entries()) {
          expect(box.right).toBeLessThanOrEqual(right + 0.2);
          expect(box.bottom).toBeLessThanOrEqual(bottom + 0.2);
          for (const other of boxes.slice(at + 1)) {
            const separate =
              box.right <= other.x || other.right <= box.x || box.bottom <= other.y || other.bottom <= box.y;
            expect(separate).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
