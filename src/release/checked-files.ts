import { type Stated, verify } from './checksum.ts';
import { download, type Transfer } from './download.ts';

/** Gives a file of the release whole; rejects with the signal's reason when aborted. */
export type FileSource = (file: string, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Files of a release, each compared with what the catalogue says of it. A kept copy needs no question to the
 * server: its checksum tells whether it is still the file.
 * @param folder address of the release, with a slash at the end
 * @param onProgress told null when a file is asked for, then how much of it has come
 * @param coming files that were asked for before there was this source, by path: each is taken once
 * @throws EngineFault (of what is given)
 */
export function checkedFiles(
  folder: string,
  stated: ReadonlyMap<string, Stated>,
  onProgress?: (transfer: Transfer | null) => void,
  coming: ReadonlyMap<string, Promise<Uint8Array<ArrayBuffer>>> = new Map(),
): FileSource {
  const untaken = new Map(coming);
  return async (file, signal) => {
    const known = stated.get(file);
    onProgress?.(null);
    const read = (cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> =>
      download(`${folder}${file}`, {
        signal,
        onProgress: ({ loaded, total }) => onProgress?.({ loaded, total: total ?? known?.bytes ?? null }),
        cache,
      });
    if (!known) return read('no-cache');
    const asked = untaken.get(file);
    untaken.delete(file);
    const kept = await (asked?.catch(() => read('force-cache')) ?? read('force-cache'));
    signal?.throwIfAborted();
    try {
      await verify(file, kept, known);
      return kept;
    } catch {
      const fresh = await read('reload');
      await verify(file, fresh, known);
      return fresh;
    }
  };
}
