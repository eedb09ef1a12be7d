import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { issueWords, pathWords } from './issue.ts';

/**
 * Reads a YAML file of the data folder by its schema. Gives undefined after adding to `faults`
 * what is wrong: all of it, each with its place and mend.
 */
export async function readYaml<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  faults: Fault[],
): Promise<z.output<S> | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    faults.push({
      file,
      row: null,
      column: null,
      message: {
        vi: 'không có tệp này: tạo tệp theo hướng dẫn',
        en: 'this file is not there: make it as documented',
      },
    });
    return undefined;
  }
  return parseYaml(text, file, schema, faults);
}

/** As {@link readYaml}, of a text in hand. */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  faults: Fault[],
): z.output<S> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const { line } = lines.linePos(error.pos[0]);
      const what = error.message.split('\n')[0] ?? '';
      const message = {
        vi: `không đọc được YAML ở dòng này (${what}): xem lại thụt dòng, dấu hai chấm và ngoặc kép`,
        en: `this line is no valid YAML (${what}): look at indents, colons and quotes`,
      };
      faults.push({ file, row: line, column: null, message });
    }
    return undefined;
  }
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return result.data;
  const told = new Set<string | null>();
  for (const issue of result.error.issues) {
    const column = pathWords(issue.path);
    // What is not even written as a day cannot also be missing in the calendar: the first word is enough.
    if (!told.has(column)) faults.push({ file, row: null, column, message: issueWords(issue) });
    told.add(column);
  }
  return undefined;
}
