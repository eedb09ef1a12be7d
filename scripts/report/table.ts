import type { Language, Localized } from '../../src/i18n/language.ts';
import { codeNames } from '../check/code-names.ts';
import { type Code, codes, type Finding } from '../check/finding.ts';
import { visible } from '../check/shown.ts';
import { exportColumns, type RowColumn } from '../read/header.ts';
import { rowList } from './row-list.ts';
import { pad, width, wrap } from './wrap.ts';

/** How the findings are shown on a terminal. */
export interface TableOptions {
  /** Letters in a line. */
  readonly columns: number;
  /** The one language; undefined: Vietnamese with the English below. */
  readonly language: Language | undefined;
}

const heads = {
  row: { vi: 'Dòng', en: 'Row' },
  code: { vi: 'Mã', en: 'Code' },
  column: { vi: 'Cột', en: 'Column' },
  what: { vi: 'Cần sửa', en: 'To mend' },
  inAll: { vi: 'Tổng cộng', en: 'In all' },
} as const satisfies Record<string, Localized>;

const indent = 2;
const between = 2;
const codeWidth = 4;
/** The widest that the lists of rows and the names of columns may be. */
const widest = 16;
/** Words narrower than this cannot be read: then they stand below the place, not beside it. */
const narrowest = 32;

/** Entries of one code that are told of a file: when there are more, one mend is likely to be the same for all. */
const mostOfCode = 100;

/** Findings that say the same of several rows. */
interface Told {
  readonly finding: Finding;
  readonly rows: readonly number[];
}

/**
 * The findings as a table for a terminal: by file, errors before warnings, one entry for rows of which the
 * same is said, and at the end the number of findings of each code.
 */
export function findingsTable(findings: readonly Finding[], options: TableOptions): string {
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  const parts = files.map(([file, list]) => fileTable(file, list, options));
  return [...parts, countTable(findings, options)].join('\n\n');
}

function fileTable(file: string, findings: readonly Finding[], options: TableOptions): string {
  const language = options.language ?? 'vi';
  const { told, rest } = firstOfEach(tell(findings));
  const rows = told.map((each) => wrap(rowList(each.rows), widest));
  const columns = told.map(({ finding }) => wrap(columnWords(finding.column, language), widest));
  const rowWidth = widestOf([[heads.row[language]], ...rows]);
  const columnWidth = widestOf([[heads.column[language]], ...columns]);
  const start = indent + codeWidth + between + rowWidth + between + columnWidth + between;
  const beside = options.columns - start >= narrowest;
  const room = Math.max(1, beside ? options.columns - start : options.columns - 2 * indent);
  const line = (code: string, row: string, column: string, what: string) =>
    `${' '.repeat(indent)}${pad(code, codeWidth + between)}${pad(row, rowWidth + between)}${pad(column, columnWidth + between)}${what}`.trimEnd();
  const entry = ({ finding }: Told, index: number) => {
    const said = messagesOf(finding, options.language).flatMap((message) => wrap(message, room));
    const place = [rows[index] ?? [], columns[index] ?? []] as const;
    const height = Math.max(place[0].length, place[1].length, beside ? said.length : 0);
    const lines = Array.from({ length: height }, (_, nth) =>
      line(
        nth === 0 ? finding.code : '',
        place[0][nth] ?? '',
        place[1][nth] ?? '',
        beside ? (said[nth] ?? '') : '',
      ),
    );
    return [...lines, ...(beside ? [] : said.map((each) => `${' '.repeat(2 * indent)}${each}`))].join('\n');
  };
  const head = line(
    heads.code[language],
    heads.row[language],
    heads.column[language],
    beside ? heads.what[language] : '',
  );
  const title = wrap(`${visible(file)}: ${amounts(findings, options.language)}`, options.columns).join('\n');
  const more = rest.flatMap((each) => restLines(each, options));
  return [title, head, ...told.map(entry), ...more].join('\n');
}

/** The first entries of each code, and how many findings are in the others. */
function firstOfEach(all: readonly Told[]): { told: Told[]; rest: { code: Code; count: number }[] } {
  const told: Told[] = [];
  const seen = new Map<Code, { entries: number; left: number }>();
  for (const each of all) {
    const { code } = each.finding;
    const known = seen.get(code) ?? { entries: 0, left: 0 };
    if (known.entries < mostOfCode) told.push(each);
    else known.left += Math.max(1, each.rows.length);
    known.entries += 1;
    seen.set(code, known);
  }
  const rest = [...seen].flatMap(([code, { left }]) => (left > 0 ? [{ code, count: left }] : []));
  return { told, rest };
}

function restLines({ code, count }: { code: Code; count: number }, options: TableOptions): string[] {
  const words = {
    vi: `… và ${count} chỗ nữa cùng mã ${code}: xem đủ bằng --json hoặc --marked.`,
    en: `… and ${count} more of ${code}: see all by --json or --marked.`,
  };
  const { language, columns } = options;
  const said = language === undefined ? [words.vi, words.en] : [words[language]];
  const room = Math.max(1, columns - indent);
  return said.flatMap((text) => wrap(text, room)).map((line) => ' '.repeat(indent) + line);
}

/** A column as its sheet may name it: Giá trị (value). */
function columnWords(column: string | null, language: Language): string {
  const name = language === 'vi' && isRowColumn(column) ? exportColumns[column].names[0] : undefined;
  return name === undefined ? visible(column ?? '') : `${name} (${column})`;
}

function isRowColumn(column: string | null): column is RowColumn {
  return column !== null && column in exportColumns;
}

/** The same words for one column, told once with all their rows; errors first, else in the order given. */
function tell(findings: readonly Finding[]): Told[] {
  const words = ({ code, column, message_vi, message_en }: Finding) =>
    JSON.stringify([code, column, message_vi, message_en]);
  const groups = Map.groupBy(findings, words);
  const told = [...groups.values()].flatMap(([finding, ...others]) =>
    finding ? [{ finding, rows: [finding, ...others].flatMap(({ row }) => row ?? []) }] : [],
  );
  const warnings = ({ finding }: Told) => (finding.severity === 'warning' ? 1 : 0);
  return told.sort((a, b) => warnings(a) - warnings(b));
}

function messagesOf({ message_vi, message_en }: Finding, language: Language | undefined): string[] {
  if (language === 'vi') return [message_vi];
  return language === 'en' ? [message_en] : [message_vi, message_en];
}

function countTable(findings: readonly Finding[], { language, columns }: TableOptions): string {
  const told = findings.map(({ code }) => code);
  const counts = codes.flatMap((code) => {
    const count = told.filter((each) => each === code).length;
    return count === 0 ? [] : [{ code, count: String(count) }];
  });
  const countWidth = widestOf(counts.map(({ count }) => [count]));
  const lines = counts.flatMap(({ code, count }) => {
    const start = `${' '.repeat(indent)}${code}${' '.repeat(between)}${count.padStart(countWidth)}${' '.repeat(between)}`;
    const name = inLanguage(codeNames[code], language);
    return wrap(name, Math.max(1, columns - start.length)).map((each, nth) =>
      nth === 0 ? start + each : ' '.repeat(start.length) + each,
    );
  });
  const head = `${inLanguage(heads.inAll, language)}: ${amounts(findings, language)}`;
  return [...wrap(head, columns), ...lines].join('\n');
}

/** "3 lỗi, 1 lưu ý": errors and warnings in numbers. */
export function amounts(findings: readonly Finding[], language: Language | undefined): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const counted = (count: number, { vi, en }: Localized) =>
    count === 0 ? [] : [{ vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }];
  const both = [
    ...counted(errors, { vi: 'lỗi', en: 'error' }),
    ...counted(warnings, { vi: 'lưu ý', en: 'warning' }),
  ];
  const joined = { vi: both.map(({ vi }) => vi).join(', '), en: both.map(({ en }) => en).join(', ') };
  return inLanguage(joined, language);
}

function inLanguage({ vi, en }: Localized, language: Language | undefined): string {
  if (language === undefined) return `${vi} / ${en}`;
  return language === 'vi' ? vi : en;
}

function widestOf(cells: readonly (readonly string[])[]): number {
  return cells.reduce(
    (most, lines) => lines.reduce((widest, line) => Math.max(widest, width(line)), most),
    0,
  );
}
