/** One row of a sheet as it is numbered on the screen of whoever made it, the first being 1. */
export interface GridRow {
  readonly line: number;
  /** What each cell says, as text: trimmed, '' where it is empty. */
  readonly cells: readonly string[];
}

/** A sheet as text, cell by cell, before anything in it is given a meaning. */
export interface Grid {
  /** Name of the sheet in its workbook; null for a text file. */
  readonly sheet: string | null;
  /** Rows that hold anything, in order. */
  readonly rows: readonly GridRow[];
}
