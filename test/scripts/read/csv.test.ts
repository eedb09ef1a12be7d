import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRecords, csvSheet } from '../../../scripts/read/csv.ts';

it('splits records, keeps lines, and unfolds quotes', () => {
  const text = '\ufeffa,b\r\n\r\n"x, ""y""","two\nlines"\n1,2';
  expect(csvRecords(text)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['x, "y"', 'two\nlines'] },
    { line: 5, cells: ['1', '2'] },
  ]);
});

it('reads back what was written', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', ''));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (cells) => {
      const text = cells
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const filled = cells.filter((row) => row.some((each) => each !== ''));
      expect(csvRecords(text).map((record) => record.cells)).toEqual(filled);
    }),
  );
});

it.each([
  ['a,"b\nc', 1],
  ['a,b\nc,"d', 2],
  // The quote that closes the cell was to open another, further on.
  ['a,"b\nc,"d"\ne,f', 1],
  ['a,b\n"c,d,"e\nf', 2],
  // Quotes inside one cell do no harm.
  ['a,"b"c\nd,e', null],
  ['"a" b,c', null],
  ['a,b "c" d', null],
  ['a,"b ""c"", d\n"', null],
])('finds the row of a quote astray in %j: %j', (text, row) => {
  expect(csvSheet(text).open).toBe(row);
});
