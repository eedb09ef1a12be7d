import type { Grid, GridRow } from '../grid.ts';
import { type CellContext, type FlagKind, readCell } from './cell.ts';
import { largest } from './limits.ts';
import type { Package, SheetPart } from './package.ts';
import { type Place, placeOf, type Range, rangeOf } from './reference.ts';
import { textCollector } from './shared-strings.ts';
import { Unreadable, unreadable } from './unreadable.ts';
import { attributesOf, isTrue } from './xml.ts';

export type { Place, Range };

/** A cell about which more is to be known than its text. */
export interface CellFlag extends Place {
  readonly kind: FlagKind;
}

/** Rows and columns that were not read because they are hidden, as far as they hold anything. */
export interface Hidden {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * A visible sheet. Cells after the last filled one of a row are left out; cells of hidden columns are ''.
 * A merged cell's text stands in each cell that it covers, as far as the sheet reaches.
 */
export interface Sheet extends Grid {
  readonly sheet: string;
  readonly hidden: Hidden;
  /** Merged cells, by their upper left corner. */
  readonly merged: readonly Range[];
  /** By row and column. */
  readonly flags: readonly CellFlag[];
}

/** Cells that may still be kept of one workbook; shared by its sheets. */
export interface CellBudget {
  cells: number;
}

/** Everything a sheet says, before hidden and merged cells are seen to. */
interface Content {
  readonly rows: Map<number, string[]>;
  readonly flags: Map<number, Map<number, FlagKind>>;
  readonly merged: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** Reads one sheet. Throws {@link Unreadable} if its part is missing, damaged or too large. */
export async function readSheet(
  opened: Package,
  part: SheetPart,
  context: Omit<CellContext, 'from1904'> & { readonly budget: CellBudget },
): Promise<Sheet> {
  if (part.path === null) throw new Unreadable(unreadable.missing(part.name));
  const content = await readContent(
    opened,
    part.path,
    { ...context, from1904: opened.from1904 },
    context.budget,
  );
  fillMerged(content, context.budget);
  return visible(part.name, content);
}

async function readContent(
  opened: Package,
  path: string,
  context: CellContext,
  budget: CellBudget,
): Promise<Content> {
  const content: Content = {
    rows: new Map(),
    flags: new Map(),
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  const broken = () => new Unreadable(unreadable.broken(path));
  const inline = textCollector();
  let inData = false;
  let line = 0;
  let column = 0;
  let numbered = false;
  let hiddenRow = false;
  let type: string | undefined;
  let style = 0;
  let formula = false;
  let hasInline = false;
  let inValue = false;
  let value: string | undefined;

  function openRow(text: string) {
    const { r, hidden, ht } = attributesOf(text);
    numbered = r !== undefined;
    line = numbered ? Number(r) : line + 1;
    if (!(Number.isInteger(line) && line >= 1 && line <= largest.row)) throw broken();
    column = 0;
    hiddenRow = isTrue(hidden) || Number(ht ?? 1) === 0;
  }

  function closeRow() {
    if (hiddenRow) content.hiddenRows.add(line);
  }

  function openCell(text: string) {
    const { r, t, s } = attributesOf(text);
    const place = r === undefined ? { line, column: column + 1 } : placeOf(r);
    if (!place || place.column > largest.column || line === 0) throw broken();
    // Excel refuses a cell that is said to stand in another row; other programs differ on where it stands.
    if (numbered && place.line !== line) throw broken();
    // Some writers number the cells only.
    numbered = true;
    ({ line, column } = place);
    type = t;
    style = Number(s ?? 0);
    formula = false;
    hasInline = false;
    value = undefined;
    inline.begin();
  }

  function closeCell() {
    const cell = readCell(
      { type, style, formula, value, inline: hasInline ? inline.take() : undefined },
      context,
    );
    // Of two cells with one address no one can say which holds.
    if (!cell || isFilled(content, line, column)) throw broken();
    if (cell.flag !== null) flag(content, line, column, cell.flag);
    if (cell.text !== '') put(content, line, column, cell.text, budget);
  }

  await opened.read(path, {
    open(name, text, { depth }) {
      if (depth === 0) {
        if (name !== 'worksheet') throw broken();
      } else if (name === 'sheetData') inData = true;
      else if (!inData) {
        if (name === 'col') hideColumns(content, text, budget);
        const range = name === 'mergeCell' ? rangeOf(attributesOf(text).ref ?? '') : undefined;
        if (range && (range.from.line < range.to.line || range.from.column < range.to.column)) {
          content.merged.push(range);
        }
      } else if (name === 'row') openRow(text);
      else if (name === 'c') openCell(text);
      else if (name === 'v') {
        inValue = true;
        value = '';
      } else if (name === 'f') formula = true;
      else {
        if (name === 'is') hasInline = true;
        inline.open(name);
      }
    },
    text(text) {
      if (inValue) value = (value ?? '') + text;
      else inline.text(text);
    },
    close(name) {
      if (!inData) return;
      if (name === 'v') inValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
      else if (name === 'sheetData') inData = false;
      else inline.close(name);
    },
  });
  return content;
}

function hideColumns(content: Content, text: string, budget: CellBudget): void {
  const { min, max, hidden, width } = attributesOf(text);
  if (!isTrue(hidden) && Number(width ?? 1) !== 0) return;
  for (let at = Math.max(1, Number(min)); at <= Math.min(Number(max), largest.column); at += 1) {
    content.hiddenColumns.add(at);
    spend(budget, 1);
  }
}

function spend(budget: CellBudget, cells: number): void {
  budget.cells -= cells;
  if (budget.cells < 0) throw new Unreadable(unreadable.tooLarge());
}

function isFilled({ rows, flags }: Content, line: number, column: number): boolean {
  const text = rows.get(line)?.[column - 1] ?? '';
  return text !== '' || (flags.get(line)?.has(column) ?? false);
}

function flag(content: Content, line: number, column: number, kind: FlagKind): void {
  const inRow = content.flags.get(line);
  if (inRow) inRow.set(column, kind);
  else content.flags.set(line, new Map([[column, kind]]));
}

function put(content: Content, line: number, column: number, text: string, budget: CellBudget): void {
  let cells = content.rows.get(line);
  if (!cells) content.rows.set(line, (cells = []));
  spend(budget, Math.max(1, column - cells.length));
  while (cells.length < column - 1) cells.push('');
  cells[column - 1] = text;
}

/** Writes the text of each merged cell, and what is to be known of it, into every cell that it covers. */
function fillMerged(content: Content, budget: CellBudget): void {
  if (content.merged.length === 0) return;
  content.merged.sort((a, b) => a.from.line - b.from.line || a.from.column - b.from.column);
  let lastLine = 0;
  let lastColumn = 0;
  for (const [line, cells] of content.rows) {
    lastLine = Math.max(lastLine, line);
    lastColumn = Math.max(lastColumn, cells.length);
  }
  for (const { from, to } of content.merged) {
    const text = content.rows.get(from.line)?.[from.column - 1] ?? '';
    const kind = content.flags.get(from.line)?.get(from.column);
    if (text === '' && kind === undefined) continue;
    for (let line = from.line; line <= Math.min(to.line, lastLine); line += 1) {
      for (let column = from.column; column <= Math.min(to.column, lastColumn); column += 1) {
        spend(budget, 1);
        if (text !== '') put(content, line, column, text, budget);
        if (kind !== undefined) flag(content, line, column, kind);
      }
    }
  }
}

/** The sheet without its hidden rows and columns. */
function visible(sheet: string, { rows, flags, merged, hiddenRows, hiddenColumns }: Content): Sheet {
  const shown: GridRow[] = [];
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  for (const [line, cells] of [...rows].sort(([a], [b]) => a - b)) {
    if (hiddenRows.has(line)) {
      hidden.rows.add(line);
      continue;
    }
    for (const [index, text] of hiddenColumns.size === 0 ? [] : cells.entries()) {
      if (text === '' || !hiddenColumns.has(index + 1)) continue;
      hidden.columns.add(index + 1);
      cells[index] = '';
    }
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0) shown.push({ line, cells });
  }
  return {
    sheet,
    rows: shown,
    hidden: { rows: [...hidden.rows], columns: [...hidden.columns].sort((a, b) => a - b) },
    merged,
    flags: [...flags]
      .filter(([line]) => !hiddenRows.has(line))
      .flatMap(([line, inRow]) => [...inRow].map(([column, kind]) => ({ line, column, kind })))
      .filter(({ column }) => !hiddenColumns.has(column))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
