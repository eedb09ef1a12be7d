import type { DuckDBConnection } from '@duckdb/node-api';
import type { Inputs } from '../read/inputs.ts';
import { completePeriods } from './complete-periods.ts';
import { countStates } from './count-states.ts';
import { recompute } from './recompute.ts';
import { loadReference } from './reference.ts';
import { rollUp } from './rollup.ts';
import { own, successors } from './standing.ts';

/** Rows added to `observation`. */
export interface Derived {
  readonly recomputed: number;
  readonly rolled_up: number;
}

/**
 * Adds to `observation` what follows from its rows: the periods that quarters and months make up, the history of areas that whole predecessors
 * became, the sums over areas that programmes are judged by, and the counts of areas by state.
 * Changes no row that is there. What the successors of an ended area add up to goes into
 * `heir_observation`, a table of the same columns, under the ended area: it is judged, never published.
 */
export async function derive(connection: DuckDBConnection, inputs: Inputs): Promise<Derived> {
  await loadReference(connection, inputs);
  await completePeriods(connection, inputs);
  await connection.run('CREATE OR REPLACE TABLE heir_observation AS FROM observation LIMIT 0');
  const recomputed = await recompute(connection);
  let rolled = 0;
  for (const standing of [own, successors]) {
    rolled += await rollUp(connection, standing);
    rolled += await countStates(connection, standing);
  }
  return { recomputed, rolled_up: rolled };
}
