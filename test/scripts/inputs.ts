import type { DuckDBConnection } from '@duckdb/node-api';
import type { Area, LineageLink } from '../../src/areas/area.ts';
import { indicatorsFileSchema } from '../../src/indicators/indicator.ts';
import { programmeSchema } from '../../src/targets/programme.ts';
import { type Cell, loadTable, openDatabase } from '../../scripts/read/database.ts';
import type { Inputs } from '../../scripts/read/inputs.ts';
import { observationColumns } from './observation.ts';

const text = (vi: string) => ({ vi, en: vi });

/** An area of an invented country: regions, and towns in them. */
export function area(
  area_id: string,
  level: string,
  parent_id: string | null,
  from: string,
  to?: string,
): Area {
  return {
    area_id,
    code: area_id,
    name: area_id,
    type: level,
    level,
    parent_id,
    valid_from: from,
    valid_to: to ?? null,
    slug: area_id.toLowerCase(),
    lat: null,
    lon: null,
  };
}

export function link(
  predecessor_id: string,
  successor_id: string,
  kind: 'whole' | 'part' = 'whole',
): LineageLink {
  return { predecessor_id, successor_id, kind, effective_date: '2025-07-01' };
}

/** An entry of the indicator dictionary with the rest of little interest. */
export function indicator(kind: string, given: Record<string, unknown> = {}) {
  return {
    label: text(`indicator of kind ${kind}`),
    definition: text('what is counted'),
    unit: 'trees',
    kind,
    better: 'up',
    adds_over_areas: kind !== 'status',
    adds_over_periods: kind === 'flow',
    sensitivity: 'open',
    levels: ['region', 'town'],
    ...given,
  };
}

/** A target with the rest of little interest. */
export function target(id: string, rule: string, given: Record<string, unknown> = {}) {
  return {
    id,
    kind: 'target',
    section: text('1'),
    label: text(id),
    rule,
    valid_from: '2024-01-01',
    valid_to: '2026-12-31',
    levels: ['town'],
    agencies: ['office'],
    measurability: 'quantitative',
    ...given,
  };
}

/** Inputs for the stages between reading and protecting. */
export function inputs(given: {
  areas: readonly Area[];
  lineage?: readonly LineageLink[];
  indicators: Record<string, unknown>;
  targets?: readonly Record<string, unknown>[];
  area_id?: string;
}): Inputs {
  const programme = {
    programme: 'trees_for_all',
    label: text('Trees for all'),
    short: text('Trees'),
    summary: text('Plants trees'),
    issuer: 'office',
    area_id: given.area_id ?? given.areas[0]?.area_id,
    valid_from: '2024-01-01',
    valid_to: '2026-12-31',
    agencies: [{ id: 'office', label: text('Office of trees') }],
    targets: given.targets ?? [],
  };
  return {
    site: {} as Inputs['site'],
    areas: given.areas,
    lineage: given.lineage ?? [],
    indicators: indicatorsFileSchema.parse({
      units: { trees: { label: text('trees'), one: 'tree' } },
      indicators: given.indicators,
    }),
    programmes: given.targets ? [programmeSchema.parse(programme)] : [],
  };
}

/** A row of `observation`, reported and final. */
export function observed(indicator: string, area_id: string, period: string, given: Record<string, Cell>) {
  const [year = '', half] = period.split('-H');
  const row: Record<string, Cell> = {
    indicator,
    area_id,
    period,
    year: Number(year),
    half: Number(half ?? 0),
    breakdown: '{}',
    flag: 'ok',
    provisional: false,
    revised: false,
    recomputed: false,
    rolled_up: false,
    source: 'report',
    ...given,
  };
  return row;
}

/** A database whose `observation` holds the rows. */
export async function observations(rows: readonly Record<string, Cell>[]): Promise<DuckDBConnection> {
  const connection = await openDatabase();
  const cells = rows.map((row) => observationColumns.map(({ name }) => row[name] ?? null));
  await loadTable(connection, 'observation', observationColumns, cells);
  return connection;
}
