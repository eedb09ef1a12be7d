import { strToU8, zipSync } from 'fflate';

/** Files as one zip, always the same bytes: the first day of the format stands for the time. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
  return zipSync(bytes, { mtime: new Date(1980, 0, 1) });
}
