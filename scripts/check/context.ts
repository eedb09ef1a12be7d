import type { DuckDBConnection } from '@duckdb/node-api';
import { type Registry, registry } from '../../src/areas/registry.ts';
import { knownPeriod, lastDay } from '../../src/periods/period.ts';
import type { ExportFile } from '../read/exports.ts';
import type { Inputs } from '../read/inputs.ts';

/** What every step of the check works with. */
export interface CheckContext {
  readonly connection: DuckDBConnection;
  readonly inputs: Inputs;
  readonly registry: Registry;
  /** Files in `raw`, by their number there. */
  readonly files: readonly ExportFile[];
  /** Breakdown ids of the whole dictionary, sorted. */
  readonly breakdowns: readonly string[];
  readonly asOf: string;
  /** Last day of the as-of period, ISO. */
  readonly asOfDay: string;
}

/** Gathers it; `asOf` is a period id. */
export function checkContext(
  connection: DuckDBConnection,
  inputs: Inputs,
  files: readonly ExportFile[],
  asOf: string,
): CheckContext {
  return {
    connection,
    inputs,
    registry: registry(inputs.areas, inputs.site.area_types),
    files,
    breakdowns: breakdownIds(inputs),
    asOf,
    asOfDay: lastDay(knownPeriod(asOf)),
  };
}

/** Ids of all breakdowns that any indicator declares, sorted. */
export function breakdownIds({ indicators }: Pick<Inputs, 'indicators'>): string[] {
  const all = Object.values(indicators.indicators).flatMap(({ breakdowns }) => Object.keys(breakdowns));
  return [...new Set(all)].sort();
}
