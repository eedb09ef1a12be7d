import type { DuckDBConnection } from '@duckdb/node-api';
import { readingsOf } from '../../src/targets/reading.ts';
import { type Cell, loadTable } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';

const text = (name: string) => ({ name, type: 'VARCHAR' as const });

/**
 * Makes the tables that verdicts are protected with: protect_area (areas below the open levels),
 * protect_target (readings of targets that use an indicator about people or events tied to people) and
 * protect_part (parts of composites).
 */
export async function loadReference(connection: DuckDBConnection, inputs: Inputs): Promise<void> {
  const { site, areas, indicators, programmes } = inputs;
  const sensitive = Object.entries(indicators.indicators)
    .filter(([, { sensitivity }]) => sensitivity === 'person' || sensitivity === 'event')
    .map(([id]) => id);
  const closed = areas.filter(({ level }) => !site.privacy.open_levels.includes(level));
  const uses: Cell[][] = [];
  const parts: Cell[][] = [];
  for (const { programme, targets } of programmes) {
    for (const target of targets) {
      for (const asked of readingsOf(target)) {
        for (const id of asked.indicators) {
          if (sensitive.includes(id)) uses.push([programme, target.id, asked.reading, id]);
        }
        if (asked.rule !== 'composite_all_criteria') continue;
        for (const part of targets.filter(({ parent }) => parent === target.id)) {
          parts.push([programme, target.id, asked.reading, part.id]);
        }
      }
    }
  }
  await loadTable(
    connection,
    'protect_area',
    [text('area_id')],
    closed.map(({ area_id }) => [area_id]),
  );
  await loadTable(
    connection,
    'protect_target',
    ['programme', 'target', 'reading', 'indicator'].map(text),
    uses,
  );
  await loadTable(connection, 'protect_part', ['programme', 'target', 'reading', 'part'].map(text), parts);
}
