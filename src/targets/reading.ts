import type { Target } from './programme.ts';
import type { Test } from './question.ts';

export type ReadingId = 'sensible' | 'literal';

/** A target as one reading takes it: what it asks, and of which indicators. */
export interface Asked extends Test {
  readonly reading: ReadingId;
  readonly indicators: readonly string[];
}

/** The readings of a target: `sensible` always, `literal` where its text can be read in two ways. */
export function readingsOf(target: Target): readonly Asked[] {
  if (target.readings.length === 0) return [{ ...target, reading: 'sensible' }];
  return target.readings.map(({ id, label: _, ...overrides }) => ({ ...target, ...set(overrides), reading: id }));
}

/** Without the keys that a reading leaves as they are. */
function set<T extends object>(overrides: T): Partial<T> {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)) as Partial<T>;
}
