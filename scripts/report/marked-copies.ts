import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/i18n/language.ts';
import type { Finding } from '../check/finding.ts';
import type { ExportFile } from '../read/exports.ts';
import type { Vocabulary } from '../read/wide-header.ts';
import { largest } from '../read/xlsx/limits.ts';
import { isAsMarked, marked, markedRows } from '../read/xlsx/mark.ts';
import { marksOf } from './marks.ts';
import { senderTable } from './sender-table.ts';

/** What the name of a marked copy ends in. */
const ending = '-can-sua.xlsx';

/**
 * Writes for each file with findings a copy to mend, `<name>-can-sua.xlsx`, with the faulty cells marked.
 * A file that was refused for personal data gets none: no more copies of it may come to be. Copies of
 * earlier runs that are out of date go. Gives the
 * paths written, in the order of the files.
 */
export async function writeMarkedCopies(
  folder: string,
  files: readonly ExportFile[],
  findings: readonly Finding[],
  vocabulary: Vocabulary,
  language: Language | undefined,
): Promise<string[]> {
  const byName = Map.groupBy(findings, ({ file }) => file);
  const refused = new Set(findings.flatMap(({ code, file }) => (code === 'E701' ? workbookName(file) : [])));
  const written: string[] = [];
  for (const [path, sheets] of Map.groupBy(files, (file) => file.path)) {
    const own = sheets.flatMap(({ name }) => byName.get(name) ?? []);
    const name = workbookName(sheets[0]?.name ?? '');
    if (own.length === 0 || refused.has(name)) continue;
    const target = join(folder, copyName(name, written, folder));
    const tables = await Promise.all(sheets.map((sheet) => senderTable(sheet, vocabulary)));
    const marks = sheets.flatMap(({ name }, index) =>
      marksOf(byName.get(name) ?? [], tables[index], language),
    );
    const grids = tables.flatMap((table) => table?.grid ?? []);
    const fits = grids.every(({ rows }) => (rows.at(-1)?.line ?? 0) <= largest.row);
    const bytes = sheets[0]?.sheet
      ? await marked(await readFile(path), marks)
      : await markedRows(fits ? grids : [], marks);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    written.push(target);
  }
  await removeEarlier(folder, written);
  return written;
}

/**
 * Removes the copies of earlier runs that this one did not make again: what they ask for is mended, or the
 * file is gone, or it is refused now. Only what bears our name and is as we wrote it goes: once an office
 * program has saved a copy, someone may be mending it.
 */
async function removeEarlier(folder: string, written: readonly string[]): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const kept = new Set(written);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !entry.name.endsWith(ending) || kept.has(path)) continue;
    if (isAsMarked(await readFile(path))) await rm(path);
  }
}

/** The name of a file without that of a sheet: `exports/a.xlsx#2026` is of `exports/a.xlsx`. */
function workbookName(name: string): string {
  return name.replace(/(\.(?:csv|xlsx))#.*$/is, '$1');
}

/** `exports/a.csv` gives `exports/a-can-sua.xlsx`; where that is of `a.xlsx` already, `exports/a.csv-can-sua.xlsx`. */
function copyName(name: string, written: readonly string[], folder: string): string {
  const short = name.replace(/\.(?:csv|xlsx)$/i, '') + ending;
  return written.includes(join(folder, short)) ? name + ending : short;
}
