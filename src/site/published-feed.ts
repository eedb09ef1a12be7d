import type { Language } from '../i18n/language.ts';
import { published, publishedReleases, publishedSummary } from '../release/published.ts';
import { type Feed, releaseFeed } from './feed.ts';

/** The feed of the releases that the site serves; undefined where it does not say where it stands. Build only. */
export async function publishedFeed(language: Language): Promise<Feed | undefined> {
  const { site, catalog } = await published();
  const releases = publishedReleases().releases.map((entry) => ({
    entry,
    changes: publishedSummary(entry.folder),
  }));
  return releaseFeed(site, catalog, releases, language);
}
