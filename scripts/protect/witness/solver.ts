import highsLoader, { type Highs, type ModelData } from 'highs';
import type { System, Table } from '../system.ts';
import type { MayChange } from './moves.ts';

/** Finds tables by linear optimisation, where shifting numbers about by hand does not. */
export interface Solver {
  /**
   * The cheapest table in which `cell` has the number `goal`; null where there is none, or the solver does
   * not find one. What a change of a cell costs says `costOf`; the sum of all changes is kept small.
   */
  cheapest(question: ShiftQuestion): Table | null;
  /** How often it was asked: how the work grows is measured, not guessed. */
  readonly asked: { count: number };
}

export interface ShiftQuestion {
  readonly system: System;
  readonly constraintsOf: readonly (readonly number[])[];
  readonly mayChange: MayChange;
  readonly binds: (constraint: number) => boolean;
  readonly costOf: (cell: number) => number;
  readonly cell: number;
  readonly goal: number;
}

/** Beyond so many cells the table stays as it is: what is found is true all the same. */
const reach = 6_000;
/** Of two ways that hide the same cells the one that changes less. */
const trifle = 1e-4;
/** Far above any number of people: HiGHS takes it as a bound, not as infinity. */
const most = 1e7;
/** A bound on the work that is the same on every machine: the same input must hide the same cells. */
const nodes = 20_000;

/** HiGHS, an open solver, in WebAssembly. Its answers are rounded and proven by others: it may err. */
export async function openSolver(): Promise<Solver> {
  const highs = await highsLoader();
  const asked = { count: 0 };
  return {
    asked,
    cheapest(question) {
      const model = modelOf(question);
      if (!model) return null;
      asked.count += 1;
      const table = solve(highs, question, model, false);
      // Most of these tables are networks, whose best answers are whole of themselves.
      return table ?? solve(highs, question, model, true);
    },
  };
}

interface Model {
  readonly data: ModelData;
  readonly free: readonly number[];
}

/** Two columns a cell, its rise and its fall; a row a constraint. Undefined where `cell` can't have `goal`. */
function modelOf({
  system,
  constraintsOf,
  mayChange,
  binds,
  costOf,
  cell,
  goal,
}: ShiftQuestion): Model | undefined {
  const { cells, constraints } = system;
  const value = (at: number): number => cells[at]?.value ?? 0;
  const free = [cell];
  const seen = new Set(free);
  const rows = new Set<number>();
  // Grows while it is gone through.
  for (const next of free) {
    for (const index of constraintsOf[next] ?? []) {
      if (!binds(index) || rows.has(index)) continue;
      rows.add(index);
      for (const { cell: at } of constraints[index]?.terms ?? []) {
        if (seen.has(at) || !mayChange(at) || free.length >= reach) continue;
        seen.add(at);
        free.push(at);
      }
    }
  }
  const place = new Map(free.map((at, index) => [at, index]));
  const colCost: number[] = [];
  const colUpper: number[] = [];
  for (const at of free) {
    const cost = costOf(at) + trifle;
    const down = value(at) - (cells[at]?.lower ?? 0);
    if (at === cell) {
      if (goal < value(at) - down) return undefined;
      colCost.push(0, 0);
      colUpper.push(Math.max(0, goal - value(at)), Math.max(0, value(at) - goal));
    } else {
      colCost.push(cost, cost);
      colUpper.push(most, Math.max(0, down));
    }
  }
  const colLower = colUpper.map(() => 0);
  // The cell itself is moved all the way.
  colLower[0] = colUpper[0] ?? 0;
  colLower[1] = colUpper[1] ?? 0;
  const starts: number[] = [];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (const index of rows) {
    const constraint = constraints[index];
    if (!constraint) continue;
    starts.push(indices.length);
    let rest = constraint.bound;
    for (const { cell: at, factor } of constraint.terms) {
      rest -= factor * value(at);
      const column = place.get(at);
      if (column === undefined) continue;
      indices.push(2 * column, 2 * column + 1);
      values.push(factor, -factor);
    }
    rowLower.push(constraint.kind === 'equal' ? rest : -Infinity);
    rowUpper.push(rest);
  }
  starts.push(indices.length);
  return {
    free,
    data: {
      numCols: colCost.length,
      numRows: rowUpper.length,
      colCost,
      colLower,
      colUpper,
      rowLower,
      rowUpper,
      matrix: {
        format: 'csr',
        numRows: rowUpper.length,
        numCols: colCost.length,
        starts,
        indices,
        values,
      },
    },
  };
}

function solve(highs: Highs, { system }: ShiftQuestion, { data, free }: Model, whole: boolean): Table | null {
  const integrality = whole ? new Int32Array(data.numCols).fill(1) : undefined;
  return highs.withModel(integrality ? { ...data, integrality } : data, (model) => {
    model.options.set({ output_flag: false, mip_max_nodes: nodes, mip_rel_gap: 0, mip_abs_gap: 0 });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const { colValue } = model.getSolution();
    const table = new Map<number, number>();
    for (const [index, at] of free.entries()) {
      const change = (colValue[2 * index] ?? 0) - (colValue[2 * index + 1] ?? 0);
      if (Math.abs(change - Math.round(change)) > 1e-6) return null;
      if (Math.round(change) !== 0) table.set(at, (system.cells[at]?.value ?? 0) + Math.round(change));
    }
    return table;
  });
}
