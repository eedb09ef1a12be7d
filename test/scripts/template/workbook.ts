import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dueIn } from '../../../scripts/template/due.ts';
import type { Form } from '../../../scripts/template/form.ts';
import { templateWords } from '../../../scripts/template/words.ts';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { knownPeriod } from '../../../src/periods/period.ts';

/** The form of a programme of some inputs; without an id, of the only one. */
export function formOf(inputs: Inputs, periodId: string, id?: string, language: Language = 'vi'): Form {
  const programme = inputs.programmes.find((each) => id === undefined || each.programme === id);
  if (!programme) throw new Error(`no programme ${id ?? ''}`);
  const period = knownPeriod(periodId);
  const due = dueIn(programme, inputs, period);
  return { programme, period, due, inputs, language, words: templateWords(language) };
}

/** A check of cells as it stands in the file. */
export interface Check {
  readonly type: string;
  readonly cells: string;
  readonly formulas: readonly string[];
  readonly prompt: string;
  readonly error: string;
}

/** A sheet of an XLSX file, read from its XML alone. */
export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** Text or number of a cell by its address. */
  readonly cells: ReadonlyMap<string, string>;
  readonly checks: readonly Check[];
}

/** The sheets of a workbook in their order. */
export function readSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) =>
    unescaped(text.replace(/<[^>]*>/g, '')),
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const found = xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs);
    const cells = [...found].flatMap(([, head = '', inside = '']): [string, string][] => {
      const value = /<v>(.*?)<\/v>/.exec(inside)?.[1];
      if (value === undefined) return [];
      return [[attribute(head, 'r'), attribute(head, 't') === 's' ? (shared[Number(value)] ?? '') : value]];
    });
    const checks = [...xml.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)].map(
      ([, head = '', inside = '']) => ({
        type: attribute(head, 'type'),
        cells: attribute(head, 'sqref'),
        formulas: [...inside.matchAll(/<formula\d>(.*?)<\/formula\d>/gs)].map(([, text = '']) =>
          unescaped(text),
        ),
        prompt: attribute(head, 'prompt'),
        error: attribute(head, 'error'),
      }),
    );
    return { name, xml, cells: new Map(cells), checks };
  });
}

/** What goes into a cell: a number, or a text. */
export type Filling = number | string;

/** The workbook with cells of one of its sheets filled in; cells without a style are not among them. */
export function filled(bytes: Uint8Array, sheet: number, fillings: ReadonlyMap<string, Filling>): Uint8Array {
  const parts = unzipSync(bytes);
  const path = `xl/worksheets/sheet${sheet + 1}.xml`;
  const left = new Set(fillings.keys());
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(/<c ([^>]*?)\/>/g, (cell, head: string) => {
    const address = attribute(head, 'r');
    const filling = fillings.get(address);
    if (filling === undefined) return cell;
    left.delete(address);
    return typeof filling === 'number'
      ? `<c ${head}><v>${filling}</v></c>`
      : `<c ${head} t="inlineStr"><is><t>${escaped(filling)}</t></is></c>`;
  });
  if (left.size > 0) throw new Error(`no empty cell ${[...left].join(', ')}`);
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

/** Addresses of a range such as B2:B40. */
export function addresses(range: string): readonly string[] {
  const [, column = '', top = '', bottom = top] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(range) ?? [];
  return Array.from(
    { length: Number(bottom) - Number(top) + 1 },
    (_, index) => `${column}${Number(top) + index}`,
  );
}

/** The choices of a drop-down list, read from the range that it names. */
export function choices(sheets: readonly ReadSheet[], formula: string): readonly string[] {
  const [, name, range = ''] = /^'(.*)'!(.*)$/.exec(formula) ?? [];
  const sheet = sheets.find((each) => each.name === name);
  return addresses(range).map((address) => sheet?.cells.get(address) ?? '');
}

function attribute(head: string, name: string): string {
  return unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
