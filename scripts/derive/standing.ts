/**
 * Which areas stand for an area above them, and where their sums go. What an ended area's successors
 * reported is kept apart from its own history, so that no series runs through both.
 */
export interface Standing {
  /** The table that says which areas lie in which, from what day to what day. */
  readonly inside: 'derive_inside' | 'derive_heir';
  /** The table the sums are added to. */
  readonly sums: 'observation' | 'heir_observation';
}

export const own: Standing = { inside: 'derive_inside', sums: 'observation' };
export const successors: Standing = { inside: 'derive_heir', sums: 'heir_observation' };
