import type { Language } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import { holdsTable } from '../release/named-tables.ts';
import { tableFormats } from '../release/twins.ts';
import { dataPath, pagePath } from './routes.ts';

/** What a page tells of its data, besides what the release tells of itself. */
export interface DatasetOf {
  readonly name: string;
  readonly description: string;
  /** Paths of its files in the release without their format. */
  readonly stems: readonly string[];
  /** Files that come in one format only, e.g. `quality.json`. */
  readonly files?: readonly string[];
  /** Area that the figures are about; left out: the home area. */
  readonly place?: string;
}

const media = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
  json: 'application/json',
} as const;

/** The shortest and the longest description that readers of schema.org take. */
const [least, most] = [50, 5000];

/**
 * The data of a page as search engines for data read it (schema.org, Dataset), as JSON that may stand in a
 * page. Addresses are whole where the site says where it stands, else relative to the page.
 * @param path of the page
 */
export function dataset(of: DatasetOf, release: Lookup, language: Language, path: string): string {
  const { site, catalog } = release;
  const whole = (address: string): string =>
    site.origin === undefined ? address : new URL(address, site.origin).href;
  const title = site.title[language];
  const described =
    of.description.length < least ? `${of.description} ${site.description[language]}` : of.description;
  const { files = [] } = of;
  const stems = of.stems.filter((stem) => holdsTable(catalog, stem));
  const publisher = { '@type': 'Organization', name: site.publisher[language] };
  const list = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: of.name,
    description: described.slice(0, most),
    url: whole(path),
    identifier: [...stems, ...files].map((file) => `${catalog.release}/${file}`),
    version: catalog.release,
    inLanguage: ['vi', 'en'],
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    spatialCoverage: { '@type': 'Place', name: of.place ?? release.area(site.home_area).name },
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: title,
      url: whole(pagePath(site.base, language, 'data')),
    },
    distribution: [
      ...stems.flatMap((stem) => tableFormats.map((format) => `${stem}.${format}`)),
      ...files,
    ].map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: media[file.slice(file.lastIndexOf('.') + 1) as keyof typeof media],
      contentUrl: whole(dataPath(site.base, file)),
    })),
  };
  // A "<" could end the script that this stands in.
  return JSON.stringify(list).replaceAll('<', '\\u003c');
}
