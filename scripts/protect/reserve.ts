import { type Audit, audit } from './audit.ts';
import type { Builder, Reserve } from './builder.ts';
import type { Choice } from './choose.ts';
import type { Proofs } from './proofs.ts';
import { chooseByBlocks } from './prove.ts';
import type { System } from './system.ts';
import type { Solver } from './witness/solver.ts';

/** Figures as cells, with everything that ties them together. */
export interface Built {
  readonly builder: Builder;
  readonly system: System;
}

/** What is hidden in the end, and what the audit says of it. */
export interface Settled<B extends Built> {
  readonly built: B;
  readonly choice: Choice;
  readonly found: Audit;
  /** Tables of which nothing new is published. */
  readonly held: readonly string[];
}

/**
 * Chooses what to hide, and publishes less of the tables whose numbers could not be proven safe, until they are.
 * A table of which something was published before is held back: nothing is told of it that was not told then.
 * Another is first closed below the open levels, then held back as well. Where that is not enough, what else
 * says something of these numbers is held back too, until nothing does: then they are as safe as they were before.
 * `closed` names tables that are closed from the start. Unproven numbers are left where a class of an area, which
 * is always published, tells of them.
 */
export async function settle<B extends Built>(
  build: (reserve: Reserve) => Promise<B>,
  closed: ReadonlySet<string>,
  solver: Solver,
  proofs: Proofs,
): Promise<Settled<B>> {
  const reserve = { closed: new Set(closed), held: new Set<string>() };
  for (;;) {
    const built = await build(reserve);
    const choice = chooseByBlocks(built.system, solver, proofs);
    const found = audit(built.system, choice);
    const done = { built, choice, found, held: [...reserve.held].sort() };
    if (found.unproven.length === 0) return done;
    const open = tablesOf(found.unproven, built.builder).filter((table) => !reserve.held.has(table));
    const saying = tablesOf(found.said, built.builder).filter((table) => !reserve.held.has(table));
    const less = open.length > 0 ? open : saying;
    if (less.length === 0) return done;
    for (const table of less) {
      const hold = open.length === 0 || reserve.closed.has(table) || built.builder.wasShown(table);
      if (!hold) reserve.closed.add(table);
      else {
        if (!closed.has(table)) reserve.closed.delete(table);
        reserve.held.add(table);
      }
    }
  }
}

/** The tables that cells stand in. */
export function tablesOf(cells: readonly number[], { tables }: Builder): string[] {
  return [...new Set(cells.map((cell) => tables[cell] ?? ''))].sort();
}
