import { observationFile } from '../release/queries.ts';
import type { Selection } from './selection.ts';

/**
 * The whole files, without their format, in which the rows of a selection stand: of the release that the site shows,
 * or of a closed one those that it keeps. Apart from the rest, as boxes that are closed ask for no more.
 */
export function wholeFiles({ file, kept, of }: Selection, closed: boolean): readonly string[] {
  if (!closed) return [file];
  const place = kept ?? { file, of };
  if ('of' in place && place.of)
    return Object.keys(place.of).map((indicator) => observationFile(indicator).replace(/\.parquet$/, ''));
  return 'file' in place ? [place.file] : [file];
}
