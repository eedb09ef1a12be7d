import { EngineFault } from './engine-fault.ts';

/**
 * Brings a part of the page's own scripts that is loaded late.
 * @param load the import
 * @throws EngineFault `unloaded`: browsers remember that an import failed and don't ask again, so that only
 * the page loaded anew helps
 */
export async function late<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new EngineFault('unloaded', 'a part of the page’s scripts could not be loaded', { cause: error });
  }
}

/** Whether the page must be loaded anew for another try. */
export function isUnloaded(error: unknown): boolean {
  return error instanceof EngineFault && error.kind === 'unloaded';
}
