import type { Kind } from '../src/changes/version.ts';
import type { ClosedRelease } from './read/closed-releases.ts';

/** What makes a release one for good: its version, of what kind it is, and the day that stands in it. */
export interface Closing {
  readonly version: string;
  readonly kind: Kind;
  /** ISO. It is given, never read from the clock. */
  readonly date: string;
}

/** Which release is written: a draft, or one that is closed; and the closed one before it. */
export interface Edition {
  /** Undefined for a draft. */
  readonly closing: Closing | undefined;
  readonly before: ClosedRelease | undefined;
}

/** A draft where nothing was closed yet. */
export const firstDraft: Edition = { closing: undefined, before: undefined };

/** What the release is called: its version, or the period of a draft. */
export function releaseName(closing: Closing | undefined, asOf: string): string {
  return closing?.version ?? `${asOf}-draft`;
}
