import { knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { goodCount, inHeadline, judgedCount, phaseOf, tally } from '../targets/standing.ts';
import type { Status } from '../targets/status.ts';
import { placeOf, summaryVerdict } from './place.ts';

/** A target with its newest verdict where its programme is summed up. */
export interface Judged {
  readonly target: TargetRow;
  readonly verdict: ProgressRow;
}

/** How a programme stands: its headline targets with their verdicts, counted. */
export interface Summary {
  readonly programme: ProgrammeRow;
  readonly judged: readonly Judged[];
  readonly counts: ReadonlyMap<Status, number>;
  readonly good: number;
  readonly all: number;
}

/** The summary of one programme where it is summed up. */
export function summarise(programme: ProgrammeRow, lookup: Lookup): Summary {
  const judged = lookup
    .targetsOf(programme.programme)
    .filter(inHeadline)
    .flatMap((target) => {
      const verdict = summaryVerdict(target, lookup);
      return verdict ? [{ target, verdict }] : [];
    });
  const counts = tally(judged.map(({ verdict }) => verdict));
  return { programme, judged, counts, good: goodCount(counts), all: judgedCount(counts) };
}

/** The programmes of the home area that are under way, those that ended, and those of other areas. */
export interface Overview {
  readonly running: readonly Summary[];
  readonly ended: readonly Summary[];
  readonly elsewhere: readonly Summary[];
  /** Headline over the running programmes of the home area. */
  readonly judged: readonly Judged[];
  readonly counts: ReadonlyMap<Status, number>;
  readonly good: number;
  readonly all: number;
}

/** What the first page says. */
export function overview(lookup: Lookup): Overview {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const home = lookup.site.home_area;
  const atHome = (programme: ProgrammeRow): boolean =>
    programme.area_id === home || placeOf(programme, lookup).areaId === home;
  const summaries = lookup.programmes.map((programme) => summarise(programme, lookup));
  const running = summaries.filter(
    ({ programme }) => atHome(programme) && phaseOf(programme, asOf) === 'running',
  );
  const judged = running.flatMap((summary) => summary.judged);
  const counts = tally(judged.map(({ verdict }) => verdict));
  return {
    running,
    ended: summaries.filter(({ programme }) => atHome(programme) && phaseOf(programme, asOf) === 'ended'),
    elsewhere: summaries.filter(({ programme }) => !atHome(programme)),
    judged,
    counts,
    good: goodCount(counts),
    all: judgedCount(counts),
  };
}

/** Targets that are missed or behind, the worst first, then in the order of the plan. */
export function needsAttention(judged: readonly Judged[]): readonly Judged[] {
  const order: readonly string[] = ['missed', 'off_track'];
  return judged
    .filter(({ verdict }) => order.includes(verdict.status))
    .toSorted((a, b) => order.indexOf(a.verdict.status) - order.indexOf(b.verdict.status));
}

/** Targets whose status differs from that of the period before. */
export function moved(judged: readonly Judged[]): readonly Judged[] {
  const shown = new Set(['met', 'on_track', 'off_track', 'missed']);
  return judged.filter(
    ({ verdict }) =>
      verdict.previous_status !== null &&
      verdict.previous_status !== verdict.status &&
      shown.has(verdict.status) &&
      shown.has(verdict.previous_status),
  );
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
