import { releaseKey } from '../explorer/release-key.ts';
import { viewWords } from '../explorer/view-id.ts';
import type { Language } from '../i18n/language.ts';
import { pagePath } from '../site/routes.ts';

/** Fields of an embed's address beside the explorer's own. */
export const embedKeys = {
  target: 'chi-tieu',
  release: releaseKey,
  view: 'kieu',
  programme: 'chuong-trinh',
  area: 'dia-ban',
} as const;

/** The kinds of embeds with their words in addresses: the views of the explorer, and the counts of statuses. */
export const embedKinds = { ...viewWords, standing: 'tinh-trang' } as const;
export type EmbedKind = keyof typeof embedKinds;

/** The address of an embed on this site: the page of its kind, and in the query what the explorer would have. */
export function embedAddress(
  base: string,
  language: Language,
  kind: EmbedKind,
  query: Readonly<Record<string, string>>,
): string {
  const parts = Object.entries(query).map(
    ([key, value]) => `${key}=${value.split(',').map(encodeURIComponent).join(',')}`,
  );
  return `${pagePath(base, language, 'embed', embedKinds[kind])}?${parts.join('&')}`;
}
