import type { AnsweredRow } from '../release/questions.ts';

/** A figure of a group: the sum of its members' figures, or none if one of them is not there. */
export interface AddedRow extends AnsweredRow {
  /** The rows of the members in that period. */
  readonly of: readonly AnsweredRow[];
  /** How many members there are; those without a row have no figure either. */
  readonly members: number;
}

/** Why members of a group gave no figure to add, and how many. */
export interface Lacking {
  readonly protected: number;
  readonly not_reported: number;
  /** Nothing was sent for them, and nothing was due. */
  readonly none: number;
  /** A share without its numerator and denominator can't be added to another. */
  readonly parts: number;
}

/**
 * Adds up the figures of areas, period by period and category by category. Shares are added as numerators and
 * denominators. A sum is given only where every member has a figure: a part of a group is not the group, and
 * nothing is said of a hidden figure. Members to which the indicator does not apply count nothing.
 * @param rows of the members, in any order
 */
export function addedUp(
  rows: readonly AnsweredRow[],
  group: { readonly id: string; readonly members: number },
  kind: string,
): readonly AddedRow[] {
  const cells = Map.groupBy(rows, ({ period, category }) => `${period} ${category ?? ''}`);
  return [...cells.values()]
    .map((of) => added(of, group, kind))
    .sort((a, b) => a.year - b.year || a.half - b.half);
}

function added(
  of: readonly AnsweredRow[],
  group: { readonly id: string; readonly members: number },
  kind: string,
): AddedRow {
  const [first] = of;
  if (!first) throw new RangeError('a group has no rows to add up');
  const counted = of.filter(({ flag }) => flag !== 'not_applicable');
  const lacking = lackingOf({ of, members: group.members }, kind);
  const flag =
    counted.length === 0 && of.length === group.members
      ? 'not_applicable'
      : lacking.protected > 0
        ? 'protected'
        : lacking.not_reported + lacking.none + lacking.parts > 0
          ? 'not_reported'
          : 'ok';
  const sum = (pick: (row: AnsweredRow) => number | null): number =>
    counted.reduce((all, row) => all + (pick(row) ?? 0), 0);
  const whole = flag === 'ok';
  const share = kind === 'share';
  const numerator = whole && share ? sum((row) => row.numerator) : null;
  const denominator = whole && share ? sum((row) => row.denominator) : null;
  return {
    ...first,
    area_id: group.id,
    numerator,
    denominator,
    value: !whole ? null : share ? ratio(numerator, denominator) : sum(({ value }) => value),
    state: null,
    event_date: null,
    cutoff: null,
    flag: whole && share && denominator === 0 ? 'not_applicable' : flag,
    denominator_flag: flag,
    provisional: of.some(({ provisional }) => provisional),
    revised: of.some(({ revised }) => revised),
    recomputed: of.some(({ recomputed }) => recomputed),
    rolled_up: false,
    areas_reported: null,
    areas_due: null,
    qualifier: of.some(({ qualifier }) => qualifier !== null) ? 'about' : null,
    of,
    members: group.members,
  };
}

/** In percent; null of nothing. */
function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || !denominator ? null : (100 * numerator) / denominator;
}

/** Why there is no sum. */
export function lackingOf({ of, members }: Pick<AddedRow, 'of' | 'members'>, kind: string): Lacking {
  const count = (which: (row: AnsweredRow) => boolean): number => of.filter(which).length;
  const shown = (row: AnsweredRow): boolean => row.flag === 'ok' && row.value !== null;
  const whole = ({ numerator, denominator }: AnsweredRow): boolean =>
    kind !== 'share' || (numerator !== null && denominator !== null);
  const hidden = count(({ flag }) => flag === 'protected');
  return {
    protected: hidden,
    parts: count((row) => shown(row) && !whole(row)),
    not_reported: count((row) => !shown(row) && row.flag !== 'not_applicable' && row.flag !== 'protected'),
    none: members - of.length,
  };
}
