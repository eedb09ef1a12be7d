import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** A file that a briefing's page offers. */
export interface Offered {
  readonly name: string;
  /** "PDF (0,2 MB)". */
  readonly label: string;
}

/** Where the page of a briefing has its links to files: empty until they are made. */
const place = /<span data-files(?:="")?>[\s\S]*?<\/span>/;

/** The page as it was built, without links to files: what its files are made from. */
export function withoutFiles(html: string): string {
  return html.replace(place, '<span data-files></span>');
}

/** The page with links to its files. Throws an Error if the page has no place for them. */
export function withFiles(html: string, files: readonly Offered[]): string {
  if (!place.test(html)) throw new Error('the page has no place for links to files');
  const links = files.map(({ name, label }) => `<a href="${name}" download>${label}</a>`).join(' ');
  return html.replace(place, () => `<span data-files>${links}</span>`);
}

/** Puts links to its files into a built page, and its compressed copy beside it where there was one. */
export function offer(path: string, files: readonly Offered[]): void {
  const before = readFileSync(path, 'utf8');
  const html = withFiles(before, files);
  if (html === before) return;
  const packed = `${path}.br`;
  const had = existsSync(packed);
  // A visitor gets the old page or the new one, never a compressed copy that differs from it.
  rmSync(packed, { force: true });
  writeFileSync(`${path}.new`, html);
  renameSync(`${path}.new`, path);
  if (had)
    writeFileSync(packed, brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
