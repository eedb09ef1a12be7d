import { largest } from './limits.ts';

/** A cell by its row and column, the first of each being 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A rectangle of cells, both corners in it. */
export interface Range {
  readonly from: Place;
  readonly to: Place;
}

/** Reads a name such as B5; undefined if it is none that a sheet has. */
export function placeOf(name: string): Place | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const line = Number(digits);
  const inside = column >= 1 && column <= largest.column && line >= 1 && line <= largest.row;
  return inside ? { line, column } : undefined;
}

/** Reads a rectangle such as A1:B5, or a single cell. */
export function rangeOf(name: string): Range | undefined {
  const [first = '', last = first] = name.split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return from && to && from.line <= to.line && from.column <= to.column ? { from, to } : undefined;
}

/** Whether a cell lies in a rectangle. */
export function isInside({ line, column }: Place, { from, to }: Range): boolean {
  return from.line <= line && line <= to.line && from.column <= column && column <= to.column;
}

/** The letters of a column, the first being 1: A, Z, AA. */
export function columnLetters(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + last)}`;
}

/** The name of a cell as a spreadsheet shows it: B5. */
export function cellName({ line, column }: Place): string {
  return `${columnLetters(column)}${line}`;
}
