import { tileGrid } from '../charts/tile-grid.ts';
import type { AreaRow } from '../release/tables.ts';
import type { ExplorerArea } from './data.ts';

/** As many columns as a phone has room for. */
const mostColumns = 11;

/**
 * The tile of each area whose place is known, by id: areas of one level that ended on the same day, or none
 * of which has ended, share a grid. Made at build, so that no reader waits for it.
 */
export function tilesOf(areas: readonly AreaRow[]): ReadonlyMap<string, NonNullable<ExplorerArea['tile']>> {
  const placed = areas.filter(({ lat, lon }) => lat !== null && lon !== null);
  const grids = Map.groupBy(placed, ({ level, valid_to }) => `${level} ${valid_to ?? ''}`);
  return new Map(
    [...grids.values()]
      .filter(({ length }) => length > 1)
      .flatMap((group) => {
        const { cells } = tileGrid(group, mostColumns);
        return group.map(({ area_id, name }, at) => {
          const { column = 0, row = 0 } = cells[at] ?? {};
          return [area_id, [name, column, row]] as const;
        });
      }),
  );
}
