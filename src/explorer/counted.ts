import type { Shown } from './shown.ts';

/** What the lines of a picture are, to be counted in words: areas, or groups of a breakdown. */
export function countedAs({ choice }: Pick<Shown, 'choice'>): 'areas' | 'groups' {
  return choice.cut !== null && choice.cut.category === null ? 'groups' : 'areas';
}
