import { changeWords } from '../i18n/changes/words.ts';
import type { Language } from '../i18n/language.ts';
import { lastDay, knownPeriod } from '../periods/period.ts';
import type { Changes, ClosedEntry } from '../release/changes.ts';
import type { Catalog } from '../release/release.ts';
import type { Site } from './site.ts';
import { pagePath } from './routes.ts';

/** A feed of releases, before it is written in one form or another. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly language: Language;
  /** Full addresses: of the page that the feed is about, and of the feed in each form. */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  /** The moment of the newest entry, RFC 3339; without one the last day of the data. Never the clock's. */
  readonly updated: string;
  /** The newest first. */
  readonly entries: readonly Entry[];
}

interface Entry {
  /** A full address that stays the same: also what readers know the entry by. */
  readonly url: string;
  readonly title: string;
  readonly updated: string;
  /** What changed, a sentence each. */
  readonly sentences: readonly string[];
}

/**
 * The feed of closed releases; undefined where the site does not say where it stands, since entries are known by
 * their full addresses.
 */
export function releaseFeed(
  site: Site,
  catalog: Pick<Catalog, 'as_of'>,
  releases: readonly { readonly entry: ClosedEntry; readonly changes: Changes }[],
  language: Language,
): Feed | undefined {
  const { origin, base } = site;
  if (origin === undefined) return undefined;
  const text = changeWords(language);
  const full = (path: string): string => new URL(path, origin).href;
  const entries = releases.map(({ entry, changes }): Entry => {
    const told = changes.words[language];
    return {
      url: full(pagePath(base, language, 'release', entry.version)),
      title: `${site.title[language]}: ${text.release(entry.version)}`,
      updated: midnight(entry.date ?? lastDay(knownPeriod(entry.as_of))),
      sentences: told.length > 0 ? told : [changes.since ? text.none : text.first],
    };
  });
  return {
    title: `${site.title[language]}: ${text.name}`,
    description: text.lede,
    author: site.publisher[language],
    language,
    page: full(pagePath(base, language, 'releases')),
    atom: full(pagePath(base, language, 'releasesAtom')),
    json: full(pagePath(base, language, 'releasesFeed')),
    updated: entries[0]?.updated ?? midnight(lastDay(knownPeriod(catalog.as_of))),
    entries,
  };
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const link = (rel: string, type: string, href: string): string =>
    `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
  const entries = feed.entries.map(
    ({ url, title, updated, sentences }) => `<entry>
<id>${escaped(url)}</id>
<title>${escaped(title)}</title>
<updated>${updated}</updated>
${link('alternate', 'text/html', url)}
<content type="text">${escaped(sentences.join('\n'))}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${escaped(feed.atom)}</id>
<title>${escaped(feed.title)}</title>
<subtitle>${escaped(feed.description)}</subtitle>
<updated>${feed.updated}</updated>
<author><name>${escaped(feed.author)}</name></author>
${link('self', 'application/atom+xml', feed.atom)}
${link('alternate', 'text/html', feed.page)}
${entries.join('')}</feed>
`;
}

/** The feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ url, title, updated, sentences }) => ({
      id: url,
      url,
      title,
      content_text: sentences.join('\n'),
      date_published: updated,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
