import { EngineFault } from './engine-fault.ts';

/** What came, by what brings it: an import answers in a task of its own even if its module is here. */
const here = new WeakMap<() => Promise<unknown>, unknown>();

/**
 * Brings a part of the page's own scripts that is loaded late; one that came before without delay.
 * @param load the import
 * @throws EngineFault `unloaded`: browsers remember that an import failed and don't ask again, so that only
 * the page loaded anew helps
 */
export async function late<T>(load: () => Promise<T>): Promise<T> {
  if (here.has(load)) return here.get(load) as T;
  try {
    const part = await load();
    here.set(load, part);
    return part;
  } catch (error) {
    throw new EngineFault('unloaded', 'a part of the page’s scripts could not be loaded', { cause: error });
  }
}

/** Whether the page must be loaded anew for another try. */
export function isUnloaded(error: unknown): boolean {
  return error instanceof EngineFault && error.kind === 'unloaded';
}
