import { comparePeriods, knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { judgedAreas } from './programme-areas.ts';

/** A criterion of a composite target with the parts it is itself made of, at any depth. */
export interface Criterion {
  readonly target: TargetRow;
  readonly parts: readonly TargetRow[];
}

/** A target that is made of others and is itself part of none. */
export interface Composite {
  readonly target: TargetRow;
  readonly criteria: readonly Criterion[];
}

/** The composite targets of a programme, in the order of the plan. */
export function compositesOf(programme: string, lookup: Lookup): readonly Composite[] {
  const targets = lookup.targetsOf(programme);
  const children = (id: string): readonly TargetRow[] => targets.filter(({ parent }) => parent === id);
  const below = (id: string): readonly TargetRow[] =>
    children(id).flatMap((child) => [child, ...below(child.target)]);
  return targets
    .filter(({ parent, target }) => parent === null && children(target).length > 0)
    .map((target) => ({
      target,
      criteria: children(target.target).map((child) => ({ target: child, parts: below(child.target) })),
    }));
}

/** An area of a matrix: the verdict on the whole, and one for each criterion as far as there is one. */
export interface MatrixRow {
  readonly area: AreaRow;
  readonly whole: ProgressRow;
  readonly criteria: readonly {
    readonly verdict: ProgressRow | undefined;
    readonly parts: readonly { readonly target: TargetRow; readonly verdict: ProgressRow }[];
  }[];
}

/** Verdicts on a composite and its criteria by area, in one period. */
export interface Matrix {
  readonly period: string;
  /** own: areas of the programme; successor: areas that followed them. Never in one matrix. */
  readonly basis: string;
  readonly rows: readonly MatrixRow[];
}

/**
 * The matrices of a composite target, the newest first: one for the areas of the programme, one for
 * those that followed them. Each is of the newest full year in which most of its areas have a verdict
 * that is due; where there is none, of the newest such half-year.
 */
export function matricesOf({ target, criteria }: Composite, lookup: Lookup): readonly Matrix[] {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const wholes = lookup
    .progressOf(target)
    .filter(
      ({ reading, period }) => reading === 'sensible' && comparePeriods(knownPeriod(period), asOf) <= 0,
    );
  const verdicts = new Map(
    [target, ...criteria.flatMap((each) => [each.target, ...each.parts])].map((each) => [
      each.target,
      new Map(
        lookup
          .progressOf(each)
          .filter(({ reading }) => reading === 'sensible')
          .map((row) => [`${row.area_id} ${row.period}`, row]),
      ),
    ]),
  );
  const verdictOn = (part: TargetRow, { area_id, period }: ProgressRow): ProgressRow | undefined =>
    verdicts.get(part.target)?.get(`${area_id} ${period}`);
  const row = (whole: ProgressRow): MatrixRow => ({
    area: lookup.area(whole.area_id),
    whole,
    criteria: criteria.map((criterion) => ({
      verdict: verdictOn(criterion.target, whole),
      parts: criterion.parts.flatMap((part) => {
        const verdict = verdictOn(part, whole);
        return verdict ? [{ target: part, verdict }] : [];
      }),
    })),
  });
  const order = new Map(judgedAreas(target.programme, lookup).map(({ area_id }, index) => [area_id, index]));
  const place = (id: string): number => order.get(id) ?? 0;
  return [...Map.groupBy(wholes, ({ basis }) => basis)]
    .flatMap(([basis, rows]) => {
      const period = matrixPeriod(rows);
      const shown = rows
        .filter((each) => each.period === period)
        .toSorted((a, b) => place(a.area_id) - place(b.area_id));
      return period === undefined ? [] : [{ period, basis, rows: shown.map(row) }];
    })
    .toSorted((a, b) => comparePeriods(knownPeriod(b.period), knownPeriod(a.period)));
}

/** The newest full year, else half-year, in which most areas have a verdict other than not due. */
export function matrixPeriod(
  wholes: readonly { readonly period: string; readonly status: string }[],
): string | undefined {
  const due = [...Map.groupBy(wholes, ({ period }) => period)]
    .filter(([, rows]) => 2 * rows.filter(({ status }) => status !== 'not_due').length > rows.length)
    .map(([period]) => period)
    .toSorted((a, b) => comparePeriods(knownPeriod(b), knownPeriod(a)));
  return due.find((period) => knownPeriod(period).half === 0) ?? due[0];
}
