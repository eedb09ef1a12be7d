import { createHash } from 'node:crypto';
import type { Language } from '../i18n/language.ts';
import { publishedClosed } from '../release/published.ts';
import { packDictionary } from './dictionary.ts';
import { explorerData } from './prepare.ts';

/** What the explorer knows of a closed release, as a file beside the dictionary of the site's own. */
export interface ClosedDictionary {
  readonly version: string;
  /** Changes with its content. */
  readonly name: string;
  readonly text: string;
}

const made = new Map<Language, Promise<readonly ClosedDictionary[]>>();

/** The dictionaries of all closed releases that the site serves, the newest first. Build only. */
export function closedDictionaries(language: Language): Promise<readonly ClosedDictionary[]> {
  const known = made.get(language) ?? make(language);
  made.set(language, known);
  return known;
}

/** The names of these files by version, as pages hand them to their scripts. */
export async function closedNames(language: Language): Promise<string> {
  const all = await closedDictionaries(language);
  return JSON.stringify(Object.fromEntries(all.map(({ version, name }) => [version, name])));
}

async function make(language: Language): Promise<readonly ClosedDictionary[]> {
  return Promise.all(
    (await publishedClosed()).map(async (release) => {
      // Closed releases keep no files of single targets and areas.
      const data = await explorerData(release, [], language);
      const text = JSON.stringify(packDictionary(data));
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
      return { version: release.catalog.release, name: `tu-dien-${hash}`, text };
    }),
  );
}
