import { type Change, change, type Subject } from './change.ts';

/** Columns of `targets` that decide how a target is judged; `indicators` are those that it reads. */
export const targetMethod = [
  'rule',
  'operator',
  'threshold',
  'threshold_unit',
  'unit',
  'unit_minimum',
  'valid_from',
  'valid_to',
  'deadline',
  'deadline_every',
  'deadline_strict',
  'frequency',
  'comparison_period',
  'aggregate',
  'measurability',
  'level',
  'area_id',
  'parent',
  'readings',
  'indicators',
] as const;

/** Columns of `indicators` that say what is counted and how it adds up. */
export const indicatorMethod = [
  'definition_vi',
  'definition_en',
  'numerator_vi',
  'numerator_en',
  'denominator_vi',
  'denominator_en',
  'unit',
  'kind',
  'better',
  'accumulates',
  'adds_over_areas',
  'adds_over_periods',
  'breakdowns',
  'states',
  'sensitivity',
  'levels',
] as const;

export type MethodField = (typeof targetMethod | typeof indicatorMethod)[number];

/** Something with a method: its columns by name. A column that its release did not have yet is left out. */
export type Defined = Readonly<Record<string, unknown>>;

/**
 * How the ways of reckoning changed: what came, what went, and each column that differs. A column that only one
 * of the releases has can't be compared.
 * @param names the columns that tell the things apart; they stand in the change
 * @param fields the columns that are compared
 */
export function methodChanges(
  subject: Subject,
  before: readonly Defined[],
  after: readonly Defined[],
  names: readonly ('programme' | 'target' | 'indicator')[],
  fields: readonly string[],
): Change[] {
  const key = (thing: Defined): string => names.map((name) => String(thing[name])).join('\t');
  const named = (thing: Defined) => Object.fromEntries(names.map((name) => [name, String(thing[name])]));
  const old = new Map(before.map((thing) => [key(thing), thing]));
  const fresh = new Set(after.map(key));
  return [
    ...before
      .filter((thing) => !fresh.has(key(thing)))
      .map((thing) => change({ subject, change: 'withdrawn', ...named(thing) })),
    ...after.flatMap((thing) => {
      const then = old.get(key(thing));
      if (!then) return [change({ subject, change: 'added', ...named(thing) })];
      return fields
        .filter((field) => field in then && field in thing)
        .map((field) => ({ field, before: text(then[field]), after: text(thing[field]) }))
        .filter(({ before, after }) => before !== after)
        .map((difference) => change({ subject, change: 'changed', ...named(thing), ...difference }));
    }),
  ];
}

/** A value as the list of changes shows it: as text, numbers plain, lists and objects as JSON. */
function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
