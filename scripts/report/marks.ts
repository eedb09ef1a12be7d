import type { Language } from '../../src/i18n/language.ts';
import type { Finding } from '../check/finding.ts';
import type { Mark } from '../read/xlsx/mark.ts';
import type { SenderTable } from './sender-table.ts';

/**
 * Where findings are marked in the table they were read from. What concerns a row as a whole is marked at
 * its first result, or else at the first cell that holds anything, so that it can be seen.
 */
export function marksOf(
  findings: readonly Finding[],
  table: SenderTable | undefined,
  language: Language | undefined,
): Mark[] {
  const rows = new Map(table?.grid.rows.map(({ line, cells }) => [line, cells]));
  return findings.map((finding) => {
    const { row, code } = finding;
    const sheet = table?.grid.sheet ?? null;
    const message = `${code}: ${language === 'en' ? finding.message_en : finding.message_vi}`;
    const cells = rows.get(row ?? 0) ?? [];
    const filled = (column: number) => (cells[column - 1] ?? '') !== '';
    const named = finding.column === null ? undefined : table?.column(finding.column);
    const seen = named ?? table?.results.find(filled) ?? cells.findIndex((cell) => cell !== '') + 1;
    return { sheet, row, column: row === null || seen === 0 ? null : seen, message };
  });
}
