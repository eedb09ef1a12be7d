import type { Language } from '../i18n/language.ts';

/** Every kind of page and its path in Vietnamese; English pages stand under `/en/` with the same slugs. */
const paths = {
  home: () => '',
  programmes: () => 'chuong-trinh/',
  programme: (slug: string) => `chuong-trinh/${slug}/`,
  target: (slug: string) => `chi-tieu/${slug}/`,
  areas: () => 'dia-ban/',
  area: (slug: string) => `dia-ban/${slug}/`,
  briefings: () => 'bao-cao/',
  briefing: (slug: string, period: string) => `bao-cao/${slug}/${period}/`,
  agencies: () => 'don-vi/',
  agency: (slug: string) => `don-vi/${slug}/`,
  search: () => 'tim/',
  searchIndex: () => 'tim.json',
  compare: () => 'so-sanh/',
  /** A chart, map or table alone, for other sites' pages; the kind by its word in addresses. */
  embed: (kind: string) => `nhung/${kind}/`,
  /** What an embed knows of an indicator, or of areas ({@link embedAreas}). @param version of a closed release */
  embedPart: (part: string, version?: string) => `nhung/tu-dien/${ofVersion(part, version)}.json`,
  data: () => 'so-lieu/',
  dictionary: () => 'so-lieu/tu-dien/',
  sql: () => 'so-lieu/sql/',
  releases: () => 'so-lieu/phien-ban/',
  /** A closed release by its version, or the draft by {@link draftSlug}. */
  release: (version: string) => `so-lieu/phien-ban/${version}/`,
  releasesAtom: () => 'so-lieu/phien-ban/feed.xml',
  releasesFeed: () => 'so-lieu/phien-ban/feed.json',
  method: () => 'phuong-phap/',
  quality: () => 'chat-luong/',
  accessibility: () => 'tro-nang/',
  offline: () => 'ngoai-tuyen/',
  homePicture: () => 'anh/dia-ban.png',
  programmePicture: (slug: string) => `anh/chuong-trinh/${slug}.png`,
  styleGuide: () => 'phong-cach/',
  styleCharts: () => 'phong-cach/bieu-do/',
  styleTables: () => 'phong-cach/bang/',
  styleBriefing: () => 'phong-cach/ban-tom-tat/',
} as const;

type Page = keyof typeof paths;
type Arguments<P extends Page> = Parameters<(typeof paths)[P]>;

/** The address of a page, with the base path of the site. */
export function pagePath<P extends Page>(
  base: string,
  language: Language,
  page: P,
  ...slug: Arguments<P>
): string {
  const path = (paths[page] as (...slug: Arguments<P>) => string)(...slug);
  return `${base}${language === 'vi' ? '' : `${language}/`}${path}`;
}

/** The address of the same page in another language. */
export function inLanguage(base: string, pathname: string, language: Language): string {
  const rest = pathname.slice(base.length).replace(/^en(\/|$)/, '');
  return `${base}${language === 'vi' ? '' : `${language}/`}${rest}`;
}

/** The address of a published file. */
export function dataPath(base: string, file: string): string {
  return `${base}data/${file}`;
}

/** The address of a file of a closed release, which stays answerable for good. */
export function closedDataPath(base: string, version: string, file = ''): string {
  return dataPath(base, `releases/${version}/${file}`);
}

/** The address of what tells which tables of a closed release hold what of each area; the same for all languages. */
export function keptAreasPath(base: string, version: string): string {
  return `${base}so-lieu/phien-ban/${version}/dia-ban.json`;
}

/** In the address of a closed release's page: the slug of the area whose figures are shown and taken there. */
export const keptAreaKey = 'dia-ban';

/** The lasting address of the figures of one area of a closed release. */
export function keptAreaPath(base: string, language: Language, version: string, area: string): string {
  return `${pagePath(base, language, 'release', version)}?${keptAreaKey}=${area}`;
}

/** The draft's name in addresses, beside the versions of closed releases. */
export const draftSlug = 'ban-nhap';

/** The address of the first rows of every table; the same for all languages. */
export function previewPath(base: string): string {
  return `${base}so-lieu/xem-truoc.json`;
}

/** The parts of an embed's dictionary that are of no indicator: none has a hyphen in its id. */
export const embedAreas = {
  today: 'dia-ban',
  ever: 'dia-ban-moi-thoi',
  /** How many targets have each status. */
  standings: 'tinh-trang',
} as const;

/** A path of the release that the site shows, or the same of a closed one. */
export function ofVersion(path: string, version: string | undefined): string {
  return version === undefined ? path : `${version}/${path}`;
}

/**
 * The address of a table of figures or verdicts as embeds read it; the same for all languages.
 * @param version of a closed release; left out: the one that the site shows
 */
export function embedTablePath(base: string, stem: string, version?: string): string {
  return `${base}nhung/so-lieu/${ofVersion(stem, version)}.json`;
}

/** A programme's name in addresses: its id with hyphens. */
export function programmeSlug(programme: string): string {
  return programme.replaceAll('_', '-');
}

/** The value of `[...lang]` in page routes for each language: none for the first. */
export const languageParams = [
  { language: 'vi', lang: undefined },
  { language: 'en', lang: 'en' },
] as const satisfies readonly { language: Language; lang: string | undefined }[];
