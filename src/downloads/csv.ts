import type { PlainRow } from './workbook.ts';

/** Rows as CSV: UTF-8 with a byte-order mark, so that spreadsheets show every letter. */
export function csv(columns: readonly string[], rows: readonly PlainRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  return `\ufeff${lines.map((line) => line.map((value) => cell(String(value))).join(',')).join('\n')}\n`;
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
