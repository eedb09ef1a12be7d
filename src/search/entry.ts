/** Kinds of things that can be found, in the order in which equals stand. */
export const kinds = ['area', 'programme', 'agency', 'target', 'page'] as const;

export type Kind = (typeof kinds)[number];

/** Something that can be found, and what the reader is told of it. */
export interface Entry {
  readonly kind: Kind;
  /** As it is shown: "Đảo Veld". */
  readonly title: string;
  /** What tells it from others of that name: where, when, in which programme. */
  readonly note: string;
  readonly path: string;
  /** What it is found by, its own name first. */
  readonly names: readonly string[];
  /** A code that finds it when typed whole. */
  readonly code: string;
  /** Place in the list of kinds of area; -1: no area. */
  readonly type: number;
  /** Whether it is an area that no longer exists. */
  readonly ended: boolean;
  /** Names of areas that an area was made of. */
  readonly former: readonly FormerName[];
  /** Words that may be typed beside its name: the areas above it, its programme. */
  readonly context: string;
}

/** A name that an area had before, or that a part of it had. */
export interface FormerName {
  readonly name: string;
  readonly type: number;
  /** Words that may be typed beside it. */
  readonly context: string;
  /** What the area has to do with that name, in words. */
  readonly note: string;
}
