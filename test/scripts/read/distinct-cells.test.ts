import { expect, it } from 'vitest';
import { type DistinctCell, DistinctCells } from '../../../scripts/read/distinct-cells.ts';

/** What is told of some cells, and how often a meaning was asked for. */
function told(texts: readonly string[]) {
  const cells: DistinctCell[] = [];
  let asked = 0;
  const distinct = new DistinctCells(
    (text) => {
      asked += 1;
      return text.length;
    },
    (cell) => cells.push(cell),
  );
  const meanings = texts.map((text, row) => {
    const bytes = Buffer.from(`,${text},`);
    return distinct.see(bytes, 1, bytes.length - 1, row + 1);
  });
  distinct.flush();
  return { cells, asked, meanings };
}

it('works out once what equal cells mean, and tells where they stood and how often', () => {
  const { cells, asked, meanings } = told(['Đá', 'b', 'Đá', 'Đá', ' b ']);
  expect(meanings).toEqual([2, 1, 2, 2, 1]);
  expect(asked).toBe(3);
  expect(cells).toEqual([
    { text: 'Đá', first: 1, last: 4, count: 3 },
    { text: 'b', first: 2, last: 2, count: 1 },
    { text: 'b', first: 5, last: 5, count: 1 },
  ]);
});

it('tells every cell of a column however many differ, in parts', () => {
  const texts = Array.from({ length: 300_000 }, (_, at) => `note ${at % 150_000}`);
  const { cells, meanings } = told(texts);
  expect(meanings.every((meaning, at) => meaning === texts[at]?.length)).toBe(true);
  expect(new Set(cells.map(({ text }) => text)).size).toBe(150_000);
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(300_000);
});
