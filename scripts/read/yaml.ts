import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Localized } from '../../src/i18n/language.ts';
import type { Fault } from './fault.ts';
import { issueFaults } from './issue.ts';
import { readRegular } from './regular.ts';

/** A YAML file as read: its content, and what the schema makes of it. */
export interface ReadYaml<S extends z.ZodType> {
  readonly content: unknown;
  /** Undefined when the schema found something wrong. */
  readonly data: z.output<S> | undefined;
  readonly issues: readonly z.core.$ZodIssue[];
}

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
  const text = await readText(folder, file, faults);
  return text === undefined ? undefined : parseYaml(text, file, schema, faults);
}

/** The text of a file of the data folder; undefined, with a fault, if there is none or it is not UTF-8. */
export async function readText(folder: string, file: string, faults: Fault[]): Promise<string | undefined> {
  const bytes = await readRegular(join(folder, file)).catch(() => undefined);
  if (bytes && isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '');
  faults.push({ file, row: null, column: null, message: bytes ? notUtf8 : notThere });
  return undefined;
}

const notThere: Localized = {
  vi: 'không có tệp này: tạo tệp theo hướng dẫn',
  en: 'this file is not there: make it as documented',
};

const notUtf8: Localized = {
  vi: 'tệp không ở dạng UTF-8 nên không đọc được chữ: lưu lại theo kiểu UTF-8',
  en: 'the file is not UTF-8, so its letters cannot be read: save it again as UTF-8',
};

/** As {@link readYaml}, of a text in hand. */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  faults: Fault[],
): z.output<S> | undefined {
  return checkYaml(text, file, schema, faults)?.data;
}

/** As {@link parseYaml}, with the content as it stands, of which more can be told; undefined if it is no YAML. */
export function checkYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  faults: Fault[],
): ReadYaml<S> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, uniqueKeys: true });
  const told = new Set<number>();
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    // One slip breaks a line in several ways: the first word is enough.
    if (!told.has(line)) faults.push({ file, row: line, column: null, message: brokenWords(error) });
    told.add(line);
  }
  if (document.errors.length > 0) return undefined;
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // Names of other places (`*name`) that lead nowhere, or multiply without end.
    const what = error instanceof Error ? error.message : String(error);
    const message = { vi: `không đọc được YAML (${what})`, en: `this is no valid YAML (${what})` };
    faults.push({ file, row: null, column: null, message });
    return undefined;
  }
  return checkContent(content, file, schema, faults);
}

/** As {@link checkYaml}, of content that has been read. */
export function checkContent<S extends z.ZodType>(
  content: unknown,
  file: string,
  schema: S,
  faults: Fault[],
): ReadYaml<S> {
  const result = schema.safeParse(content, { reportInput: true });
  if (result.success) return { content, data: result.data, issues: [] };
  const { issues } = result.error;
  faults.push(...issueFaults(issues, { file, schema, content }));
  return { content, data: undefined, issues };
}

/** What breaks a line, where it can be told in a word. */
const slips: Readonly<Partial<Record<YAMLError['code'], Localized>>> = {
  TAB_AS_INDENT: { vi: 'thụt dòng bằng phím Tab', en: 'a tab as indent' },
  BAD_INDENT: { vi: 'thụt dòng không đều', en: 'uneven indents' },
  MISSING_CHAR: { vi: 'thiếu dấu đóng ngoặc hay dấu phân cách', en: 'a missing bracket, quote or separator' },
  UNEXPECTED_TOKEN: { vi: 'thừa một dấu hay một mục', en: 'a sign or an entry too many' },
  BLOCK_AS_IMPLICIT_KEY: { vi: 'hai mục trên một dòng', en: 'two fields on one line' },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'tên mục nằm trên hai dòng, hoặc thiếu dấu hai chấm',
    en: 'a field name over two lines, or a missing colon',
  },
  MULTIPLE_DOCS: { vi: 'có dấu --- giữa tệp', en: 'a --- inside the file' },
  BAD_DQ_ESCAPE: { vi: 'dấu \\ trong ngoặc kép', en: 'a \\ inside quotes' },
  BAD_SCALAR_START: { vi: 'chữ bắt đầu bằng dấu @ hoặc `', en: 'a text that begins with @ or `' },
};

function brokenWords({ code }: YAMLError): Localized {
  if (code === 'DUPLICATE_KEY') {
    return {
      vi: 'mục ở dòng này đã ghi ở trên, trong cùng một nhóm: giữ một mục',
      en: 'the field on this line stands in the same group already: keep one',
    };
  }
  const slip = slips[code];
  return {
    vi: `không đọc được YAML ở dòng này${slip ? ` (${slip.vi})` : ''}: xem lại thụt dòng, dấu hai chấm và ngoặc kép`,
    en: `this line is no valid YAML${slip ? ` (${slip.en})` : ''}: look at indents, colons and quotes`,
  };
}
