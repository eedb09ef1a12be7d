import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alternates } from '../../src/site/addresses.ts';
import { inLanguage } from '../../src/site/routes.ts';

interface Site {
  readonly base: string;
  readonly origin?: string;
}

/**
 * Writes `robots.txt` and, where the site says where it stands, `sitemap.xml` into a built site. Only pages that
 * ask to be found are named: a draft says `noindex` on each of its pages, so its sitemap would name none and is
 * left out. Gives the number of pages named. A crawler must be let in to read `noindex`: nothing is forbidden.
 */
export function writeSitemap(root: string): number {
  const { base, origin } = JSON.parse(readFileSync(join(root, 'data', 'site.json'), 'utf8')) as Site;
  const open = globSync('**/index.html', { cwd: root })
    .toSorted()
    .filter(
      (file) => !/<meta name="robots" content="[^"]*noindex/.test(readFileSync(join(root, file), 'utf8')),
    );
  const named = origin !== undefined && open.length > 0;
  if (named) writeFileSync(join(root, 'sitemap.xml'), sitemap(open, base, origin));
  const where = named ? `Sitemap: ${new URL(`${base}sitemap.xml`, origin).href}\n` : '';
  writeFileSync(join(root, 'robots.txt'), `User-agent: *\nDisallow:\n${where}`);
  return named ? open.length : 0;
}

function sitemap(files: readonly string[], base: string, origin: string): string {
  const there = new Set(files);
  const entries = files.map((file) => {
    const path = base + file.slice(0, -'index.html'.length);
    const others = alternates(base, path, origin).filter(({ hreflang }) => {
      const other = inLanguage(base, path, hreflang === 'x-default' ? 'vi' : hreflang);
      return there.has(`${other.slice(base.length)}index.html`);
    });
    const links = others.map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escaped(href)}"/>`,
    );
    return `<url><loc>${escaped(new URL(path, origin).href)}</loc>${links.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
