import type { IndexFile, IndexWords } from './index-file.ts';
import type { Searchable } from './match.ts';
import { unpackIndex } from './unpack.ts';

/** The index of the page's language, ready to be searched, and what the search says in it. */
export interface Index {
  readonly searchable: Searchable;
  readonly words: IndexWords;
}

/** Gives the index at an address, fetched once however often it is asked for; after a failure it is tried again. */
export function indexAt(address: string): () => Promise<Index> {
  let loading: Promise<Index> | undefined;
  return () => {
    loading ??= fetched(address).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetched(address: string): Promise<Index> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with status ${answer.status}`);
  const file = (await answer.json()) as IndexFile;
  return { searchable: unpackIndex(file), words: file.words };
}
