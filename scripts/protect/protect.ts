import type { DuckDBConnection } from '@duckdb/node-api';
import type { Inputs } from '../read/inputs.ts';
import { protectCells } from './cells.ts';
import { loadReference } from './reference.ts';
import { protectVerdicts } from './verdicts.ts';

/**
 * Takes out of `observation` and `verdict` what may not be shown; what is left is published as it is.
 * Comes after judging, since verdicts need the numbers that are hidden here.
 */
export async function protect(connection: DuckDBConnection, inputs: Inputs): Promise<void> {
  await loadReference(connection, inputs);
  await protectCells(connection);
  await protectVerdicts(connection);
}
