/**
 * What the three numbers of a version say, from most to least: `major`, something that was there is gone or is
 * reckoned in another way, so that numbers before and after can't be set side by side unseen; `minor`, something
 * came in or was revised; `patch`, words alone were mended.
 */
export const kinds = ['major', 'minor', 'patch'] as const;
export type Kind = (typeof kinds)[number];

/** The version of the first closed release, whatever its kind. */
export const firstVersion = '1.0.0';

const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is a version: three whole numbers with dots between. */
export function isVersion(text: string): boolean {
  return form.test(text);
}

export function isKind(text: string | undefined): text is Kind {
  return kinds.some((kind) => kind === text);
}

/** By their numbers, the older first: 1.10.0 comes after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The version that follows `last`; the first where there is none. Throws a RangeError for what is no version. */
export function nextVersion(last: string | undefined, kind: Kind): string {
  if (last === undefined) return firstVersion;
  const [, major, minor, patch] = form.exec(last) ?? [];
  if (major === undefined) throw new RangeError(`"${last}" is no version: write three numbers, as in 1.4.0`);
  if (kind === 'major') return `${Number(major) + 1}.0.0`;
  if (kind === 'minor') return `${major}.${Number(minor) + 1}.0`;
  return `${major}.${minor}.${Number(patch) + 1}`;
}

/** Whether a kind says as much as is needed: a major version may hold a small change, a patch no large one. */
export function isEnough(kind: Kind, needed: Kind): boolean {
  return kinds.indexOf(kind) <= kinds.indexOf(needed);
}
