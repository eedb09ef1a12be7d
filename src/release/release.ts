import type { Site } from '../site/site.ts';
import type { Engine } from './engine.ts';
import { allRows, indicatorSeries, observationFile, observationTable } from './queries.ts';
import {
  type AgencyRow,
  type AreaRow,
  type DutyRow,
  type IndicatorRow,
  type LineageRow,
  type ObservationRow,
  type ProgrammeRow,
  type ProgressRow,
  type SourceRow,
  observationHead,
  observationTail,
  type TableName,
  tables,
  type TargetIndicatorRow,
  type TargetRow,
} from './tables.ts';

/** `catalog.json`: what a release says of itself. */
export interface Catalog {
  readonly release: string;
  readonly as_of: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly licence: {
    readonly id: string;
    readonly label: { readonly vi: string; readonly en: string };
    readonly url: string;
  };
  readonly closed: boolean;
  readonly illustrative: boolean;
  readonly files: readonly CatalogFile[];
}

export interface CatalogFile {
  readonly path: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly format: string;
  readonly rows: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** The small tables of a release, and the observations of any indicator when asked. */
export interface Release {
  readonly catalog: Catalog;
  readonly site: Site;
  readonly areas: readonly AreaRow[];
  readonly lineage: readonly LineageRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly programmes: readonly ProgrammeRow[];
  readonly targets: readonly TargetRow[];
  readonly targetIndicators: readonly TargetIndicatorRow[];
  readonly agencies: readonly AgencyRow[];
  readonly duties: readonly DutyRow[];
  readonly sources: readonly SourceRow[];
  readonly progress: readonly ProgressRow[];
  /** Ids of indicators that have observations in this release. */
  readonly observed: ReadonlySet<string>;
  /** The rows of one breakdown of an indicator (JSON, as in `target_indicators`); left out: its totals. */
  series(indicator: string, breakdown?: string): Promise<readonly ObservationRow[]>;
}

/** Columns of observations but for breakdowns. */
const observationColumns = [...observationHead, ...observationTail];

/** Reads a release through an engine; of one closed long ago columns that came later are empty. */
export async function readRelease(engine: Engine, catalog: Catalog, site: Site): Promise<Release> {
  async function all<T>(table: TableName): Promise<readonly T[]> {
    await engine.attach(table, `${tables[table].name}.parquet`, tables[table].columns);
    return engine.rows<T>(allRows(table));
  }
  const indicators = await all<IndicatorRow>('indicators');
  const observed = new Set(
    indicators
      .map(({ indicator }) => indicator)
      .filter((id) => catalog.files.some(({ path }) => path === observationFile(id))),
  );
  const breakdowns = new Map(
    indicators.map((row) => [row.indicator, Object.keys(JSON.parse(row.breakdowns) as object)]),
  );
  const cache = new Map<string, Promise<readonly ObservationRow[]>>();
  async function readSeries(indicator: string, breakdown: string): Promise<readonly ObservationRow[]> {
    if (!observed.has(indicator)) return [];
    await engine.attach(observationTable(indicator), observationFile(indicator), observationColumns);
    const chosen = JSON.parse(breakdown) as Record<string, string>;
    const sql = indicatorSeries(indicator, breakdowns.get(indicator) ?? [], Object.keys(chosen));
    return engine.rows<ObservationRow>(sql, Object.values(chosen));
  }
  return {
    catalog,
    site,
    areas: await all<AreaRow>('areas'),
    lineage: await all<LineageRow>('lineage'),
    indicators,
    programmes: await all<ProgrammeRow>('programmes'),
    targets: await all<TargetRow>('targets'),
    targetIndicators: await all<TargetIndicatorRow>('target_indicators'),
    agencies: await all<AgencyRow>('agencies'),
    duties: await all<DutyRow>('duties'),
    sources: await all<SourceRow>('sources'),
    progress: await all<ProgressRow>('progress'),
    observed,
    series(indicator, breakdown = '{}') {
      const key = `${indicator} ${breakdown}`;
      const rows = cache.get(key) ?? readSeries(indicator, breakdown);
      cache.set(key, rows);
      return rows;
    },
  };
}
