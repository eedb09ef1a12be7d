import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period } from '../../src/periods/period.ts';
import { type ProgressRow, tables } from '../../src/release/tables.ts';
import { containments } from '../derive/containment.ts';
import { type Cell, loadTable } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import { Places } from './places.ts';
import { type Context, judgeProgramme } from './programme.ts';
import { readSeries } from './series.ts';
import { unmeasured } from './unmeasured.ts';

/**
 * Judges every target of every programme up to the as-of period, from `observation`, and writes
 * table `verdict` (the columns of `progress`), sorted by its key. Returns the number of rows.
 * Verdicts stand before protection: nothing of them may be published as it is.
 */
export async function judge(connection: DuckDBConnection, inputs: Inputs, asOf: Period): Promise<number> {
  const { areas, lineage, indicators, programmes } = inputs;
  const context: Context = {
    indicators,
    places: new Places(areas, lineage, containments(areas)),
    store: await readSeries(connection, namedIndicators(inputs)),
    asOf,
  };
  const rows = programmes.flatMap((programme) => {
    const area = areas.find(({ area_id }) => area_id === programme.area_id);
    return [...judgeProgramme(programme, context), ...(area ? unmeasured(programme, area, context) : [])];
  });
  const { columns, key } = tables.progress;
  rows.sort((a, b) => {
    for (const name of key) if (a[name] !== b[name]) return a[name] < b[name] ? -1 : 1;
    return 0;
  });
  await loadTable(connection, 'verdict', columns, cellsOf(rows));
  return rows.length;
}

/** The cells of each row as it is written: a second copy of millions of them would not fit beside the first. */
function* cellsOf(rows: readonly ProgressRow[]): Generator<Cell[]> {
  for (const row of rows) yield tables.progress.columns.map(({ name }): Cell => row[name]);
}

function namedIndicators({ programmes }: Inputs): readonly string[] {
  const named = programmes.flatMap(({ targets }) =>
    targets.flatMap(({ indicators, readings }) => [
      ...indicators,
      ...readings.flatMap((one) => one.indicators ?? []),
    ]),
  );
  return [...new Set(named)].sort();
}
