import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cell, TableColumn } from '../read/database.ts';
import { loadTable } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import { containments } from './containment.ts';

const text = (name: string): TableColumn => ({ name, type: 'VARCHAR' });
const day = (name: string): TableColumn => ({ name, type: 'DATE' });

/** Loads what deriving joins with: `derive_indicator`, `derive_lineage`, `derive_inside`, `derive_scope`. */
export async function loadReference(connection: DuckDBConnection, inputs: Inputs): Promise<void> {
  const { areas, lineage, indicators } = inputs;
  await loadTable(
    connection,
    'derive_indicator',
    [text('indicator'), text('kind')],
    Object.entries(indicators.indicators)
      .filter(([, { adds_over_areas, kind }]) => adds_over_areas && adding.has(kind))
      .map(([indicator, { kind }]): Cell[] => [indicator, kind]),
  );
  await loadTable(
    connection,
    'derive_lineage',
    [text('predecessor_id'), text('successor_id'), text('kind'), day('effective_date')],
    lineage.map(({ predecessor_id, successor_id, kind, effective_date }): Cell[] => [
      predecessor_id,
      successor_id,
      kind,
      effective_date,
    ]),
  );
  await loadTable(
    connection,
    'derive_inside',
    [text('area_id'), text('inside_id'), text('level'), day('valid_from'), day('valid_to')],
    containments(areas).map(({ area_id, inside_id, level, valid_from, valid_to }): Cell[] => [
      area_id,
      inside_id,
      level,
      valid_from,
      valid_to,
    ]),
  );
  await loadTable(
    connection,
    'derive_scope',
    [text('area_id'), text('level'), text('indicator')],
    scopes(inputs),
  );
}

/** Kinds whose values can be added up; statuses, classes and longest times can't. */
const adding: ReadonlySet<string> = new Set(['share', 'stock', 'flow']);

/** Areas of programmes, with the narrower levels and the indicators of targets judged there. */
function scopes({ areas, programmes }: Inputs): Cell[][] {
  const levelOf = new Map(areas.map((area) => [area.area_id, area.level]));
  const found = new Set<string>();
  for (const { area_id, targets } of programmes) {
    for (const { levels, indicators, readings } of targets) {
      const named = [...indicators, ...readings.flatMap((reading) => reading.indicators ?? [])];
      for (const level of levels.filter((each) => each !== levelOf.get(area_id))) {
        for (const indicator of named) found.add(JSON.stringify([area_id, level, indicator]));
      }
    }
  }
  return [...found].sort().map((key) => JSON.parse(key) as Cell[]);
}
