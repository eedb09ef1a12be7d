import type { Outcome } from './change.ts';

/** What a release shows of a figure: its result, and a denominator, which may stand alone. */
export interface ShownFigure {
  readonly flag: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly state: string | null;
  /** ISO. */
  readonly event_date: string | null;
}

/**
 * What became of a figure between two releases; undefined where either release has no row of it, for the
 * row that is missing. Only what both show is compared, so that the answer tells nothing that neither does.
 * Undefined as answer: nothing that a reader sees has changed.
 */
export function figureChange(
  before: ShownFigure | undefined,
  after: ShownFigure | undefined,
): Outcome | undefined {
  const [then, now] = [isShown(before), isShown(after)];
  if (then !== now) return now ? 'added' : 'withdrawn';
  if (then) return same(before, after) ? undefined : 'revised';
  // No result on either side: the public number that it is set against may have changed all the same.
  const [old, fresh] = [before?.denominator ?? null, after?.denominator ?? null];
  if (old === fresh) return undefined;
  if (old === null) return 'added';
  return fresh === null ? 'withdrawn' : 'revised';
}

/** Whether the result of a figure stands in its release. */
function isShown(figure: ShownFigure | undefined): boolean {
  return figure?.flag === 'ok';
}

const parts = ['numerator', 'denominator', 'value', 'state', 'event_date'] as const;

function same(a: ShownFigure | undefined, b: ShownFigure | undefined): boolean {
  return parts.every((part) => (a?.[part] ?? null) === (b?.[part] ?? null));
}
