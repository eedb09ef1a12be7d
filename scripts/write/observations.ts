import type { DuckDBConnection } from '@duckdb/node-api';
import { type Column, column } from '../../src/release/column.ts';
import type { Localized } from '../../src/i18n/language.ts';
import { observationHead, observationTail } from '../../src/release/tables.ts';
import { query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Source } from './file.ts';

/** The tables `observations/<indicator>` of the indicators that have rows, in the order of their ids. */
export async function observationTables(connection: DuckDBConnection, inputs: Inputs): Promise<Source[]> {
  const present = await query<{ indicator: string }>(
    connection,
    'SELECT DISTINCT indicator FROM observation ORDER BY 1',
  );
  const labels = Object.fromEntries(
    Object.entries(inputs.indicators.breakdowns).map(([id, { label }]) => [id, label]),
  );
  return present.map(({ indicator }) => {
    const breakdowns = Object.keys(inputs.indicators.indicators[indicator]?.breakdowns ?? {});
    const columns = observationColumns(breakdowns, labels);
    const cells = columns.map(({ name }) =>
      breakdowns.includes(name)
        ? `json_extract_string(breakdown, '$.${name}') AS "${name}"`
        : `${observationDefaults[name] ?? `"${name}"`} AS "${name}"`,
    );
    return {
      name: `observations/${indicator}`,
      title: inputs.indicators.indicators[indicator]?.label ?? { vi: indicator, en: indicator },
      columns,
      sql: `SELECT ${cells.join(', ')} FROM observation WHERE indicator = $indicator
        ORDER BY area_id, year, half, breakdown <> '{}', breakdown`,
      values: { indicator },
    };
  });
}

/** What counts and derived rows leave out in `observation`. */
export const observationDefaults: Readonly<Record<string, string>> = {
  denominator_flag: `coalesce(denominator_flag, 'not_applicable')`,
  ...Object.fromEntries(
    ['provisional', 'revised', 'recomputed', 'rolled_up'].map((name) => [name, `coalesce(${name}, false)`]),
  ),
};

/**
 * Columns of an observation table, with its breakdowns in the middle.
 * @param names what readers call breakdowns; releases closed before these had names know none
 */
export function observationColumns(
  breakdowns: readonly string[],
  names: Readonly<Record<string, Localized>> = {},
): Column[] {
  const middle = breakdowns.map((id) => {
    const name = names[id];
    return name
      ? column(
          id,
          'VARCHAR',
          `Phân tổ theo ${name.vi}; trống: tổng`,
          `Broken down by ${name.en}; empty: the total`,
        )
      : column(id, 'VARCHAR', `Phân tổ ${id}; trống: tổng`, `Breakdown ${id}; empty: the total`);
  });
  return [...observationHead, ...middle, ...observationTail];
}
