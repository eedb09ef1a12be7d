import { peopleAlone } from './alone.ts';
import { constraintsByCell, type System, type Table } from './system.ts';
import { shift } from './witness/moves.ts';
import type { Solver } from './witness/solver.ts';
import type { Witness } from './witness/verify.ts';

/** What is hidden, and why nobody can work it out. */
export interface Choice {
  /** Cells whose numbers are not published: those that had to be, and those hidden for their sake. */
  readonly hidden: ReadonlySet<number>;
  /** Verdicts that would tell too much. */
  readonly withheld: ReadonlySet<number>;
  /** For each goal of each cell a table that says the number could be that; more where insiders know more. */
  readonly witnesses: readonly Witness[];
}

/**
 * Chooses what to hide beside the cells that have to be hidden. For each of these a table is looked for in
 * which it has another number, first among the cells that are hidden anyway, then at the least cost in cells
 * that would have to be hidden too (log2(value + 2) each). What the last release hid is hidden anyway, and stays so
 * where nothing around it has changed: the same numbers hide the same. Else what was hidden and turns out not to be needed
 * is shown again, the greatest first. Verdicts are kept before numbers: a limit is only given up where no
 * table keeps it.
 * People who are alone in a cell know its number: tables that leave all such cells as they are hold
 * against each of them too.
 */
export function choose(system: System, solver: Solver): Choice {
  const search = new Search(system, solver);
  const secrets = [...system.cells.keys()].filter((cell) => search.isSecret(cell));
  const hard = secrets.filter((cell) => !search.prove(cell, 'hidden'));
  // What was hidden for one may serve the next.
  for (const cell of hard) if (!search.prove(cell, 'hidden')) search.prove(cell, 'any');
  search.showAgain();
  return search.choice();
}

class Search {
  readonly #system: System;
  readonly #solver: Solver;
  readonly #constraintsOf: readonly (readonly number[])[];
  /** Whether the number of a cell is published. */
  readonly #published: boolean[];
  /** Cells of one person, by person. */
  readonly #alone: ReadonlyMap<number, number>;
  readonly #withheld = new Set<number>();
  readonly #witnesses = new Map<number, Witness[]>();

  constructor(system: System, solver: Solver) {
    this.#system = system;
    this.#solver = solver;
    this.#constraintsOf = constraintsByCell(system);
    this.#published = system.cells.map(
      ({ standing, kept }) => standing === 'fixed' || (standing === 'shown' && !kept),
    );
    const secrets = [...system.cells.keys()].filter((cell) => this.isSecret(cell));
    this.#alone = peopleAlone(system, secrets);
  }

  isSecret(cell: number): boolean {
    return !this.#published[cell] && (this.#system.cells[cell]?.goals.length ?? 0) > 0;
  }

  /** Looks for tables for every goal of a cell, with what is hidden or at the least cost in hiding more. */
  prove(cell: number, among: 'hidden' | 'any'): boolean {
    const { goals = [], otherwise = [] } = this.#system.cells[cell] ?? {};
    const ways = [goals, ...otherwise];
    const found = among === 'hidden' ? this.#first(cell, ways) : this.#cheapestWay(cell, ways);
    if (!found) return false;
    for (const { table } of found) for (const at of table.keys()) this.#published[at] = false;
    this.#witnesses.set(cell, found);
    return true;
  }

  #first(cell: number, ways: readonly (readonly number[])[]): Witness[] | null {
    for (const goals of ways) {
      const found = this.#all(goals, (goal) => this.#within(cell, goal));
      if (found) return found;
    }
    return null;
  }

  /** With every verdict if that can be, and for insiders one by one only if no table does for all of them. */
  #cheapestWay(cell: number, ways: readonly (readonly number[])[]): Witness[] | null {
    for (const limits of [true, false]) {
      for (const look of [this.#strict, this.#oneByOne]) {
        const found = ways.flatMap((goals) => {
          const tables = this.#all(goals, (goal) => look.call(this, cell, goal, limits));
          return tables ? [{ tables, cost: this.#costOf(tables) }] : [];
        });
        const [best] = found.toSorted((a, b) => a.cost - b.cost);
        if (!best) continue;
        if (!limits) for (const { table } of best.tables) this.#withhold(table);
        return best.tables;
      }
    }
    return null;
  }

  #all(goals: readonly number[], look: (goal: number) => Witness[] | null): Witness[] | null {
    const found: Witness[] = [];
    for (const goal of goals) {
      const tables = look(goal);
      if (!tables) return null;
      found.push(...tables);
    }
    return found;
  }

  #costOf(witnesses: readonly Witness[]): number {
    const cells = new Set(witnesses.flatMap(({ table }) => [...table.keys()]));
    return [...cells].reduce((sum, cell) => sum + this.#cost(cell), 0);
  }

  /** What it costs to change the number of a cell: nothing if it is hidden anyway. */
  #cost(cell: number): number {
    return this.#published[cell] ? Math.log2((this.#system.cells[cell]?.value ?? 0) + 2) : 0;
  }

  #within(cell: number, goal: number): Witness[] | null {
    const table = this.#shifted(cell, goal, this.#kept(cell));
    return table ? [{ cell, goal, table }] : null;
  }

  /** One table for outsiders and all insiders. */
  #strict(cell: number, goal: number, limits: boolean): Witness[] | null {
    const table = this.#cheapest(cell, goal, this.#kept(cell), limits);
    return table ? [{ cell, goal, table }] : null;
  }

  /** A table for outsiders, and one for each insider whose number it changes. */
  #oneByOne(cell: number, goal: number, limits: boolean): Witness[] | null {
    const table = this.#cheapest(cell, goal, () => false, limits);
    if (!table) return null;
    const found: Witness[] = [{ cell, goal, table }];
    const own = this.#alone.get(cell);
    const touched = new Set([...table.keys()].flatMap((at) => this.#alone.get(at) ?? []));
    for (const insider of touched) {
      if (insider === own) continue;
      const other = this.#cheapest(cell, goal, (at) => this.#alone.get(at) === insider, limits);
      if (!other) return null;
      found.push({ cell, goal, table: other, insider });
    }
    return found;
  }

  /** The cells of everybody who is alone and knows it, but for one who is alone in this cell. */
  #kept(cell: number): (at: number) => boolean {
    if (this.#system.cells[cell]?.outsiders_only) return () => false;
    const own = this.#alone.get(cell);
    return (at) => this.#alone.has(at) && this.#alone.get(at) !== own;
  }

  #cheapest(cell: number, goal: number, kept: (at: number) => boolean, limits: boolean): Table | null {
    const { cells, constraints } = this.#system;
    return this.#solver.cheapest({
      system: this.#system,
      constraintsOf: this.#constraintsOf,
      mayChange: (at) => at === cell || (cells[at]?.standing !== 'fixed' && !kept(at)),
      binds: (index) => this.#binds(index) && (limits || constraints[index]?.verdict === undefined),
      costOf: (at) => this.#cost(at),
      cell,
      goal,
    });
  }

  #shifted(cell: number, goal: number, kept: (at: number) => boolean): Table | null {
    const may = (at: number) => !this.#published[at] && !kept(at);
    return shift(this.#system, this.#constraintsOf, may, (index) => this.#binds(index), cell, goal);
  }

  #binds(index: number): boolean {
    const verdict = this.#system.constraints[index]?.verdict;
    return verdict === undefined || !this.#withheld.has(verdict);
  }

  /** Gives up the verdicts that a table contradicts. */
  #withhold(table: Table): void {
    const { cells, constraints } = this.#system;
    for (const cell of table.keys()) {
      for (const index of this.#constraintsOf[cell] ?? []) {
        const { kind, terms, bound, verdict } = constraints[index] ?? { kind: 'equal', terms: [], bound: 0 };
        if (verdict === undefined || kind === 'equal') continue;
        const sum = terms.reduce(
          (total, term) => total + term.factor * (table.get(term.cell) ?? cells[term.cell]?.value ?? 0),
          0,
        );
        if (sum > bound) this.#withheld.add(verdict);
      }
    }
  }

  /**
   * Shows what was hidden for the sake of others wherever they stay safe without it, the greatest first. What the
   * last release hid is tried only beside what has changed, or was shown in this way.
   */
  showAgain(): void {
    const { cells } = this.#system;
    const value = (cell: number) => cells[cell]?.value ?? 0;
    const isAdded = (cell: number) => cells[cell]?.standing === 'shown' && !this.#published[cell];
    const tried = new Set<number>();
    let next = [...cells.keys()].filter((cell) => isAdded(cell) && cells[cell]?.kept !== 'still');
    while (next.length > 0) {
      const found = next.toSorted((a, b) => value(b) - value(a) || a - b);
      next = [];
      for (const cell of found) {
        if (tried.has(cell) || !isAdded(cell)) continue;
        tried.add(cell);
        if (!this.#showOne(cell)) this.#published[cell] = false;
        else if (cells[cell]?.kept) next.push(...this.#beside(cell));
      }
    }
  }

  /** The cells that equations tie to one. */
  #beside(cell: number): number[] {
    return (this.#constraintsOf[cell] ?? []).flatMap((index) => {
      const { kind, terms } = this.#system.constraints[index] ?? { kind: 'at_most', terms: [] };
      return kind === 'equal' ? terms.map((term) => term.cell) : [];
    });
  }

  #showOne(cell: number): boolean {
    this.#published[cell] = true;
    const found = new Map<number, Witness[]>();
    for (const [secret, witnesses] of this.#witnesses) {
      if (!witnesses.some(({ table }) => table.has(cell))) continue;
      const anew = witnesses.map((witness) => (witness.table.has(cell) ? this.#anew(witness) : witness));
      if (anew.some((witness) => witness === null)) return false;
      found.set(secret, anew as Witness[]);
    }
    for (const [secret, witnesses] of found) this.#witnesses.set(secret, witnesses);
    return true;
  }

  /** The witness once more, among the cells that are hidden now. */
  #anew({ cell, goal, insider }: Witness): Witness | null {
    const kept = insider === undefined ? this.#kept(cell) : (at: number) => this.#alone.get(at) === insider;
    const table = this.#shifted(cell, goal, kept);
    return table ? { cell, goal, table, insider } : null;
  }

  choice(): Choice {
    const { cells } = this.#system;
    const hidden = [...cells.keys()].filter(
      (cell) => !this.#published[cell] && cells[cell]?.standing !== 'implied',
    );
    return {
      hidden: new Set(hidden),
      withheld: this.#withheld,
      witnesses: [...this.#witnesses.values()].flat(),
    };
  }
}
