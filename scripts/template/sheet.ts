import type { SheetData } from 'write-excel-file/node';
import type { CellCheck } from './validation.ts';

/** A sheet of a template, before it is written. */
export interface Sheet {
  readonly name: string;
  readonly data: SheetData;
  /** Widths of its columns, in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight; the rows are printed on each page. */
  readonly held: { readonly rows: number; readonly columns: number };
  /** Printed pages it may fill; 0: as many as it must. */
  readonly pages: number;
  readonly checks: readonly CellCheck[];
}
