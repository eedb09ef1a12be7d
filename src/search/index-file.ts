import type { Language } from '../i18n/language.ts';
import type { Kind } from './entry.ts';

/**
 * What can be found, as it is sent to the browser in one language: lists of values, since names of fields
 * would weigh more than what they hold. Numbers that point to another list are places in it; -1 is none.
 */
export interface IndexFile {
  readonly base: string;
  readonly language: Language;
  readonly words: IndexWords;
  /** Days as the reader writes them. */
  readonly days: readonly string[];
  readonly types: readonly TypeLine[];
  readonly areas: readonly AreaLine[];
  readonly programmes: readonly ProgrammeLine[];
  readonly targets: readonly TargetLine[];
  readonly agencies: readonly AgencyLine[];
  readonly pages: readonly PageLine[];
}

/**
 * What the search says in the language of the index, so that the script carries no language. In braces
 * stands what is filled in: see {@link fill}.
 */
export interface IndexWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Name of the list of results. */
  readonly results: string;
  /** {n} */
  readonly one: string;
  readonly many: string;
  readonly all: string;
  /** {count}, {query} */
  readonly found: string;
  /** {query} */
  readonly noneFor: string;
  readonly none: string;
  /** {name} */
  readonly enter: string;
  readonly formerly: string;
  readonly including: string;
  readonly partOf: string;
  readonly shown: string;
  readonly until: string;
  readonly since: string;
}

/** A text with what belongs in its braces: `fill('Đảo {name}', {name: 'Veld'})`. */
export function fill(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => given[name] ?? braces);
}

/** How kind and name are joined, and the words that stand for the kind. */
export type TypeLine = readonly [full: string, ...words: string[]];

export type AreaLine = readonly [
  name: string,
  type: number,
  /** The area above it. */
  parent: number,
  code: string,
  /** Its last day. */
  until: number,
  /** Its first day, where an area that ended has the same name. */
  since: number,
  /** Name in addresses; empty: it follows from the name. */
  slug: string,
  /** The area whose page is shown; -1: its own. */
  shown: number,
  /** The areas that went into it whole, and those of which a part did. */
  wholes: readonly number[],
  parts: readonly number[],
];

export type ProgrammeLine = readonly [short: string, label: string, slug: string];

export type TargetLine = readonly [label: string, programme: number, code: string, slug: string];

export type AgencyLine = readonly [label: string, programme: number, slug: string];

export type PageLine = readonly [label: string, path: string];
