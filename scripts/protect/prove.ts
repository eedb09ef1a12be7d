import { createHash } from 'node:crypto';
import { type Block, blocksOf } from './blocks.ts';
import { type Choice, choose } from './choose.ts';
import type { Proofs } from './proofs.ts';
import type { System } from './system.ts';
import type { Solver } from './witness/solver.ts';

/** Chooses block by block; a block that was met before is not gone through again. */
export function chooseByBlocks(system: System, solver: Solver, proofs: Proofs): Choice {
  const hidden = new Set(
    [...system.cells.keys()].filter((cell) => system.cells[cell]?.standing === 'hidden'),
  );
  const withheld = new Set<number>();
  const witnesses: Choice['witnesses'][number][] = [];
  for (const block of blocksOf(system)) {
    const { choice, verdicts } = proven(block, solver, proofs);
    const place = (cell: number): number => block.places[cell] ?? -1;
    for (const cell of choice.hidden) hidden.add(place(cell));
    for (const verdict of choice.withheld) withheld.add(verdicts[verdict] ?? -1);
    for (const { cell, goal, table, insider } of choice.witnesses) {
      witnesses.push({
        cell: place(cell),
        goal,
        table: new Map([...table].map(([at, value]) => [place(at), value])),
        insider: insider === undefined ? undefined : place(insider),
      });
    }
  }
  return { hidden, withheld, witnesses };
}

/** The choice for a block, whose verdicts are numbered from 0 in the order in which they are met. */
function proven(
  { cells, constraints }: Block,
  solver: Solver,
  proofs: Proofs,
): { choice: Choice; verdicts: readonly number[] } {
  const verdicts = [...new Set(constraints.flatMap(({ verdict }) => verdict ?? []))];
  const numbers = new Map(verdicts.map((verdict, index) => [verdict, index]));
  const block: System = {
    cells,
    constraints: constraints.map(({ verdict, ...rest }) => ({
      ...rest,
      ...(verdict !== undefined && { verdict: numbers.get(verdict) ?? -1 }),
    })),
  };
  const text = JSON.stringify([cells.map((cell) => ({ ...cell, name: '' })), block.constraints]);
  const key = createHash('sha256').update(text).digest('hex');
  const choice = proofs.known.get(key) ?? choose(block, solver);
  proofs.known.set(key, choice);
  proofs.used.add(key);
  return { choice, verdicts };
}
