import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type Finding, finding } from '../check/finding.ts';
import { messages } from '../check/messages.ts';
import { personalInName, shownName } from '../check/personal/name.ts';
import { personalInSidecar, personalInUnread } from '../check/personal/sidecar.ts';
import { noVocabulary, type PersonalVocabulary } from '../check/personal/vocabulary.ts';
import { personalInWorkbook } from '../check/personal/workbook.ts';
import { readingMessages } from '../check/messages-reading.ts';
import type { Localized } from '../../src/i18n/language.ts';
import type { Fault } from './fault.ts';
import { isReadable, notReadable, readRegular } from './regular.ts';
import { type Sidecar, sidecarSchema } from './sidecar.ts';
import { findHead, headRows } from './table-head.ts';
import type { Vocabulary } from './wide-header.ts';
import { readWorkbook, type Sheet, type Workbook } from './xlsx/workbook.ts';
import { checkYaml } from './yaml.ts';

/** An export with what its sidecar says: a text file, or one sheet of a workbook. */
export interface ExportFile {
  /** Name in findings, with forward slashes: `exports/published/figures.csv`, `exports/all.xlsx#2026`. */
  readonly name: string;
  readonly path: string;
  readonly sidecar: Sidecar;
  /** The sheet, of a workbook. */
  readonly sheet?: Sheet;
}

/** The files of the folders that can be read further, and what is wrong with the others. */
export interface Exports {
  readonly files: readonly ExportFile[];
  readonly findings: readonly Finding[];
  /** What was left out of workbooks, and why: no fault, but good to know. */
  readonly notes: readonly Localized[];
  /** Files looked at, readable or not. */
  readonly count: number;
}

/** Finds every export under the folders with its sidecar, in the order of their names. */
export async function findExports(
  folders: readonly string[],
  vocabulary: Vocabulary = { breakdowns: [], indicators: {} },
  personal: PersonalVocabulary = noVocabulary,
): Promise<Exports> {
  const findings: Finding[] = [];
  const notes: Localized[] = [];
  const files: ExportFile[] = [];
  const found = (await Promise.all(folders.map(listed))).flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, { name, path }] of found.entries()) {
    // Before any other finding tells its name.
    const named = personalInName(name, shownName(name, index + 1, personal), personal);
    findings.push(...named);
    if (named.length > 0) continue;
    if (!(await isReadable(path))) {
      findings.push(finding('E103', name, null, null, notReadable));
      continue;
    }
    const sidecar = await readSidecar(name, path, findings, personal);
    if (!sidecar) continue;
    const told = personalInSidecar(name, sidecar, personal);
    findings.push(...told);
    if (told.length > 0) continue;
    const file = { name, path, sidecar };
    if (!/\.xlsx$/i.test(name)) {
      files.push(file);
      continue;
    }
    const bytes = await readFile(path);
    const workbook = await readWorkbook(bytes);
    if (workbook.fault) {
      findings.push(finding('E103', name, null, null, workbook.fault));
      continue;
    }
    const found = await personalInWorkbook(name, bytes, workbook.sheets, vocabulary.breakdowns, personal);
    findings.push(...found);
    if (found.length === 0) files.push(...sheetsOf(file, workbook, vocabulary, notes));
  }
  const differing = sourceFindings(files);
  findings.push(...differing);
  const sound = files.filter(({ name }) => !differing.some(({ file }) => file === name));
  return { files: sound, findings, notes, count: found.length };
}

/** The sheets of a workbook that hold a table of ours; all that hold anything, if none does. */
function sheetsOf(
  file: ExportFile,
  { sheets, hiddenSheets }: Workbook,
  vocabulary: Vocabulary,
  notes: Localized[],
): ExportFile[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const isTable = ({ rows }: Sheet) => {
    const top = rows.slice(0, headRows + 1).map(({ cells }) => cells);
    return (findHead(top, vocabulary, file.sidecar)?.known ?? 0) > 1;
  };
  const tables = filled.filter(isTable);
  const read = tables.length > 0 ? tables : filled.length > 0 ? filled : sheets.slice(0, 1);
  for (const sheet of filled) {
    if (!read.includes(sheet)) notes.push(readingMessages.sheetIgnored(file.name, sheet.sheet));
  }
  if (hiddenSheets.length > 0) notes.push(readingMessages.hiddenSheets(file.name, hiddenSheets));
  for (const { sheet, hidden } of read) {
    const { rows, columns } = hidden;
    if (rows.length + columns.length > 0)
      notes.push(readingMessages.hiddenParts(`${file.name}#${sheet}`, rows, columns));
  }
  return read.map((sheet) => ({
    ...file,
    name: sheets.length > 1 ? `${file.name}#${sheet.sheet}` : file.name,
    sheet,
  }));
}

const ending = /\.(csv|xlsx)$/i;

async function listed(folder: string): Promise<{ name: string; path: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => ending.test(entry.name) && !/^[.~]/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, name: join(basename(folder), relative(folder, path)).split(sep).join('/') };
    });
}

async function readSidecar(
  name: string,
  path: string,
  findings: Finding[],
  personal: PersonalVocabulary,
): Promise<Sidecar | undefined> {
  const beside = basename(name).replace(ending, '.yaml');
  const bytes = await readRegular(path.replace(ending, '.yaml')).catch(() => undefined);
  const text = bytes?.toString('utf8');
  if (text === undefined) {
    findings.push(finding('E103', name, null, null, messages.noSidecar(beside)));
    return undefined;
  }
  const faults: Fault[] = [];
  const read = checkYaml(text, name, sidecarSchema, faults);
  if (faults.length > 0) {
    // What is wrong is told with the words that stand there.
    const told = personalInUnread(name, text, read?.content, personal);
    findings.push(...told);
    if (told.length > 0) return undefined;
  }
  for (const fault of faults) {
    findings.push(
      finding('E103', name, null, null, messages.badSidecar(beside, fault.column, fault.message)),
    );
  }
  return read?.data;
}

/** One source may stand beside several files, but must be told alike and be illustrative in all or none. */
function sourceFindings(files: readonly ExportFile[]): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, { name: string; text: string }>();
  for (const { name, sidecar } of files) {
    for (const source of sidecar.sources) {
      const text = JSON.stringify([source, sidecar.illustrative]);
      const known = first.get(source.id);
      if (!known) first.set(source.id, { name, text });
      else if (known.text !== text) {
        findings.push(finding('E103', name, null, null, messages.sourceDiffers(source.id, known.name)));
      }
    }
  }
  return findings;
}
