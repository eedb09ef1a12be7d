import type { Release } from './release.ts';
import type {
  AgencyRow,
  AreaRow,
  IndicatorRow,
  LineageRow,
  ProgrammeRow,
  ProgressRow,
  SourceRow,
  TargetRow,
} from './tables.ts';

/** A release with the ways in that pages need. Unknown ids throw a RangeError that names them. */
export interface Lookup extends Release {
  area(id: string): AreaRow;
  programme(id: string): ProgrammeRow;
  indicator(id: string): IndicatorRow;
  source(id: string): SourceRow | undefined;
  agency(programme: string, id: string): AgencyRow;
  targetsOf(programme: string): readonly TargetRow[];
  target(programme: string, id: string): TargetRow;
  /** Indicators of one reading of a target, in the order of the plan. */
  indicatorsOf(target: TargetRow, reading?: string): readonly IndicatorRow[];
  /** The breakdown of an indicator that a target is about, as JSON; '{}' for the total. */
  breakdownOf(target: TargetRow, indicator: string): string;
  /** The indicator whose numbers a verdict shows: the one that decided, else the first the target names. */
  indicatorOf(target: TargetRow, verdict: ProgressRow | undefined): IndicatorRow | undefined;
  /** Verdicts on a target, all readings. */
  progressOf(target: TargetRow): readonly ProgressRow[];
  /** Verdicts in an area, all readings. */
  progressIn(areaId: string): readonly ProgressRow[];
  predecessors(areaId: string): readonly LineageRow[];
  successors(areaId: string): readonly LineageRow[];
  children(areaId: string): readonly AreaRow[];
}

/** Adds lookups to a release. */
export function lookup(release: Release): Lookup {
  const areas = byKey(release.areas, (row) => row.area_id);
  const programmes = byKey(release.programmes, (row) => row.programme);
  const indicators = byKey(release.indicators, (row) => row.indicator);
  const sources = byKey(release.sources, (row) => row.source);
  const agencies = byKey(release.agencies, (row) => `${row.programme} ${row.agency}`);
  const targets = byKey(release.targets, (row) => `${row.programme} ${row.target}`);
  const ofProgramme = Map.groupBy(release.targets, (row) => row.programme);
  const links = Map.groupBy(
    release.targetIndicators,
    (row) => `${row.programme} ${row.target} ${row.reading}`,
  );
  const ofTarget = Map.groupBy(release.progress, (row) => `${row.programme} ${row.target}`);
  const inArea = Map.groupBy(release.progress, (row) => row.area_id);
  const before = Map.groupBy(release.lineage, (row) => row.successor_id);
  const after = Map.groupBy(release.lineage, (row) => row.predecessor_id);
  const below = Map.groupBy(release.areas, (row) => row.parent_id);
  const indicator = (id: string): IndicatorRow => known(indicators, id, 'indicator');
  const indicatorsOf = (target: TargetRow, reading = 'sensible'): readonly IndicatorRow[] =>
    (links.get(`${target.programme} ${target.target} ${reading}`) ?? []).map((link) =>
      indicator(link.indicator),
    );
  return {
    ...release,
    area: (id) => known(areas, id, 'area'),
    programme: (id) => known(programmes, id, 'programme'),
    indicator,
    source: (id) => sources.get(id),
    agency: (programme, id) => known(agencies, `${programme} ${id}`, 'agency'),
    targetsOf: (programme) => ofProgramme.get(programme) ?? [],
    target: (programme, id) => known(targets, `${programme} ${id}`, 'target'),
    indicatorsOf,
    breakdownOf: ({ programme, target }, id) =>
      (['sensible', 'literal'] as const)
        .flatMap((reading) => links.get(`${programme} ${target} ${reading}`) ?? [])
        .find((link) => link.indicator === id)?.breakdown ?? '{}',
    indicatorOf: (target, verdict) =>
      verdict?.indicator ? indicator(verdict.indicator) : indicatorsOf(target)[0],
    progressOf: (target) => ofTarget.get(`${target.programme} ${target.target}`) ?? [],
    progressIn: (areaId) => inArea.get(areaId) ?? [],
    predecessors: (areaId) => before.get(areaId) ?? [],
    successors: (areaId) => after.get(areaId) ?? [],
    children: (areaId) => below.get(areaId) ?? [],
  };
}

function byKey<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`the release holds no ${what} "${id}"`);
  return found;
}
