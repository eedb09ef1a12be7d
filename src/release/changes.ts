import type { ChangeSummary } from '../changes/summary.ts';
import type { Kind } from '../changes/version.ts';

/** Beside the table of changes, which has `changes.json` for its name. */
export const changesFile = 'changes-summary.json';

/** `changes-summary.json`: what is different from the closed release before, in numbers and in words. */
export interface Changes extends ChangeSummary {
  readonly release: string;
  /** The closed release that is compared with; null where there is none yet, and then nothing has changed. */
  readonly since: { readonly version: string; readonly as_of: string; readonly date: string | null } | null;
  /** Sentences that tell it. */
  readonly words: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

/** A closed release as `releases.json` lists it. */
export interface ClosedEntry {
  readonly version: string;
  readonly as_of: string;
  /** The day on which it was closed, ISO; null where its catalogue names none. */
  readonly date: string | null;
  readonly kind: Kind | null;
  /** The release that its changes are told against. */
  readonly previous: string | null;
  readonly illustrative: boolean;
  /** Relative to the folder of `releases.json`, with a slash at the end. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** Its path beside the release that a site shows. */
export const releasesFile = 'releases.json';

/** `releases.json`: all closed releases, the newest first. */
export interface ReleaseList {
  readonly newest: string | null;
  readonly releases: readonly ClosedEntry[];
}
