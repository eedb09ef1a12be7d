import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pad, width, wrap } from '../../../scripts/report/wrap.ts';

it('counts letters as a terminal shows them', () => {
  expect(width('Đường')).toBe(5);
  expect(width('Đường'.normalize('NFD'))).toBe(5);
  expect(pad('Đá'.normalize('NFD'), 4)).toBe(`${'Đá'.normalize('NFD')}  `);
});

it('breaks between words, and a word only where it is longer than a line', () => {
  expect(wrap('một hai ba', 7)).toEqual(['một hai', 'ba']);
  expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  expect(wrap('', 5)).toEqual(['']);
});

it('never makes a line too long, and loses no letter', () => {
  fc.assert(
    fc.property(
      fc.lorem({ mode: 'sentences', maxCount: 3 }),
      fc.integer({ min: 1, max: 40 }),
      (text, most) => {
        const lines = wrap(text, most);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(most);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});
