import type { Change } from './change.ts';
import type { Kind } from './version.ts';

/**
 * The least that a version must say of what it holds. What is gone, or reckoned in another way, breaks what
 * readers made of the release before: major. What came in, was revised or turned, an area that is called otherwise
 * or has ended (its id stays): minor. Words alone: patch.
 */
export function neededKind(changes: readonly Pick<Change, 'change' | 'subject'>[]): Kind {
  const breaks = ({ change, subject }: Pick<Change, 'change' | 'subject'>): boolean =>
    change === 'withdrawn' || (change === 'changed' && subject !== 'area');
  if (changes.some(breaks)) return 'major';
  return changes.length > 0 ? 'minor' : 'patch';
}
