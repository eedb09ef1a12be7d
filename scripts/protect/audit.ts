import { peopleAlone } from './alone.ts';
import type { Choice } from './choose.ts';
import { speakers } from './speakers.ts';
import { constraintsByCell, type System, type Table } from './system.ts';
import { verifyWitness, type Witness } from './witness/verify.ts';

/** What the audit found, in counts and positions. */
export interface Audit {
  /** Cells whose numbers nobody may work out. */
  readonly secrets: number;
  /** Tables that were looked at. */
  readonly witnesses: number;
  /** Secrets without proof: nothing may be published while there are any. */
  readonly unproven: readonly number[];
  /**
   * Secrets without proof of which nothing is said that earlier releases have not said: they are as safe as they
   * were before, and no release could change that.
   */
  readonly untouched: readonly number[];
  /** Cells whose numbers, or limits, are published now and say something of unproven secrets. */
  readonly said: readonly number[];
}

/**
 * Looks for every secret at the proof that it is one: for each number that readers must find possible a table
 * that fits everything published, and one that keeps the number of each person who is alone in a cell and so
 * knows it. Takes nothing on trust from the search but the tables.
 */
export function audit(system: System, { hidden, withheld, witnesses }: Choice): Audit {
  const { cells } = system;
  const isPublished = (cell: number): boolean => {
    const standing = cells[cell]?.standing;
    return standing !== 'implied' && !hidden.has(cell);
  };
  const constraintsOf = constraintsByCell(system);
  const isSound = (witness: Witness): boolean => {
    // Of what ties numbers together only what a changed number stands in can have come undone.
    const touched = new Set([...witness.table.keys()].flatMap((cell) => constraintsOf[cell] ?? []));
    const constraints = [...touched].flatMap((index) => system.constraints[index] ?? []);
    return verifyWitness({ cells, constraints }, isPublished, withheld, witness);
  };
  const sound = Map.groupBy(witnesses.filter(isSound), ({ cell }) => cell);
  const secrets = [...cells.keys()].filter(
    (cell) => !isPublished(cell) && (cells[cell]?.goals.length ?? 0) > 0,
  );
  const alone = peopleAlone(system, secrets);
  const open = secrets.filter((cell) => {
    const found = sound.get(cell) ?? [];
    const { goals = [], otherwise = [] } = cells[cell] ?? {};
    const isShown = (goal: number): boolean => {
      const [first, ...others] = found.filter((witness) => witness.goal === goal);
      if (!first) return false;
      if (cells[cell]?.outsiders_only) return true;
      const touched = (table: Table) => new Set([...table.keys()].flatMap((at) => alone.get(at) ?? []));
      return [...touched(first.table)]
        .filter((insider) => insider !== alone.get(cell))
        .every((insider) => others.some(({ table }) => !touched(table).has(insider)));
    };
    return ![goals, ...otherwise].some((way) => way.every(isShown));
  });
  const says = speakers(system, isPublished, withheld, constraintsOf);
  const unproven = open.filter((cell) => says(cell).length > 0);
  const untouched = open.filter((cell) => says(cell).length === 0);
  const said = [...new Set(unproven.flatMap(says))];
  return { secrets: secrets.length, witnesses: witnesses.length, unproven, untouched, said };
}
