import type { Cell, Row, SheetData } from 'write-excel-file/node';

/** Height of one line, in points. */
const lineHeight = 13.5;

/** Characters of a line that are lost, as words break before the edge of their column. */
const lost = 2;

/**
 * The rows with heights that show all of their wrapped text: not every program works them out when it
 * opens a file. `widths`: of the columns, in characters.
 */
export function withHeights(data: SheetData, widths: readonly number[]): SheetData {
  return data.map((row) => {
    const lines = Math.max(1, ...row.map((cell, index) => linesOf(cell, widths[index] ?? 1)));
    return lines === 1 ? row : withHeight(row, lines * lineHeight + 2);
  });
}

function linesOf(cell: Cell, width: number): number {
  if (!isWrapped(cell)) return 1;
  const bold = cell.fontWeight === 'bold' ? 1.1 : 1;
  return Math.ceil((cell.value.length * bold) / Math.max(1, width - lost));
}

function isWrapped(cell: Cell): cell is { value: string; wrap: true; fontWeight?: 'bold' } {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    'wrap' in cell &&
    'value' in cell &&
    typeof cell.value === 'string'
  );
}

function withHeight([cell, ...rest]: Row, height: number): Row {
  return [{ ...(cell as object), height }, ...rest];
}
