import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type Finding, finding } from '../check/finding.ts';
import { messages } from '../check/messages.ts';
import type { Fault } from './fault.ts';
import { type Sidecar, sidecarSchema } from './sidecar.ts';
import { parseYaml } from './yaml.ts';

/** An export with what its sidecar says. */
export interface ExportFile {
  /** Name in findings, with forward slashes: `exports/published/figures.csv`. */
  readonly name: string;
  readonly path: string;
  readonly sidecar: Sidecar;
}

/** The files of the folders that can be read further, and what is wrong with the others. */
export interface Exports {
  readonly files: readonly ExportFile[];
  readonly findings: readonly Finding[];
  /** Files looked at, readable or not. */
  readonly count: number;
}

/** Finds every export under the folders with its sidecar, in the order of their names. */
export async function findExports(folders: readonly string[]): Promise<Exports> {
  const findings: Finding[] = [];
  const files: ExportFile[] = [];
  const found = (await Promise.all(folders.map(listed))).flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, path } of found) {
    if (/\.xlsx$/i.test(name)) findings.push(finding('E103', name, null, null, messages.spreadsheet()));
    else {
      const sidecar = await readSidecar(name, path, findings);
      if (sidecar?.layout === 'wide') findings.push(finding('E103', name, null, null, messages.wide()));
      else if (sidecar) files.push({ name, path, sidecar });
    }
  }
  const differing = sourceFindings(files);
  findings.push(...differing);
  const sound = files.filter(({ name }) => !differing.some(({ file }) => file === name));
  return { files: sound, findings, count: found.length };
}

async function listed(folder: string): Promise<{ name: string; path: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(csv|xlsx)$/i.test(entry.name) && !/^[.~]/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, name: join(basename(folder), relative(folder, path)).split(sep).join('/') };
    });
}

async function readSidecar(name: string, path: string, findings: Finding[]): Promise<Sidecar | undefined> {
  const beside = basename(name).replace(/\.csv$/i, '.yaml');
  const text = await readFile(path.replace(/\.csv$/i, '.yaml'), 'utf8').catch(() => undefined);
  if (text === undefined) {
    findings.push(finding('E103', name, null, null, messages.noSidecar(beside)));
    return undefined;
  }
  const faults: Fault[] = [];
  const sidecar = parseYaml(text, name, sidecarSchema, faults);
  for (const fault of faults) {
    findings.push(
      finding('E103', name, null, null, messages.badSidecar(beside, fault.column, fault.message)),
    );
  }
  return sidecar;
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
