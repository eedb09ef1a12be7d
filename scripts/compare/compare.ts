import type { DuckDBConnection } from '@duckdb/node-api';
import { type Change, inOrder } from '../../src/changes/change.ts';
import { indicatorMethod, methodChanges, targetMethod } from '../../src/changes/method.ts';
import { type ChangeSummary, summarize } from '../../src/changes/summary.ts';
import { areaChanges } from './areas.ts';
import { labelsOf, readDictionary } from './dictionary.ts';
import { figureChanges } from './figures.ts';
import { structureChanges } from './structure.ts';
import { verdictChanges } from './verdicts.ts';

/** What differs between two releases. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly summary: ChangeSummary;
}

/**
 * Compares two releases from the Parquet tables in their folders, and so from nothing but what both publish: a
 * number that either of them hides is not there to be told.
 * @param before folder of a closed release
 * @param after folder of the release that follows it
 */
export async function compare(
  connection: DuckDBConnection,
  before: string,
  after: string,
): Promise<Difference> {
  const [then, now] = [await readDictionary(connection, before), await readDictionary(connection, after)];
  const changes = inOrder([
    ...(await figureChanges(connection, before, after)),
    ...(await verdictChanges(connection, before, after)),
    ...methodChanges('target', then.targets, now.targets, ['programme', 'target'], targetMethod),
    ...methodChanges('indicator', then.indicators, now.indicators, ['indicator'], indicatorMethod),
    ...(await structureChanges(connection, before, after)),
    ...methodChanges('privacy', then.privacy, now.privacy, [], Object.keys(now.privacy[0] ?? {})),
    ...areaChanges(then.areas, now.areas),
  ]);
  return { changes, summary: summarize(changes, labelsOf(now, then)) };
}

/** What there is to tell where nothing was closed before. */
export const noDifference: Difference = {
  changes: [],
  summary: summarize([], labelsOf({ targets: [], indicators: [], programmes: [], privacy: [], areas: [] })),
};
