import type { EmbedOffer } from '../embeds/offer.ts';
import type { Language } from '../i18n/language.ts';
import type { Selection } from './selection.ts';

/** What a page says of a chart or table that can be taken away, in the attribute `data-take`. */
export interface Taken {
  readonly language: Language;
  /** Base path of the site. */
  readonly base: string;
  /** Beginning of the names of saved files. */
  readonly name: string;
  readonly title: string;
  /** What the figures say, in one sentence. */
  readonly finding?: string;
  /** Whole line, such as "Source: …". */
  readonly source: string;
  readonly illustrative: boolean;
  readonly selections: readonly Selection[];
  /** Whether it is a table alone, without a picture. */
  readonly plain?: boolean;
  /** Embeds of what is shown. */
  readonly embeds?: readonly EmbedOffer[];
  /** The closed release that it is of, where the site shows another; it keeps its tables as Parquet alone. */
  readonly version?: string | undefined;
  /** The closed release that the site itself shows, whose tables are kept for good in a folder of their own. */
  readonly kept?: string | undefined;
}

/** The closed release that it is of, undefined for a draft. */
export function keptVersion({ version, kept }: Taken): string | undefined {
  return version ?? kept;
}

/** The folder of a closed release, below that of the site's own. */
export function releaseFolder(version: string): string {
  return `releases/${version}/`;
}

/** The folder that the files of what is taken stand in, below that of the site's release. */
export function folderOf({ version }: Pick<Taken, 'version'>): string {
  return version === undefined ? '' : releaseFolder(version);
}
