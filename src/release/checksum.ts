import { EngineFault } from './engine-fault.ts';

/** What the catalog says of a file's content. */
export interface Stated {
  readonly bytes: number;
  /** Hexadecimal, lower case; its beginning is enough to know a file by. */
  readonly sha256: string;
}

/**
 * Compares a file with what the catalog says of it. Browsers hash on https and on the own machine only:
 * elsewhere the length alone is compared.
 * @throws EngineFault: `broken` for a file cut short, `replaced` for another one
 */
export async function verify(file: string, content: Uint8Array<ArrayBuffer>, stated: Stated): Promise<void> {
  if (content.byteLength < stated.bytes) {
    throw new EngineFault('broken', `${file}: ${content.byteLength} of ${stated.bytes} bytes arrived`);
  }
  const same =
    content.byteLength === stated.bytes &&
    ((await sha256(content)) ?? stated.sha256).startsWith(stated.sha256);
  if (!same) throw new EngineFault('replaced', `${file} is not the file that the catalog describes`);
}

async function sha256(content: Uint8Array<ArrayBuffer>): Promise<string | null> {
  // Typed as always there; it is not on plain http.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
