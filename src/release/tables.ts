import { agencies, duties } from './tables/agencies.ts';
import { areas, lineage } from './tables/areas.ts';
import { changes } from './tables/changes.ts';
import { indicators } from './tables/indicators.ts';
import { programmes } from './tables/programmes.ts';
import { progress } from './tables/progress.ts';
import { sources } from './tables/sources.ts';
import { targetIndicators, targets } from './tables/targets.ts';

/**
 * The published tables, column by column. The writer, the dictionary, the Table Schemas and the
 * types of everything that reads a release come from here.
 * A column that is added once a release has been closed must be one that can be empty: releases before it lack it,
 * and are read as if it were empty in them (`queries.ts`, completed).
 * Where a text stands in both languages the Vietnamese column ends in `_vi`, the English in `_en`.
 */
export const tables = {
  areas,
  lineage,
  indicators,
  programmes,
  targets,
  target_indicators: targetIndicators,
  agencies,
  duties,
  sources,
  progress,
  changes,
} as const;

export type TableName = keyof typeof tables;

export type { AgencyRow, DutyRow } from './tables/agencies.ts';
export type { AreaRow, LineageRow } from './tables/areas.ts';
export type { ChangeRow } from './tables/changes.ts';
export type { IndicatorRow } from './tables/indicators.ts';
export { type ObservationRow, observationHead, observationTail } from './tables/observations.ts';
export type { ProgrammeRow } from './tables/programmes.ts';
export type { ProgressRow } from './tables/progress.ts';
export type { SourceRow } from './tables/sources.ts';
export type { TargetRow, TargetIndicatorRow } from './tables/targets.ts';
