import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type CellText, type Mark, marks } from '../../../src/explorer/cell.ts';
import { inDocument } from '../../../src/explorer/node.ts';
import { saidOnce } from '../../../src/explorer/said-once.ts';
import type { Sheet } from '../../../src/explorer/sheet.ts';
import { tableOf } from '../../../src/explorer/table.ts';
import { onceWords } from '../../../src/i18n/explorer/once/words.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';

const words = explorerWords('vi');

/** A cell: null stands for a missing figure. */
function cell(own: readonly Mark[] | null): CellText {
  return own === null
    ? { text: 'chưa báo cáo', value: null, missing: true, marks: [], note: null }
    : { text: '7', value: 7, missing: false, marks: own, note: null };
}

function sheet(rows: readonly (readonly (readonly Mark[] | null)[])[]): Sheet {
  return {
    caption: 'Lượt đến (lượt)',
    corner: 'Địa bàn',
    head: rows[0]?.map((_, at) => String(2020 + at)) ?? [],
    rows: rows.map((cells, at) => ({ label: `Xã ${at}`, chosen: true, cells: cells.map(cell) })),
  };
}

/** The table as it is put on the page, and the list under it. */
function drawn(rows: Parameters<typeof sheet>[0]): { caption: string; grid: string[][]; key: string } {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const [frame, key] = inDocument(document, () => {
    const given = sheet(rows);
    return tableOf(given, words, saidOnce(given, 'vi', words));
  });
  return {
    caption: frame?.querySelector('caption')?.textContent ?? '',
    grid: [...(frame?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((one) => one.textContent),
    ),
    key: key?.textContent ?? '',
  };
}

const r: readonly Mark[] = ['recomputed'];
const none: readonly Mark[] = [];

test('a mark of every figure is said once, in the caption, and explained under the table', () => {
  expect(drawn([[r, r, null, r]])).toEqual({
    caption: 'Lượt đến (lượt). Mọi con số: tính lại.',
    grid: [
      ['Địa bàn', '2020', '2021', '2022', '2023'],
      ['Xã 0', '7', '7', 'chưa báo cáo', '7'],
    ],
    key: words.markAbout.recomputed,
  });
});

test('a mark of nearly every figure is said once; the figure without it says so', () => {
  const { caption, grid } = drawn([[r, r, r, r, r, none]]);
  expect(caption).toBe('Lượt đến (lượt). Mọi con số: tính lại, trừ ô ghi “không tính lại”.');
  expect(grid[1]).toEqual(['Xã 0', '7', '7', '7', '7', '7', '7 không tính lại']);
});

test('a mark of a column or of a row is said in its head', () => {
  const columns = drawn([
    [r, none],
    [r, none],
    [r, ['provisional']],
  ]);
  expect(columns.caption).toBe('Lượt đến (lượt)');
  expect(columns.grid).toEqual([
    ['Địa bàn', '2020 tính lại', '2021'],
    ['Xã 0', '7', '7'],
    ['Xã 1', '7', '7'],
    ['Xã 2', '7', '7 sơ bộ'],
  ]);
  const rows = drawn([
    [r, r, r],
    [none, none, none],
  ]);
  expect(rows.grid[1]).toEqual(['Xã 0 tính lại', '7', '7', '7']);
});

test('a mark of few figures stands beside each of them', () => {
  const { caption, grid } = drawn([
    [r, none, none],
    [none, none, r],
  ]);
  expect(caption).toBe('Lượt đến (lượt)');
  expect(grid.slice(1)).toEqual([
    ['Xã 0', '7 tính lại', '7', '7'],
    ['Xã 1', '7', '7', '7 tính lại'],
  ]);
});

test('of any table every figure’s marks can be read, in no more words than if each said its own', () => {
  const figure = fc.option(fc.subarray([...marks]), { freq: 5 });
  const grids = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(figure, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(grids, (rows) => {
      const { caption, grid } = drawn(rows);
      for (const mark of marks) {
        const word = words.mark[mark];
        const contrary = onceWords('vi').unmarked[mark];
        const says = (text = ''): boolean => text.replaceAll(contrary, '').includes(word);
        const told = rows.map((cells, row) =>
          cells.map((own, column) => {
            const text = grid[row + 1]?.[column + 1] ?? '';
            if (own === null || text.includes(contrary)) return false;
            return says(text) || says(caption) || says(grid[0]?.[column + 1]) || says(grid[row + 1]?.[0]);
          }),
        );
        expect(told).toEqual(rows.map((cells) => cells.map((own) => own?.includes(mark) ?? false)));
        const written = grid.flat().filter((text) => says(text) || text.includes(contrary)).length;
        const marked = told.flat().filter(Boolean).length;
        expect(written + Number(says(caption))).toBeLessThanOrEqual(marked);
      }
    }),
  );
});
