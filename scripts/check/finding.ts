import type { Localized } from '../../src/i18n/language.ts';
import { shown } from './shown.ts';

/** What can be wrong with an export, in the numbering of the export contract. */
export const codes = [
  'E101',
  'E102',
  'E103',
  'E201',
  'E202',
  'E203',
  'E301',
  'E302',
  'E401',
  'E402',
  'E501',
  'E502',
  'E503',
  'E504',
  'E505',
  'E601',
  'E602',
  'E701',
  'W601',
  'W801',
  'W802',
] as const;

export type Code = (typeof codes)[number];

/** One thing wrong, for the officer only: it may hold numbers that must stay hidden. */
export interface Finding {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Row as a spreadsheet counts it, the header being 1; null for the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message_vi: string;
  readonly message_en: string;
}

/** Makes a finding; codes that begin with W are warnings, all others errors. */
export function finding(
  code: Code,
  file: string,
  row: number | null,
  column: string | null,
  message: Localized,
): Finding {
  const severity = code.startsWith('W') ? 'warning' : 'error';
  const shownColumn = column === null ? null : shown(column);
  return { code, severity, file, row, column: shownColumn, message_vi: message.vi, message_en: message.en };
}

/** Each once; by file, row, column and code, so that the same input gives the same list. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const once = new Map(findings.map((each) => [JSON.stringify(each), each]));
  return [...once.values()].sort(
    (a, b) =>
      by(a.file, b.file) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      by(a.column ?? '', b.column ?? '') ||
      by(a.code, b.code) ||
      by(a.message_en, b.message_en),
  );
}
