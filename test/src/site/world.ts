import { type Lookup, lookup } from '../../../src/release/lookup.ts';
import type { Release } from '../../../src/release/release.ts';
import type {
  AreaRow,
  ObservationRow,
  ProgrammeRow,
  ProgressRow,
  TargetRow,
} from '../../../src/release/tables.ts';

/** An invented release for pure functions of pages: only what they read is filled in. */

export function area(id: string, given: Partial<AreaRow> = {}): AreaRow {
  return {
    area_id: id,
    code: id,
    name: id,
    type: 'isle',
    level: 'isle',
    parent_id: null,
    valid_from: '2000-01-01',
    valid_to: null,
    slug: id.toLowerCase(),
    lat: null,
    lon: null,
    area_km2: null,
    ...given,
  };
}

export function programme(id: string, areaId: string, given: Partial<ProgrammeRow> = {}): ProgrammeRow {
  return {
    programme: id,
    area_id: areaId,
    valid_from: '2024-01-01',
    valid_to: '2028-12-31',
    phases: '[]',
    ...given,
  } as ProgrammeRow;
}

export function target(id: string, given: Partial<TargetRow> = {}): TargetRow {
  return {
    programme: 'p',
    target: id,
    kind: 'target',
    parent: null,
    measurability: 'quantitative',
    rule: 'count_at_least',
    deadline: null,
    ...given,
  } as TargetRow;
}

export function verdict(
  id: string,
  areaId: string,
  period: string,
  given: Partial<ProgressRow> = {},
): ProgressRow {
  return {
    programme: 'p',
    target: id,
    reading: 'sensible',
    area_id: areaId,
    period,
    status: 'on_track',
    reason: 'path_ahead',
    previous_period: null,
    previous_status: null,
    turned: null,
    value: null,
    numerator: null,
    denominator: null,
    areas_reported: null,
    areas_due: null,
    basis: 'own',
    ...given,
  } as ProgressRow;
}

export function state(areaId: string, period: string, found: string | null, flag = 'ok'): ObservationRow {
  return {
    area_id: areaId,
    period,
    year: Number(period.slice(0, 4)),
    half: period.endsWith('H1') ? 1 : period.endsWith('H2') ? 2 : 0,
    state: found,
    flag,
    event_date: null,
  } as ObservationRow;
}

export function world(given: Partial<Release>, home = 'Land', asOf = '2026-H1'): Lookup {
  return lookup({
    catalog: { as_of: asOf },
    site: { home_area: home, area_levels: [{ id: 'land' }, { id: 'isle' }, { id: 'bay' }] },
    areas: [],
    lineage: [],
    indicators: [],
    programmes: [],
    targets: [],
    targetIndicators: [],
    agencies: [],
    duties: [],
    sources: [],
    progress: [],
    ...given,
  } as unknown as Release);
}
