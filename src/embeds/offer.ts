import { isVersion } from '../changes/version.ts';
import { copyable } from '../downloads/copyable.ts';
import { node } from '../explorer/node.ts';
import type { DownloadWords } from '../i18n/downloads/words.ts';
import { embedCodeWords } from '../i18n/embeds/code/words.ts';
import type { Language } from '../i18n/language.ts';
import { embedAddress, type EmbedKind, embedKeys } from './address.ts';
import { embedCode } from './code.ts';

/** An embed that a page offers. */
export interface EmbedOffer {
  readonly title: string;
  /** Its address on this site; it follows the newest release. */
  readonly address: string;
  /** The one that stays with the release; null where that is a draft, which will not be kept. */
  readonly pinned: string | null;
}

/**
 * An embed to be offered.
 * @param query fields of the explorer's address, the release left out
 * @param release the one that is shown
 */
export function embedOffer(
  title: string,
  base: string,
  language: Language,
  kind: EmbedKind,
  query: Readonly<Record<string, string>>,
  release: string,
): EmbedOffer {
  const address = embedAddress(base, language, kind, query);
  return {
    title,
    address,
    pinned: isVersion(release)
      ? `${address}${address.endsWith('?') ? '' : '&'}${embedKeys.release}=${release}`
      : null,
  };
}

/** The codes of embeds, each copied with one press. @param page the page that they stand on */
export function embedCodes(
  offers: readonly EmbedOffer[],
  page: URL,
  language: Language,
  words: DownloadWords,
): HTMLElement[] {
  if (offers.length === 0) return [];
  const code = embedCodeWords(language);
  const full = new URL(page.pathname + page.search, page).href;
  const one = (label: string, { title }: EmbedOffer, address: string): HTMLElement => {
    const name = offers.length > 1 ? `${label}: ${title}` : label;
    return copyable(name, embedCode({ address: new URL(address, page).href, title, page: full }), words);
  };
  return [
    node('p', {}, node('strong', {}, code.label)),
    node('p', { class: 'quiet' }, code.note),
    ...offers.flatMap((offer) => [
      one(code.label, offer, offer.address),
      ...(offer.pinned === null ? [] : [one(code.pinned, offer, offer.pinned)]),
    ]),
  ];
}
