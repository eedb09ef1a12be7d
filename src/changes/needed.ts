import type { Change } from './change.ts';
import type { Kind } from './version.ts';

/**
 * The least that a version must say of what it holds. What is gone, or reckoned in another way, breaks what
 * readers made of the release before: major. What came in, was revised or turned: minor. Words alone: patch.
 */
export function neededKind(changes: readonly Pick<Change, 'change'>[]): Kind {
  if (changes.some(({ change }) => change === 'withdrawn' || change === 'changed')) return 'major';
  return changes.length > 0 ? 'minor' : 'patch';
}
