import { periodName } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod } from '../periods/period.ts';

/** What is cited: a table, a chart or the whole release, as one release has it. */
export interface Cited {
  /** Null: the release as a whole. */
  readonly title: string | null;
  readonly site: string;
  readonly publisher: string;
  readonly release: string;
  /** Period up to which the release knows. */
  readonly asOf: string;
  readonly licence: string;
  /** Whole address, or none where the site does not know where it stands. */
  readonly url: string | null;
  readonly illustrative: boolean;
}

export interface Citation {
  readonly short: string;
  readonly long: string;
  readonly bibtex: string;
}

const said = {
  vi: { release: 'bản', asOf: 'số liệu tính đến', illustrative: 'số liệu minh họa' },
  en: { release: 'release', asOf: 'data up to', illustrative: 'illustrative figures' },
} as const;

/** How to quote it: in a sentence, in a list of sources, in BibTeX. No clock: all comes from the release. */
export function citation(cited: Cited, language: Language): Citation {
  const { title, site, publisher, release, licence, url, illustrative } = cited;
  const words = said[language];
  const period = knownPeriod(cited.asOf);
  const made = illustrative ? ` (${words.illustrative})` : '';
  const named = title === null ? '' : `“${title}”${made}. `;
  const until = `${words.asOf} ${lower(periodName(period, language))}`;
  return {
    short: `${site}, ${words.release} ${release}${made}`,
    long: [
      `${publisher}. ${named}${site}, ${words.release} ${release}, ${until}${title === null ? made : ''}.`,
      `${licence}.`,
      ...(url === null ? [] : [url]),
    ].join(' '),
    bibtex: [
      `@misc{${key(`${site} ${release} ${title ?? ''}`)},`,
      `  author = {{${tex(publisher)}}},`,
      `  title = {{${tex(title ?? site)}}},`,
      `  year = {${period.year}},`,
      `  version = {${tex(release)}},`,
      `  note = {${tex(`${title === null ? '' : `${site}, `}${until}${made}. ${licence}`)}},`,
      ...(url === null ? [] : [`  url = {${url}},`]),
      '}',
    ].join('\n'),
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A key of ASCII letters, as BibTeX wants it. */
function key(text: string): string {
  const plain = text.replaceAll(/[đĐ]/g, 'd').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}

function tex(text: string): string {
  return text.replaceAll(/[\\{}]/g, '').replaceAll(/[&%$#_]/g, (sign) => `\\${sign}`);
}
