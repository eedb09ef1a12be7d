import { knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { phaseOf, type Role, roleOf, roles, type Standing, standingOf } from '../targets/standing.ts';
import { placeOf, summaryVerdict } from './place.ts';

/** A target with its newest verdict where its programme is summed up. */
export interface Judged {
  readonly target: TargetRow;
  readonly verdict: ProgressRow;
}

/** Rows of a plan that are counted apart from its headline. */
export interface Apart {
  readonly role: Exclude<Role, 'headline'>;
  /** All rows of this kind in the plan, judged or not. */
  readonly rows: number;
  readonly standing: Standing;
}

/** Headline targets with their verdicts, counted, and what is counted apart from them. */
export interface Headline {
  readonly judged: readonly Judged[];
  readonly standing: Standing;
  /** In the order of `roles`; kinds of which the plan has none are left out. */
  readonly apart: readonly Apart[];
}

/** How a programme stands in the area and period in which it is summed up. */
export interface Summary extends Headline {
  readonly programme: ProgrammeRow;
}

/** The summary of one programme where it is summed up. */
export function summarise(programme: ProgrammeRow, lookup: Lookup): Summary {
  return { programme, ...headlineOf([programme], lookup) };
}

function headlineOf(programmes: readonly ProgrammeRow[], lookup: Lookup): Headline {
  return headlineAmong(
    programmes.flatMap(({ programme }) => lookup.targetsOf(programme)),
    lookup,
  );
}

/** The headline among some targets, each where its programme is summed up. */
export function headlineAmong(targets: readonly TargetRow[], lookup: Lookup): Headline {
  const byRole = Map.groupBy(targets, roleOf);
  const judgedAs = (role: Role): readonly Judged[] =>
    (byRole.get(role) ?? []).flatMap((target) => {
      const verdict = summaryVerdict(target, lookup);
      return verdict ? [{ target, verdict }] : [];
    });
  const counted = (role: Role): Standing => standingOf(judgedAs(role).map(({ verdict }) => verdict));
  return {
    judged: judgedAs('headline'),
    standing: counted('headline'),
    apart: roles.flatMap((role) => {
      const rows = byRole.get(role)?.length ?? 0;
      return role === 'headline' || rows === 0 ? [] : [{ role, rows, standing: counted(role) }];
    }),
  };
}

/** The programmes of the home area that are under way, those that ended, and those of other areas. */
export interface Overview extends Headline {
  readonly running: readonly Summary[];
  readonly ended: readonly Summary[];
  readonly elsewhere: readonly Summary[];
}

/** What the first page says: its headline counts the running programmes of the home area only. */
export function overview(lookup: Lookup): Overview {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const home = lookup.site.home_area;
  const atHome = (programme: ProgrammeRow): boolean =>
    programme.area_id === home || placeOf(programme, lookup).areaId === home;
  const summaries = lookup.programmes.map((programme) => summarise(programme, lookup));
  const inPhase = (phase: 'running' | 'ended'): readonly Summary[] =>
    summaries.filter(({ programme }) => atHome(programme) && phaseOf(programme, asOf) === phase);
  const running = inPhase('running');
  return {
    ...headlineOf(
      running.map(({ programme }) => programme),
      lookup,
    ),
    running,
    ended: inPhase('ended'),
    elsewhere: summaries.filter(({ programme }) => !atHome(programme)),
  };
}

/** Targets that are missed or behind, the worst first, then in the order of the plan. */
export function needsAttention(judged: readonly Judged[]): readonly Judged[] {
  const order: readonly string[] = ['missed', 'off_track'];
  return judged
    .filter(({ verdict }) => order.includes(verdict.status))
    .toSorted((a, b) => order.indexOf(a.verdict.status) - order.indexOf(b.verdict.status));
}

/**
 * The target whose map is shown first: of the headline targets judged in the areas right inside the
 * home area, the one whose results tell the areas apart the most.
 */
export function mappedTarget(judged: readonly Judged[], lookup: Lookup): TargetRow | undefined {
  const inside = new Set(lookup.children(lookup.site.home_area).map(({ area_id }) => area_id));
  const spread = judged.map(({ target }) => {
    const rows = lookup
      .progressOf(target)
      .filter(
        ({ area_id, period, reading }) =>
          inside.has(area_id) && period === lookup.catalog.as_of && reading === 'sensible',
      );
    return { target, distinct: new Set(rows.flatMap(({ value }) => value ?? [])).size };
  });
  return spread.toSorted((a, b) => b.distinct - a.distinct).find(({ distinct }) => distinct > 1)?.target;
}
