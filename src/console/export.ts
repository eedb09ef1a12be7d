import type { ResultValue, SandboxResult } from '../release/sandbox.ts';

/** The result as CSV for spreadsheets: with a mark of its encoding, without which they garble diacritics. */
export function csvOf({ columns, rows }: SandboxResult): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(value: ResultValue): string {
  const text = value === null ? '' : String(value);
  // A text that a spreadsheet would take for a formula is kept a text.
  const safe = typeof value === 'string' && /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The result as a JSON list of objects. */
export function jsonOf({ columns, rows }: SandboxResult): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

/** Hands a file to the browser's downloads. */
export function offer(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read it after the click: given back a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
