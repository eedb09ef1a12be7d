import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapWhole } from '../../../src/charts/text-width.ts';

test('whatever is wrapped whole fits, and nothing of it is lost', () => {
  const letters = fc.constantFrom(...Array.from('aĐệW1 /?&=,.-'));
  fc.assert(
    fc.property(
      fc.string({ unit: letters, maxLength: 200 }),
      fc.integer({ min: 40, max: 400 }),
      (text, room) => {
        const lines = wrapWhole(text, room, 11);
        for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(room);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});

test('an address is broken at its signs', () => {
  expect(wrapWhole('See https://numbers.example/compare/?indicator=wells&area=brae', 150, 11)).toEqual([
    'See',
    'https://numbers.example/',
    'compare/?indicator=',
    'wells&area=brae',
  ]);
});
