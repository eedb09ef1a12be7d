import type { DuckDBConnection } from '@duckdb/node-api';
import type { IndicatorsFile } from '../../../src/indicators/indicator.ts';
import { query } from '../../read/database.ts';
import type { Builder } from '../builder.ts';

/** A state that an area was reported to be in: it is published. */
export interface Held {
  readonly indicator: string;
  readonly area_id: string;
  readonly period: string;
  readonly state: string;
}

/** The states of areas whose definition says something of numbers. */
export async function readHeld(
  connection: DuckDBConnection,
  { indicators }: Pick<IndicatorsFile, 'indicators'>,
): Promise<Held[]> {
  const telling = Object.entries(indicators).flatMap(([id, { states }]) =>
    states.some(({ implies }) => implies.length > 0) ? [id] : [],
  );
  if (telling.length === 0) return [];
  return query<Held>(
    connection,
    `SELECT indicator, area_id, period, state FROM observation
     WHERE list_contains(from_json($list, '["VARCHAR"]'), indicator) AND flag = 'ok' AND state IS NOT NULL
     ORDER BY ALL`,
    { list: JSON.stringify(telling) },
  );
}

/**
 * Sets the limits that the published states of areas set to their numbers: who is classed as having a few has
 * no more than that. `told`: an earlier release published them. Where a number does not keep to its class, nobody can work out one from the other.
 */
export function classLimits(
  builder: Builder,
  held: readonly Held[],
  { indicators }: Pick<IndicatorsFile, 'indicators'>,
  told?: 'told',
): void {
  for (const { indicator, area_id, period, state } of held) {
    const entry = indicators[indicator]?.states.find(({ id }) => id === state);
    for (const { indicator: counted, part, at_least, at_most } of entry?.implies ?? []) {
      const at = { indicator: counted, area_id, period, breakdown: '{}', of_heirs: false };
      const cell = builder.places(at)[part];
      const value = cell === undefined ? undefined : builder.cells[cell]?.value;
      if (cell === undefined || value === undefined) continue;
      if (at_most !== undefined && value <= at_most) builder.limit([{ cell, factor: 1 }], at_most, told);
      if (at_least !== undefined && value >= at_least) {
        builder.limit([{ cell, factor: -1 }], -at_least, told);
      }
    }
  }
}
