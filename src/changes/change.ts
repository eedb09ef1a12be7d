import type { ChangeRow } from '../release/tables.ts';

/**
 * What a difference between two releases is about: a figure, a verdict, the definition of a target or an
 * indicator, the columns of the published tables, the parameters that protect small numbers, the registry of areas.
 */
export const subjects = ['figure', 'verdict', 'target', 'indicator', 'table', 'privacy', 'area'] as const;
export type Subject = (typeof subjects)[number];

/**
 * What became of it. A figure is `added`, `revised` or `withdrawn`; a verdict is `added`, `turned` or
 * `withdrawn`; how something is reckoned, or an area of the registry, is `added`, `changed` or `withdrawn`. Whatever is no longer shown is
 * withdrawn, and no reason is given: one that was hidden looks like one that was taken back.
 */
export const outcomes = ['added', 'revised', 'turned', 'changed', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** A difference between two releases, before it has its place in the list. */
export type Change = Omit<ChangeRow, 'position' | 'subject' | 'change'> & {
  readonly subject: Subject;
  readonly change: Outcome;
};

/** A change with nothing said but what is given. */
export function change(
  given: Pick<Change, 'subject' | 'change'> & Partial<Omit<Change, 'subject' | 'change'>>,
): Change {
  return { ...nothing, ...given };
}

const nothing = {
  programme: null,
  target: null,
  reading: null,
  indicator: null,
  area_id: null,
  period: null,
  breakdown: null,
  field: null,
  before: null,
  after: null,
  numerator_before: null,
  numerator_after: null,
  denominator_before: null,
  denominator_after: null,
  value_before: null,
  value_after: null,
} as const;

/** The order of the published list: by what it is about, then by what it names. The same for the same changes. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const names = [
    'programme',
    'target',
    'reading',
    'indicator',
    'area_id',
    'period',
    'breakdown',
    'field',
  ] as const;
  return changes.toSorted((a, b) => {
    const first = subjects.indexOf(a.subject) - subjects.indexOf(b.subject);
    if (first !== 0) return first;
    for (const name of names) {
      const [left, right] = [a[name] ?? '', b[name] ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
