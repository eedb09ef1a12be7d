import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../../../src/explorer/paging.ts';

test('pages are as even as they can be; a number beyond leads to the nearest', () => {
  const items = Array.from({ length: 26 }, (_, at) => at);
  expect(pageOf(items, 1, 12)).toMatchObject({ at: 1, of: 3, items: items.slice(0, 9) });
  expect(pageOf(items, 99, 12)).toMatchObject({ at: 3, items: items.slice(18) });
  expect(pageOf([], 2, 12)).toEqual({ items: [], at: 1, of: 1 });
  expect(pageOf(items, Number.NaN, 12).at).toBe(1);
});

test('each item stands on one page, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, most) => {
      const { of } = pageOf(items, 1, most);
      const pages = Array.from({ length: of }, (_, at) => pageOf(items, at + 1, most).items);
      expect(pages.flat()).toEqual(items);
      expect(pages.every(({ length }) => length <= most)).toBe(true);
    }),
  );
});
