import { access, constants, readFile, stat } from 'node:fs/promises';
import type { Localized } from '../../src/i18n/language.ts';

/** Whether a path leads, through links too, to a file with bytes of its own that may be read. */
export async function isReadable(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    return found.isFile();
  } catch {
    return false;
  }
}

/** The bytes of a file. A pipe or a socket is refused like a folder: a run would wait at it for ever. */
export async function readRegular(path: string): Promise<Buffer> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error(`${path} is no file: put a file there`);
  return readFile(path);
}

/** What is wrong with an export that cannot be read. */
export const notReadable: Localized = {
  vi: 'Không đọc được: đây là thư mục, liên kết hỏng, ống dẫn, hoặc tệp chưa cho quyền đọc. Thay bằng tệp thật, cấp quyền đọc, hoặc bỏ đi.',
  en: 'This cannot be read: it is a folder, a broken link or a pipe, or a file without the right to read it. Put a real file in its place, grant the right, or remove it.',
};
