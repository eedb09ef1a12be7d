import type { Language } from '../i18n/language.ts';
import { inLanguage } from './routes.ts';

/** A page in each language, and the one for readers of any other. */
export interface Alternate {
  readonly hreflang: Language | 'x-default';
  readonly href: string;
}

/** The full addresses of a page's versions; none where the site does not say where it stands. */
export function alternates(base: string, path: string, origin: string | undefined): readonly Alternate[] {
  if (origin === undefined) return [];
  return (
    [
      ['vi', 'vi'],
      ['en', 'en'],
      ['x-default', 'vi'],
    ] as const
  ).map(([hreflang, language]) => ({
    hreflang,
    href: new URL(inLanguage(base, path, language), origin).href,
  }));
}

/**
 * The way to a page as search engines read it (schema.org, BreadcrumbList), as JSON that may stand in a page.
 * `origin` is the site's address without path.
 */
export function breadcrumbs(
  crumbs: readonly { readonly label: string; readonly href?: string }[],
  origin: string,
): string {
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      ...(href !== undefined && { item: new URL(href, origin).href }),
    })),
  };
  // A "<" could end the script that this stands in.
  return JSON.stringify(list).replaceAll('<', '\\u003c');
}
