import type { ConsoleWords } from '../i18n/console/words.ts';
import type { FaultWords } from '../i18n/explorer/fault/words.ts';
import { EngineFault, fileNamed } from '../release/engine-fault.ts';
import type { QueryError } from './query-error.ts';
import type { Refusal } from './statement.ts';

/** Why a text is not run, in plain words. */
export function refusalText({ why, word }: Refusal, { refused }: ConsoleWords): string {
  const text = refused[why];
  return typeof text === 'string' ? text : text(word);
}

/** What is wrong with a query, in plain words with its place. */
export function errorText(error: QueryError, { error: words }: ConsoleWords): string {
  const text = words[error.kind];
  return [
    typeof text === 'string' ? text : text(error.about),
    error.candidates.length > 0 ? words.meant(error.candidates.join(', ')) : '',
    error.place ? words.place(String(error.place.line), String(error.place.column)) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Why the engine or a file failed, in plain words. */
export function faultText(error: unknown, online: boolean, words: ConsoleWords, fault: FaultWords): string {
  if (!(error instanceof EngineFault)) return words.unexpected;
  if (!online && !['query', 'refused', 'unsupported', 'memory'].includes(error.kind)) return fault.offline;
  const text = fault[error.kind];
  return typeof text === 'string' ? text : text(fileNamed(error) ?? 'Parquet');
}
