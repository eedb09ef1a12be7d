import type { Grid } from '../../read/grid.ts';
import { readSharedStrings } from '../../read/xlsx/shared-strings.ts';
import { largest } from '../../read/xlsx/limits.ts';
import { openPackage, type Package } from '../../read/xlsx/package.ts';
import { readSheet } from '../../read/xlsx/sheet.ts';
import { readStyles } from '../../read/xlsx/styles.ts';
import { Unreadable } from '../../read/xlsx/unreadable.ts';
import { type Finding, finding } from '../finding.ts';
import { kindsInText } from './cell.ts';
import { personalInGrid } from './find.ts';
import type { PersonalKind } from './kind.ts';
import { personalMessage } from './messages.ts';
import { kindsInName, shownName } from './name.ts';
import { scanGrid } from './scan.ts';
import { tidy } from './text.ts';
import type { PersonalVocabulary } from './vocabulary.ts';

/**
 * The findings about a workbook: its sheets, whether they are read further or not, their names, what is
 * hidden and what is said in comments. None where it may be read on.
 */
export async function personalInWorkbook(
  name: string,
  bytes: Uint8Array,
  sheets: readonly Grid[],
  breakdowns: readonly string[],
  vocabulary: PersonalVocabulary,
): Promise<Finding[]> {
  const findings = sheets.flatMap((sheet, index) =>
    personalInGrid(
      sheets.length > 1 ? shownName(`${name}#${sheet.sheet}`, index + 1, vocabulary) : name,
      sheet,
      breakdowns,
      vocabulary,
    ),
  );
  const opened = await openPackage(bytes);
  const names = new Set(opened.sheets.flatMap((sheet) => kindsInName(sheet.name, vocabulary)));
  for (const kind of names) {
    findings.push(finding('E701', name, null, null, personalMessage(kind, 'sheet_name')));
  }
  if (findings.length > 0) return findings;
  for (const kind of await kindsHidden(opened, vocabulary)) {
    findings.push(finding('E701', name, null, null, personalMessage(kind, 'hidden')));
  }
  return findings;
}

/** What stands in hidden sheets, rows and columns, and in comments. */
async function kindsHidden(opened: Package, vocabulary: PersonalVocabulary): Promise<Set<PersonalKind>> {
  const kinds = new Set<PersonalKind>();
  const take = (text: string) => {
    for (const kind of kindsInText(tidy(text), vocabulary)) kinds.add(kind);
  };
  const strings = await readSharedStrings(opened);
  for (const text of strings) take(text);
  for (const { name } of opened.entries) {
    if (/(?:^|[\\/])(?:comments|threadedcomment)[^\\/]*\.xml$/i.test(name))
      await readable(() => readTexts(opened, name, take));
  }
  const styles = await readStyles(opened);
  for (const part of opened.sheets) {
    const { path } = part;
    if (path !== null) await readable(() => readTexts(opened, path, take));
    if (!part.hidden) continue;
    await readable(async () => {
      const sheet = await readSheet(opened, part, { styles, strings, budget: { cells: largest.cells } });
      for (const { kind } of scanGrid(sheet, vocabulary)) kinds.add(kind);
    });
  }
  return kinds;
}

/** Reads on where a part is damaged: what it does not show nobody publishes. */
async function readable(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

/** Elements that hold a text: that of a comment, of a cell of its own, and the value of a cell. */
const holders: ReadonlySet<string> = new Set(['text', 'is', 'v']);

/** The texts of a sheet or of its comments, hidden ones too. */
async function readTexts(opened: Package, path: string, take: (text: string) => void): Promise<void> {
  let holder: string | undefined;
  let text = '';
  await opened.read(path, {
    open(name) {
      if (holder !== undefined || !holders.has(name)) return;
      holder = name;
      text = '';
    },
    text(piece) {
      if (holder !== undefined) text += piece;
    },
    close(name) {
      if (name !== holder) return;
      holder = undefined;
      take(text);
    },
  });
}
