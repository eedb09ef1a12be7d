import type { Language } from '../i18n/language.ts';

/** One build of the site, as its worker knows it: what `scripts/build/` writes in front of the worker. */
export interface Build {
  /** Told apart by everything in it: see `scripts/build/build-id.ts`. Pages bear it in `<meta name="build">`. */
  readonly id: string;
  /** Path under which the site stands, with slashes at both ends. */
  readonly base: string;
  /** Paths below the base of all files whose names bear a hash of their content. */
  readonly assets: readonly string[];
  /** Those of them that every page needs. */
  readonly shell: readonly string[];
  /** The shell, and those that the explorer's page names itself: pages see them come, and take kept ones themselves. */
  readonly straight: readonly string[];
  /** The beginning of the SHA-256 of files that pages read and whose names stay the same, by path below the base. */
  readonly sums: Readonly<Record<string, string>>;
  /** The page shown in place of one that is not kept, by language: a path below the base. */
  readonly fallback: Readonly<Record<Language, string>>;
}

/** Where closed releases stand among the published files. */
export const closedReleases = 'releases/';

/** The tag by which a page says which build it is of; a build writes its id into the empty one. */
export function buildMeta(id: string): string {
  return `<meta name="build" content="${id}">`;
}

/** What a page says of itself in its head. */
export interface PageFacts {
  /** Empty on pages that no build made. */
  readonly build: string;
  readonly release: string;
  /** As it stands between the tags: with its entities. */
  readonly title: string;
  readonly language: Language;
}

/** Reads what a page says of itself. */
export function pageFacts(html: string): PageFacts {
  const head = html.slice(0, html.indexOf('</head>'));
  const meta = (name: string): string =>
    new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(head)?.[1] ?? '';
  return {
    build: meta('build'),
    release: meta('release'),
    title: /<title>([^<]*)</.exec(head)?.[1] ?? '',
    language: /<html[^>]* lang="en"/.test(head) ? 'en' : 'vi',
  };
}

/** The first 12 of the 64 hexadecimal digits of a SHA-256: enough to know a file by. */
export const sumDigits = 12;

/** The beginning of the SHA-256 of a file, as {@link Build.sums} holds it. */
export async function sumOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, sumDigits);
}
