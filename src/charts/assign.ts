/**
 * Gives each row of a cost table a column of its own so that the sum of costs is least
 * (Hungarian method with potentials, rows × columns² steps at most).
 * @param cost `rows` lists of equal length, at least as long as there are rows.
 * @returns the column of each row.
 * @throws RangeError when there are fewer columns than rows.
 */
export function assign(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  if (columns < rows)
    throw new RangeError(`${rows} rows cannot have a column each of ${columns}: widen the table`);
  // Column 0 and row 0 stand for "none"; both are counted from 1.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) augment(row, cost, rowPrice, columnPrice, rowOf);
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** Finds the cheapest chain of moves that frees a column for `row`, and makes it. */
function augment(
  row: number,
  cost: readonly (readonly number[])[],
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): void {
  const columns = rowOf.length - 1;
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(columns + 1);
  const done = new Uint8Array(columns + 1);
  rowOf[0] = row;
  let here = 0;
  while ((rowOf[here] as number) !== 0) {
    done[here] = 1;
    const current = rowOf[here] as number;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column <= columns; column += 1) {
      if (done[column]) continue;
      const price = cost[current - 1]?.[column - 1] as number;
      const reduced = price - (rowPrice[current] as number) - (columnPrice[column] as number);
      if (reduced < (least[column] as number)) {
        least[column] = reduced;
        from[column] = here;
      }
      if ((least[column] as number) < delta) {
        delta = least[column] as number;
        next = column;
      }
    }
    for (let column = 0; column <= columns; column += 1) {
      if (done[column]) {
        rowPrice[rowOf[column] as number] = (rowPrice[rowOf[column] as number] as number) + delta;
        columnPrice[column] = (columnPrice[column] as number) - delta;
      } else least[column] = (least[column] as number) - delta;
    }
    here = next;
  }
  while (here !== 0) {
    const before = from[here] as number;
    rowOf[here] = rowOf[before] as number;
    here = before;
  }
}
