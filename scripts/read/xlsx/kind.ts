import type { unreadable } from './unreadable.ts';

/** What a file is by its bytes, whatever its name says; the kinds other than `zip` are no XLSX. */
export type FileKind =
  | 'zip'
  | Extract<
      keyof typeof unreadable,
      'empty' | 'protected' | 'xls' | 'xml' | 'html' | 'text' | 'pdf' | 'other'
    >;

/** Tells by its first bytes what a file is. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const begin = (...expected: number[]) => expected.every((byte, index) => bytes[index] === byte);
  if (begin(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  // The container of .xls; Office also puts workbooks with a password into it.
  if (begin(0xd0, 0xcf, 0x11, 0xe0)) return holds(bytes, 'EncryptedPackage') ? 'protected' : 'xls';
  // A sheet of Excel 2 to 5, without the container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return 'xls';
  const head = text(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  if (head.startsWith('%pdf')) return 'pdf';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?workbook\b/.test(head)) return 'xml';
  if (/<(?:!doctype html|html|head|body|table)\b/.test(head)) return 'html';
  return isText(head) ? 'text' : 'other';
}

/** Whether the name stands in the container's list of streams, which is UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
}

/** The text of some bytes, good enough to see what it is. */
function text(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const name = bytes[0] === 0xfe && wide ? 'utf-16be' : wide ? 'utf-16le' : 'utf-8';
  return new TextDecoder(name).decode(bytes);
}

/** Text in whatever encoding has no control characters but tabs and line ends. */
function isText(head: string): boolean {
  return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
}
