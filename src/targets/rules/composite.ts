import type { Reason, Verdict } from '../status.ts';
import { deciding, verdict } from '../verdict.ts';

/** What the parts of a whole are: criteria of a target, or areas of a wider one. */
export type PartKind = 'parts' | 'units';

/** Reasons of a part that are true of the whole as well; the others speak of the part alone. */
const calendar: ReadonlySet<Reason> = new Set(['before_start', 'yearly_only', 'not_judged']);

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
  if (worst.status === 'not_due')
    return verdict('not_due', calendar.has(worst.reason) ? worst.reason : 'part_open');
  const fine = worst.status === 'met' || worst.status === 'on_track';
  const reason = kind === 'parts' ? (fine ? 'parts_hold' : 'part_fails') : fine ? 'units_hold' : 'unit_fails';
  return verdict(worst.status, reason, numbers);
}

/** The verdict over all units, with how many of those that are due reported. */
export interface EveryUnit extends Verdict {
  readonly areas: { readonly reported: number; readonly due: number };
}

/**
 * A target that every unit of an area must hold. One unit that missed decides; while units have not
 * reported, or are not due yet, the others' standing is not final. Numbers: the units that hold, of those
 * that are due.
 */
export function everyUnit(units: readonly Part[]): EveryUnit {
  const due = units.filter((unit) => unit.status !== 'not_applicable' && unit.status !== 'not_due');
  const told = due.filter((unit) => unit.status !== 'no_data');
  const areas = { reported: told.length, due: due.length };
  if (due.length === 0) return { ...composite(units, 'units'), areas };
  if (told.length === 0) return { ...verdict('no_data', 'not_reported'), areas };
  const made = composite(told, 'units');
  const denominator = made.denominator === null ? null : due.length;
  const silent = told.length < due.length;
  const waiting = units.some((unit) => unit.status === 'not_due');
  if (made.status !== 'met' || !(silent || waiting)) return { ...made, denominator, areas };
  return { ...made, denominator, status: 'on_track', reason: silent ? 'incomplete' : made.reason, areas };
}
