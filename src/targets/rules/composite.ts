import type { Verdict } from '../status.ts';
import { deciding, verdict } from '../verdict.ts';

/** What the parts of a whole are: criteria of a target, or areas of a wider one. */
export type PartKind = 'parts' | 'units';

type Part = Pick<Verdict, 'status' | 'reason'>;

/**
 * `composite_all_criteria`, from the verdicts of its parts: any missed, withheld or without data
 * decides, in this order; all met is met; else the worst. Parts without meaning here (nobody to
 * count) do not weigh. The numbers are the parts that hold, of those that weigh.
 */
export function composite(parts: readonly Part[], kind: PartKind = 'parts'): Verdict {
  const worst = deciding(parts);
  if (!worst) return verdict('not_due', 'not_judged');
  if (worst.status === 'not_applicable') return verdict('not_applicable', 'does_not_apply');
  if (worst.status === 'withheld') return verdict('withheld', 'small_numbers');
  const weighing = parts.filter((part) => part.status !== 'not_applicable');
  const good = weighing.filter((part) => part.status === 'met' || part.status === 'on_track').length;
  const numbers = { numerator: good, denominator: weighing.length };
  if (worst.status === 'no_data') return verdict('no_data', 'part_unknown', numbers);
  if (worst.status === 'not_due') return verdict('not_due', worst.reason);
  const fine = worst.status === 'met' || worst.status === 'on_track';
  const reason = kind === 'parts' ? (fine ? 'parts_hold' : 'part_fails') : fine ? 'units_hold' : 'unit_fails';
  return verdict(worst.status, reason, numbers);
}

/**
 * A target that every unit of an area must hold. One unit that missed decides; units that have not
 * reported leave the others' standing, which then is not final.
 */
export function everyUnit(units: readonly Part[]): Verdict & { readonly coverage: number | null } {
  const due = units.filter((unit) => unit.status !== 'not_applicable' && unit.status !== 'not_due');
  const silent = due.filter((unit) => unit.status === 'no_data').length;
  const coverage = due.length > 0 ? (due.length - silent) / due.length : null;
  if (silent === 0) return { ...composite(units, 'units'), coverage };
  if (silent === due.length) return { ...verdict('no_data', 'not_reported'), coverage };
  const made = composite(
    units.filter((unit) => unit.status !== 'no_data'),
    'units',
  );
  const open =
    made.status === 'met' ? { ...made, status: 'on_track' as const, reason: 'incomplete' as const } : made;
  return { ...open, denominator: made.denominator === null ? null : due.length, coverage };
}
