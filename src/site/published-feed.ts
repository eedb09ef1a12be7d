import type { Language } from '../i18n/language.ts';
import { published, publishedChanges, publishedReleases } from '../release/published.ts';
import { type Feed, releaseFeed } from './feed.ts';

/** The feed of the releases that the site serves; undefined where it does not say where it stands. Build only. */
export async function publishedFeed(language: Language): Promise<Feed | undefined> {
  const { site, catalog } = await published();
  const releases = await Promise.all(
    publishedReleases().releases.map(async (entry) => ({
      entry,
      changes: (await publishedChanges(entry.folder)).told,
    })),
  );
  return releaseFeed(site, catalog, releases, language);
}
