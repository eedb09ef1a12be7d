import { comparePeriods, knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgressRow, TargetRow } from '../release/tables.ts';
import { newest } from '../targets/standing.ts';
import type { Turn } from '../targets/turn.ts';
import type { Judged } from './overview.ts';

/** Statuses that say something of a result; the others can turn neither from nor to anything. */
const results: ReadonlySet<string | null> = new Set(['met', 'on_track', 'off_track', 'missed']);

/** Verdicts that turned since the period before, out of those that can be compared with it. */
export interface Turns {
  readonly better: readonly Judged[];
  readonly worse: readonly Judged[];
  /** Verdicts on a result now and in the period before of the same kind: what the turns are counted out of. */
  readonly compared: number;
  /** Verdicts on a result now that had none in the period before. */
  readonly unmatched: number;
}

/** Groups verdicts by how they turned, each group in the order given. */
export function turnsOf(judged: readonly Judged[]): Turns {
  const turned = (turn: Turn): readonly Judged[] => judged.filter(({ verdict }) => verdict.turned === turn);
  const now = judged.filter(({ verdict }) => results.has(verdict.status));
  const compared = now.filter(({ verdict }) => results.has(verdict.previous_status)).length;
  return { better: turned('better'), worse: turned('worse'), compared, unmatched: now.length - compared };
}

/** Turns of some targets in the areas inside another. */
export interface TurnsInside {
  /** The newest period in which these areas were judged. */
  readonly period: string;
  /** How many areas have a target that turned, of the `compared` areas that can be compared with the period before. */
  readonly areas: {
    readonly better: number;
    readonly worse: number;
    readonly turned: number;
    readonly compared: number;
  };
  /** Each target that turned somewhere, in the order of the plan, its areas in the order of the registry. */
  readonly targets: readonly { readonly target: TargetRow; readonly turns: Turns }[];
}

/**
 * How verdicts on some targets turned in the areas that `inside` names, each area at its newest period.
 * Areas that were judged earlier only (they ended since) are left out. Undefined if none was judged.
 */
export function turnsInside(
  targets: readonly TargetRow[],
  inside: (areaId: string) => boolean,
  lookup: Lookup,
): TurnsInside | undefined {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const rows = targets.map((target) => ({
    target,
    verdicts: lookup
      .progressOf(target)
      .filter(
        ({ area_id, period, reading }) =>
          reading === 'sensible' && inside(area_id) && comparePeriods(knownPeriod(period), asOf) <= 0,
      ),
  }));
  const period = newestOf(rows.flatMap(({ verdicts }) => verdicts));
  if (period === undefined) return undefined;
  const present = new Set(
    rows.flatMap(({ verdicts }) => verdicts.filter((row) => row.period === period).map((row) => row.area_id)),
  );
  const judged = rows.map(({ target, verdicts }) => {
    const byArea = Map.groupBy(
      verdicts.filter(({ area_id }) => present.has(area_id)),
      ({ area_id }) => area_id,
    );
    return lookup.areas.flatMap(({ area_id }) => {
      const verdict = newest(byArea.get(area_id) ?? [], asOf);
      return verdict ? [{ target, verdict }] : [];
    });
  });
  const turns = judged.map((each) => turnsOf(each));
  const areasOf = (pick: (each: Turns) => readonly Judged[]): ReadonlySet<string> =>
    new Set(turns.flatMap((each) => pick(each).map(({ verdict }) => verdict.area_id)));
  return {
    period,
    areas: {
      better: areasOf(({ better }) => better).size,
      worse: areasOf(({ worse }) => worse).size,
      turned: areasOf(({ better, worse }) => [...better, ...worse]).size,
      compared: new Set(
        judged.flatMap((each) =>
          each
            .filter(({ verdict }) => results.has(verdict.status) && results.has(verdict.previous_status))
            .map(({ verdict }) => verdict.area_id),
        ),
      ).size,
    },
    targets: targets.flatMap((target, index) => {
      const found = turns[index];
      return found && found.better.length + found.worse.length > 0 ? [{ target, turns: found }] : [];
    }),
  };
}

/** The newest period with a verdict that says something of a result. */
function newestOf(verdicts: readonly ProgressRow[]): string | undefined {
  return verdicts
    .filter(({ status }) => results.has(status))
    .map(({ period }) => period)
    .toSorted((a, b) => comparePeriods(knownPeriod(b), knownPeriod(a)))[0];
}

/** Whether an area lies inside another, at any depth; no area lies inside itself. */
export function liesInside(areaId: string, outer: string, lookup: Lookup): boolean {
  let parent = lookup.area(areaId).parent_id;
  while (parent !== null && parent !== outer) parent = lookup.area(parent).parent_id;
  return parent === outer;
}
