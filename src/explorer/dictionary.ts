import { download } from '../release/download.ts';
import { EngineFault } from '../release/engine-fault.ts';
import type { ExplorerArea, ExplorerData, ExplorerIndicator } from './data.ts';

/**
 * The dictionary as a file: column by column, so that names of fields are written once and equal values
 * stand together. It is half as large when packed, and quick to parse.
 */
export interface PackedDictionary extends Omit<ExplorerData, 'areas' | 'indicators'> {
  readonly areas: Columned<ExplorerArea>;
  readonly indicators: Columned<ExplorerIndicator>;
}

/** Values of each field in the order of the rows; null where a row lacks the field. */
type Columned<T> = Readonly<Partial<Record<keyof T, readonly unknown[]>>>;

export function packDictionary(data: ExplorerData): PackedDictionary {
  return { ...data, areas: columned(data.areas), indicators: columned(data.indicators) };
}

export function unpackDictionary(packed: PackedDictionary): ExplorerData {
  return {
    ...packed,
    areas: rowed<ExplorerArea>(packed.areas, ['parent', 'to']),
    indicators: rowed<ExplorerIndicator>(packed.indicators, []),
  };
}

/**
 * Fetches the dictionary.
 * @throws EngineFault; the signal's reason when aborted
 */
export async function fetchDictionary(address: string, signal?: AbortSignal): Promise<ExplorerData> {
  // Its address bears a hash of its content, so a kept copy is always right.
  const bytes = await download(address, { signal, cache: 'force-cache' });
  try {
    return unpackDictionary(JSON.parse(new TextDecoder().decode(bytes)) as PackedDictionary);
  } catch (error) {
    throw new EngineFault('broken', `${address} is no dictionary`, { cause: error });
  }
}

function columned<T extends object>(rows: readonly T[]): Columned<T> {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    [...names].map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name] ?? null)]),
  ) as unknown as Columned<T>;
}

/** @param nullable fields for which null is a value; of the others null means that the row lacks them */
function rowed<T>(columns: Columned<T>, nullable: readonly string[]): T[] {
  const fields = Object.entries<readonly unknown[]>(columns as Record<string, readonly unknown[]>);
  const length = fields[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (const [name, values] of fields) {
      const value = values[at] ?? null;
      if (value !== null || nullable.includes(name)) row[name] = value;
    }
    return row as T;
  });
}
