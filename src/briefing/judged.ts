import { comparePeriods, type Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow, TargetRow } from '../release/tables.ts';
import type { Apart, Judged } from '../site/overview.ts';
import { knownPeriod } from '../periods/period.ts';
import { newest, phaseOf, type Role, roleOf, roles, standingOf } from '../targets/standing.ts';

/** What a programme that has ended came to in an area. */
export interface Ended {
  readonly programme: ProgrammeRow;
  readonly judged: readonly Judged[];
}

/** The verdicts that a briefing counts. */
export interface BriefingVerdicts {
  /** Headline targets of the programmes that were running, in the order of the plans. */
  readonly judged: readonly Judged[];
  /** What is counted apart from them. */
  readonly apart: readonly Apart[];
  /** Programmes that had ended, with their final state. */
  readonly ended: readonly Ended[];
}

/**
 * The newest verdicts in an area at the end of a period, of the programmes that were running in it. Where
 * none was, those that had ended stand in for them.
 */
export function verdictsAt(areaId: string, period: Period, lookup: Lookup): BriefingVerdicts {
  const rows = Map.groupBy(lookup.progressIn(areaId), (row) => `${row.programme} ${row.target}`);
  const found = lookup.targets.flatMap((target): Judged[] => {
    const verdict = newest(rows.get(`${target.programme} ${target.target}`) ?? [], period);
    return verdict ? [{ target, verdict }] : [];
  });
  const phase = (id: string) => phaseOf(lookup.programme(id), period);
  const running = found.filter(({ target }) => phase(target.programme) === 'running');
  const over = found.filter(({ target }) => phase(target.programme) === 'ended');
  const counted = running.length > 0 ? running : over;
  const byRole = Map.groupBy(counted, ({ target }) => roleOf(target));
  const ended = Map.groupBy(
    running.length > 0 ? over.filter(({ target }) => roleOf(target) === 'headline') : [],
    ({ target }) => target.programme,
  );
  return {
    judged: byRole.get('headline') ?? [],
    apart: roles.flatMap((role) => apart(role, byRole.get(role) ?? [])),
    ended: [...ended].map(([id, judged]) => ({ programme: lookup.programme(id), judged })),
  };
}

function apart(role: Role, judged: readonly Judged[]): readonly Apart[] {
  if (role === 'headline' || judged.length === 0) return [];
  return [{ role, rows: judged.length, standing: standingOf(judged.map(({ verdict }) => verdict)) }];
}

/** The verdicts on a target in one area up to the end of a period, in the reading that was meant. */
export function verdictsUntil(
  target: TargetRow,
  areaId: string,
  period: Period,
  lookup: Lookup,
): readonly ProgressRow[] {
  return lookup
    .progressOf(target)
    .filter(
      (row) =>
        row.area_id === areaId &&
        row.reading === 'sensible' &&
        comparePeriods(knownPeriod(row.period), period) <= 0,
    );
}
