import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSorting, sortedPlaces, type SortRow } from '../../../src/explorer/sorting.ts';

const rows: readonly SortRow[] = [
  { name: 'Xã Đồng Phúc', keys: [3, 'chưa đạt'] },
  { name: 'Xã Ba Bể', keys: [null, 'đạt'] },
  { name: 'Xã Cao Minh', keys: [12, null] },
  { name: 'Xã Ân Thi', keys: [null, 'chưa đạt'] },
];
const names = (column: number, direction: 'ascending' | 'descending'): readonly (string | undefined)[] =>
  sortedPlaces(rows, { column, direction }).map((place) => rows[place]?.name.slice(3));

test('names in Vietnamese order, figures by their size, words as words; blanks last either way, by name', () => {
  expect(names(0, 'ascending')).toEqual(['Ân Thi', 'Ba Bể', 'Cao Minh', 'Đồng Phúc']);
  expect(names(1, 'descending')).toEqual(['Cao Minh', 'Đồng Phúc', 'Ân Thi', 'Ba Bể']);
  expect(names(1, 'ascending')).toEqual(['Đồng Phúc', 'Cao Minh', 'Ân Thi', 'Ba Bể']);
  expect(names(2, 'ascending')).toEqual(['Ân Thi', 'Đồng Phúc', 'Ba Bể', 'Cao Minh']);
  expect(sortedPlaces(rows, null)).toEqual([0, 1, 2, 3]);
});

test('three presses on a head lead back to the order given', () => {
  const once = nextSorting(null, 1);
  expect(once).toEqual({ column: 1, direction: 'descending' });
  const twice = nextSorting(once, 1);
  expect(twice?.direction).toBe('ascending');
  expect(nextSorting(twice, 1)).toBeNull();
  expect(nextSorting(once, 0)).toEqual({ column: 0, direction: 'ascending' });
});

test('each row keeps one place, and rows without a figure never stand before one that has it', () => {
  const row = fc.record({ name: fc.string(), keys: fc.tuple(fc.option(fc.integer(), { nil: null })) });
  fc.assert(
    fc.property(
      fc.array(row),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (given, direction) => {
        const places = sortedPlaces(given, { column: 1, direction });
        expect([...places].sort((a, b) => a - b)).toEqual([...given.keys()]);
        const blanks = places.map((place) => given[place]?.keys[0] === null);
        expect(blanks.lastIndexOf(false)).toBeLessThan(
          blanks.includes(true) ? blanks.indexOf(true) : given.length,
        );
      },
    ),
  );
});
