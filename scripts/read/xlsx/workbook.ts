import type { Localized } from '../../../src/i18n/language.ts';
import { fileKind } from './kind.ts';
import { sheetListName } from './list-name.ts';
import { openPackage, type Package, type SheetPart } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { Unreadable, unreadable } from './unreadable.ts';
import { largest } from './limits.ts';

export type { CellFlag, Hidden, Place, Range, Sheet } from './sheet.ts';

/** What a workbook shows to whoever opens it. */
export interface Workbook {
  /** The sheets that can be seen, in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Names of the sheets that are hidden: they were not read. */
  readonly hiddenSheets: readonly string[];
  /** Why the file cannot be read as a workbook, and the mend; null if it was read. Then there are no sheets. */
  readonly fault: Localized | null;
}

/**
 * Reads the visible sheets of an XLSX as text, cell by cell, as a reader of the sheet sees them: cached
 * results of formulas, days as 2026-06-30, months as 2026-06, percentages as 25%, other numbers in full (a number format
 * rounds nothing here), merged cells with their text in each cell. Hidden sheets, rows and columns are
 * not read but told. Never throws for what the bytes hold: a file that is no sound workbook has a `fault`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  try {
    const kind = fileKind(bytes);
    if (kind !== 'zip') throw new Unreadable(unreadable[kind]());
    return await readPackage(await openPackage(bytes));
  } catch (error) {
    if (error instanceof Unreadable) return { sheets: [], hiddenSheets: [], fault: error.words };
    throw error;
  }
}

async function readPackage(opened: Package): Promise<Workbook> {
  const styles = await readStyles(opened);
  const strings = await readSharedStrings(opened);
  const budget = { cells: largest.cells };
  const sheets: Sheet[] = [];
  const hiddenSheets: string[] = [];
  for (const part of opened.sheets) {
    if (part.hidden) hiddenSheets.push(part.name);
    else if (isData(part)) sheets.push(await readSheet(opened, part, { styles, strings, budget }));
  }
  if (sheets.length === 0) throw new Unreadable(unreadable.noSheets());
  return { sheets, hiddenSheets, fault: null };
}

/** The list of findings that a marked copy begins with is no data when the mended copy comes back. */
function isData({ name }: SheetPart): boolean {
  return name !== sheetListName;
}
