import type { Outcome } from './change.ts';

/**
 * What became of a verdict between two releases, from its statuses; undefined for a row that a release does not
 * have. One that is withheld counts as not there: which of the two it is, is nobody's to know from here.
 */
export function verdictChange(before: string | undefined, after: string | undefined): Outcome | undefined {
  const [then, now] = [told(before), told(after)];
  if (then === now) return undefined;
  if (then === undefined) return 'added';
  return now === undefined ? 'withdrawn' : 'turned';
}

function told(status: string | undefined): string | undefined {
  return status === 'withheld' ? undefined : status;
}
