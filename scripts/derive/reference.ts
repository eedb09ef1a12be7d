import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cell, TableColumn } from '../read/database.ts';
import { loadTable } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import { containments } from './containment.ts';
import { heirs } from './heirs.ts';

const text = (name: string): TableColumn => ({ name, type: 'VARCHAR' });
const day = (name: string): TableColumn => ({ name, type: 'DATE' });

/**
 * Loads what deriving joins with: `derive_indicator`, `derive_lineage`, `derive_inside`, `derive_heir`
 * (the areas that stand for ended areas of programmes), `derive_scope`, and the counts of states:
 * `derive_count`, `derive_achieved`, `derive_step`.
 */
export async function loadReference(connection: DuckDBConnection, inputs: Inputs): Promise<void> {
  const { areas, lineage, indicators, programmes } = inputs;
  await loadTable(
    connection,
    'derive_indicator',
    [text('indicator'), text('kind'), { name: 'adds_over_periods', type: 'BOOLEAN' }],
    Object.entries(indicators.indicators)
      .filter(([, { adds_over_areas, kind }]) => adds_over_areas && adding.has(kind))
      .map(([indicator, { kind, adds_over_periods }]): Cell[] => [indicator, kind, adds_over_periods]),
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
  const inside = containments(areas);
  const ended = programmes.flatMap(({ area_id }) => areas.filter((area) => area.area_id === area_id));
  const following = [...new Set(ended)].flatMap((area) => heirs(area, areas, lineage, inside));
  for (const [name, rows] of [
    ['derive_inside', inside],
    ['derive_heir', following],
  ] as const) {
    await loadTable(
      connection,
      name,
      [text('area_id'), text('inside_id'), text('level'), day('valid_from'), day('valid_to')],
      rows.map(({ area_id, inside_id, level, valid_from, valid_to }): Cell[] => [
        area_id,
        inside_id,
        level,
        valid_from,
        valid_to,
      ]),
    );
  }
  await loadCounts(connection, inputs);
  await loadTable(
    connection,
    'derive_scope',
    [text('area_id'), text('level'), text('indicator')],
    scopes(inputs),
  );
}

/** Kinds whose values can be added up; statuses, classes and longest times can't. */
const adding: ReadonlySet<string> = new Set(['share', 'stock', 'flow']);

/** How counts of areas follow from states: what is counted, which states count, and which moves. */
async function loadCounts(
  connection: DuckDBConnection,
  { indicators: { indicators } }: Inputs,
): Promise<void> {
  const counts = Object.entries(indicators).flatMap(([id, entry]) =>
    entry.from_states ? [{ id, ...entry, from: entry.from_states }] : [],
  );
  await loadTable(
    connection,
    'derive_count',
    ['indicator', 'kind', 'counting', 'status', 'level', 'split', 'periods'].map(text),
    counts.map(({ id, kind, from, periods }): Cell[] => [
      id,
      kind,
      from.count,
      from.of,
      from.areas,
      from.count === 'moves' ? from.column : null,
      periods.join(' '),
    ]),
  );
  await loadTable(
    connection,
    'derive_achieved',
    ['indicator', 'state'].map(text),
    Object.entries(indicators).flatMap(([id, { states }]) =>
      states.filter(({ achieved }) => achieved).map((state): Cell[] => [id, state.id]),
    ),
  );
  await loadTable(
    connection,
    'derive_step',
    ['indicator', 'category', 'before', 'after'].map(text),
    counts.flatMap(({ id, from }) =>
      from.count === 'moves'
        ? Object.entries(from.steps).map(([category, step]): Cell[] => [id, category, ...step])
        : [],
    ),
  );
}

/**
 * Areas of programmes with the indicators of their targets, and the level of the areas inside by which
 * each is summed up: the first level at which the target is judged, or whose states are counted.
 */
function scopes({ areas, programmes, indicators: { indicators } }: Inputs): Cell[][] {
  const levelOf = new Map(areas.map((area) => [area.area_id, area.level]));
  const found = new Set<string>();
  for (const { area_id, targets } of programmes) {
    for (const { levels, indicators: own, readings } of targets) {
      const inside = levels.find((level) => level !== levelOf.get(area_id));
      for (const indicator of [...own, ...readings.flatMap((reading) => reading.indicators ?? [])]) {
        const level = indicators[indicator]?.from_states?.areas ?? inside;
        if (level !== undefined) found.add(JSON.stringify([area_id, level, indicator]));
      }
    }
  }
  return [...found].sort().map((key) => JSON.parse(key) as Cell[]);
}
