import type { DuckDBConnection } from '@duckdb/node-api';
import type { Inputs } from '../read/inputs.ts';
import { recompute } from './recompute.ts';
import { loadReference } from './reference.ts';
import { rollUp } from './rollup.ts';

/** Rows added to `observation`. */
export interface Derived {
  readonly recomputed: number;
  readonly rolled_up: number;
}

/**
 * Adds to `observation` what follows from its rows: the history of areas that whole predecessors
 * became, and the sums over areas that programmes are judged by. Changes no row that is there.
 */
export async function derive(connection: DuckDBConnection, inputs: Inputs): Promise<Derived> {
  await loadReference(connection, inputs);
  return { recomputed: await recompute(connection), rolled_up: await rollUp(connection) };
}
