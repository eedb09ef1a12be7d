import { validOn } from '../areas/area.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow, IndicatorRow, ObservationRow } from '../release/tables.ts';
import { judgedAreas } from './programme-areas.ts';
import { type State, statesOf, statusIndicators } from './states.ts';

/** What stands for an area in a year: its class, the mark of a blank, or that the area did not exist at year end. */
export type ClassCell =
  | { readonly kind: 'class'; readonly state: State }
  | { readonly kind: 'blank'; readonly flag: string }
  | { readonly kind: 'outside' };

export interface ClassRow {
  readonly area: AreaRow;
  /** One for each year of the classification. */
  readonly cells: readonly ClassCell[];
}

/** A change of class of one area between two consecutive years. */
export interface Move {
  readonly area: AreaRow;
  readonly from: State;
  readonly to: State;
  /** By rank; `unordered` where one of the two classes has none. */
  readonly turn: 'better' | 'worse' | 'unordered';
}

/** The changes of class up to the end of one year, of areas that existed at both ends. */
export interface YearMoves {
  readonly year: number;
  /** Areas with a class at the end of this year and of the year before: what the moves are counted out of. */
  readonly compared: number;
  readonly moves: readonly Move[];
}

/** How many areas were in each class at the end of a year. */
export interface YearCount {
  readonly year: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Areas with a class: what the counts are counted out of. */
  readonly classed: number;
  /** Areas that existed. */
  readonly all: number;
}

export interface Classification {
  readonly years: readonly number[];
  /** The classes in use, the best first; those without rank after them. */
  readonly classes: readonly State[];
  readonly rows: readonly ClassRow[];
  readonly counts: readonly YearCount[];
  /** Years in which two ends can be compared. */
  readonly moves: readonly YearMoves[];
}

/**
 * The yearly classes of some areas, and the moves between consecutive years. A class belongs to one
 * area in one span of validity: nothing is carried over to what an area became, so a merger is no
 * move. Areas without any class are left out. Undefined if none has one.
 * @param observations rows of one status indicator, one breakdown
 */
export function classification(
  observations: readonly ObservationRow[],
  states: readonly State[],
  areas: readonly AreaRow[],
): Classification | undefined {
  const ids = new Set(areas.map(({ area_id }) => area_id));
  const yearly = observations.filter(({ half, area_id }) => half === 0 && ids.has(area_id));
  const byId = new Map(states.map((state) => [state.id, state]));
  const byArea = Map.groupBy(yearly, ({ area_id }) => area_id);
  const present = [...new Set(yearly.map(({ year }) => year))];
  const [first, last] = [Math.min(...present), Math.max(...present)];
  const years = present.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, n) => first + n);

  const cell = (area: AreaRow, year: number): ClassCell => {
    if (!validOn(area, `${year}-12-31`)) return { kind: 'outside' };
    const found = byArea.get(area.area_id)?.find((row) => row.year === year);
    const state = found?.flag === 'ok' && found.state !== null ? byId.get(found.state) : undefined;
    if (state) return { kind: 'class', state };
    return { kind: 'blank', flag: found && found.flag !== 'ok' ? found.flag : 'not_reported' };
  };
  const rows = areas
    .map((area) => ({ area, cells: years.map((year) => cell(area, year)) }))
    .filter(({ cells }) => cells.some(({ kind }) => kind === 'class'));
  if (rows.length === 0) return undefined;

  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((each) => stateIn(each)?.id ?? [])));
  return {
    years,
    classes: states
      .filter(({ id }) => used.has(id))
      .toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)),
    rows,
    counts: years.map((year, index) =>
      countYear(
        year,
        rows.map(({ cells }) => cells[index]),
      ),
    ),
    moves: years
      .slice(1)
      .map((year, index) => movesInto(year, rows, index + 1))
      .filter(({ compared }) => compared > 0),
  };
}

function stateIn(cell: ClassCell | undefined): State | undefined {
  return cell?.kind === 'class' ? cell.state : undefined;
}

function countYear(year: number, cells: readonly (ClassCell | undefined)[]): YearCount {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const state = stateIn(cell);
    if (state) counts.set(state.id, (counts.get(state.id) ?? 0) + 1);
  }
  return {
    year,
    counts,
    classed: cells.filter((cell) => cell?.kind === 'class').length,
    all: cells.filter((cell) => cell?.kind !== 'outside').length,
  };
}

function movesInto(year: number, rows: readonly ClassRow[], index: number): YearMoves {
  const both = rows.flatMap(({ area, cells }) => {
    const [from, to] = [stateIn(cells[index - 1]), stateIn(cells[index])];
    return from && to ? [{ area, from, to }] : [];
  });
  return {
    year,
    compared: both.length,
    moves: both
      .filter(({ from, to }) => from.id !== to.id)
      .map((move) => ({ ...move, turn: turnBetween(move.from, move.to) })),
  };
}

/** Which way a change of class goes; classes without rank, or of the same rank, have no order. */
export function turnBetween(from: State, to: State): Move['turn'] {
  if (from.rank === undefined || to.rank === undefined || from.rank === to.rank) return 'unordered';
  return to.rank < from.rank ? 'better' : 'worse';
}

/**
 * Status indicators with classes that a programme has: those its targets name, and those reported in
 * most of the areas where its targets are judged. A class is a state with a rank.
 */
export async function classedIndicators(programme: string, lookup: Lookup): Promise<readonly IndicatorRow[]> {
  const named = new Set(statusIndicators(programme, lookup).map(({ indicator }) => indicator));
  const areas = new Set(judgedAreas(programme, lookup).map(({ area_id }) => area_id));
  const ranked = lookup.indicators.filter(
    (row) => row.kind === 'status' && statesOf(row).some(({ rank }) => rank !== undefined),
  );
  const reported = await Promise.all(
    ranked.map(async ({ indicator }) => {
      const rows = await lookup.series(indicator);
      return new Set(rows.map(({ area_id }) => area_id).filter((id) => areas.has(id))).size;
    }),
  );
  return ranked.filter(
    ({ indicator }, index) => named.has(indicator) || 2 * (reported[index] ?? 0) > areas.size,
  );
}
