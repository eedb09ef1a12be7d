import { expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { summarize } from '../../../src/changes/summary.ts';
import type { Changes, ClosedEntry } from '../../../src/release/changes.ts';
import { atom, jsonFeed, releaseFeed } from '../../../src/site/feed.ts';
import type { Site } from '../../../src/site/site.ts';

const same = (text: string) => ({ vi: text, en: text });
const site = {
  ...{
    title: same('Wells & <leaks>'),
    publisher: same('Office'),
    base: '/w/',
    origin: 'https://wells.example',
  },
} as unknown as Site;
const labels = {
  indicator: same,
  area: (id: string) => id,
  programme: same,
  table: same,
  target: (_: string, id: string) => same(id),
};
const entry: ClosedEntry = {
  ...{ version: '1.1.0', as_of: '2026-H1', date: '2026-09-15', kind: 'minor', previous: '1.0.0' },
  ...{ illustrative: false, folder: 'releases/1.1.0/', files: 3, bytes: 9 },
};
const changes: Changes = {
  ...{ release: '1.1.0', since: { version: '1.0.0', as_of: '2025', date: null } },
  ...summarize([], labels),
  words: { vi: ['Thêm 1 số liệu: a < b & c.'], en: [] },
};

it('is the same in both forms, with full addresses and text that is escaped', () => {
  const feed = releaseFeed(site, { as_of: '2026-H1' }, [{ entry, changes }], 'vi');
  if (!feed) throw new Error('no feed');
  const url = 'https://wells.example/w/so-lieu/phien-ban/1.1.0/';
  const json = JSON.parse(jsonFeed(feed)) as Record<string, unknown>;
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: feed.title });
  expect(json.items).toEqual([
    {
      ...{ id: url, url, title: 'Wells & <leaks>: Bản 1.1.0', date_published: '2026-09-15T00:00:00Z' },
      content_text: 'Thêm 1 số liệu: a < b & c.',
    },
  ]);
  const text = atom(feed);
  expect(text).toContain('a &lt; b &amp; c.');
  const { document } = parseHTML(text);
  expect([...document.querySelectorAll('id')].map((id) => id.textContent)).toEqual([
    'https://wells.example/w/so-lieu/phien-ban/feed.xml',
    url,
  ]);
  expect([...document.querySelectorAll('updated')].map((day) => day.textContent)).toEqual(
    Array.from({ length: 2 }, () => '2026-09-15T00:00:00Z'),
  );
});

it('holds nothing but its head where nothing was released, and is none where the site has no address', () => {
  const empty = releaseFeed(site, { as_of: '2026-H1' }, [], 'en');
  expect(empty && atom(empty)).toContain('<updated>2026-06-30T00:00:00Z</updated>');
  expect(empty && atom(empty)).not.toContain('<entry>');
  const nowhere: Site = { ...site, origin: undefined };
  expect(releaseFeed(nowhere, { as_of: '2026-H1' }, [], 'en')).toBeUndefined();
});
