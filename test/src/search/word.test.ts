import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/areas/nearest.ts';
import { beginsNearly, compareMarks, marks, type Word, wordsOf } from '../../../src/search/word.ts';

const word = (text: string): Word => {
  const [one] = wordsOf(text);
  if (!one) throw new Error(`"${text}" holds no word`);
  return one;
};

test('everything but letters and digits parts words', () => {
  expect(wordsOf(' Đ.Veld-2 / “Ý” ').map(({ key }) => key)).toEqual(['d', 'veld', '2', 'i']);
  expect(wordsOf(' .,- ')).toEqual([]);
});

test('words do not depend on the Unicode form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
    }),
  );
});

describe('marks', () => {
  test.each([
    ['hoà', 'Hòa', marks.same],
    ['đô', 'Đông', marks.same],
    ['hoa', 'Hòa', marks.leftOut],
    ['dông', 'Đông', marks.leftOut],
    ['đong', 'Đông', marks.leftOut],
    ['hoá', 'Hòa', marks.other],
    ['hòa', 'Hoa', marks.other],
    ['đong', 'Dong', marks.other],
    ['lí', 'Lý', marks.other],
  ])('"%s" typed for "%s"', (typed, known, expected) => {
    expect(compareMarks(word(typed), word(known))).toBe(expected);
  });
});

describe('a slip', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });

  test('is one letter changed, left out, added or swapped, at any place', () => {
    fc.assert(
      fc.property(letters, letters, (known, typed) => {
        const reached = Array.from({ length: known.length + 1 }, (_, end) => known.slice(0, end));
        const near = reached.some((beginning) => distance(typed, beginning) <= 1);
        expect(beginsNearly(known, typed)).toBe(near);
      }),
      { numRuns: 2000 },
    );
  });
});
