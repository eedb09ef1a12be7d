import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isPossible,
  knowledge,
  type Reading,
  tooCertain,
} from '../../../scripts/bench/suppression-tables.ts';
import { mostHidden, systemOfWorld, type World } from '../../../scripts/bench/suppression-worlds.ts';
import { audit } from '../../../scripts/protect/audit.ts';
import { choose } from '../../../scripts/protect/choose.ts';
import { noProofs } from '../../../scripts/protect/proofs.ts';
import { chooseByBlocks } from '../../../scripts/protect/prove.ts';
import { constraintsByCell } from '../../../scripts/protect/system.ts';
import { shift } from '../../../scripts/protect/witness/moves.ts';
import { openSolver, type Solver } from '../../../scripts/protect/witness/solver.ts';
import { verifyWitness } from '../../../scripts/protect/witness/verify.ts';
import { systemOf } from './table.ts';

/** Far above what the small tables hold: what is possible within it is possible. */
const reach = 40;

const anyWorld: fc.Arbitrary<World> = fc
  .record({ areas: fc.integer({ min: 2, max: 4 }), groups: fc.integer({ min: 2, max: 3 }) })
  .chain(({ areas, groups }) =>
    fc.record({
      areas: fc.array(
        fc.array(fc.oneof(fc.nat(9), fc.constantFrom(0, 1, 1, 2)), { minLength: groups, maxLength: groups }),
        {
          minLength: areas,
          maxLength: areas,
        },
      ),
      joined: fc.constantFrom(0, 0, 2),
      unnamed: fc.boolean(),
      threshold: fc.integer({ min: 3, max: 6 }),
      sayings: fc.array(
        fc.record({
          cell: fc.nat(40),
          factor: fc.integer({ min: 1, max: 3 }),
          other: fc.nat(40),
          otherFactor: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  );

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

describe('what is left of a table', () => {
  it('leaves every small number uncertain, whoever reads it', () => {
    const counts = { secrets: 0, impossible: 0, strict: 0, missed: 0 };
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { threshold } = world;
        const system = systemOfWorld(world);
        const choice = choose(system, solver);
        const { secrets, unproven } = audit(system, choice);
        counts.secrets += secrets;
        const certain = tooCertain({ ...choice, system, reach }, threshold);
        expect(certain.filter((cell) => !unproven.includes(cell))).toEqual([]);
        if (unproven.length === 0) return;
        // With everything hidden: what is certain even so, no choice could have saved.
        const most = { ...mostHidden(system), system, reach };
        const lost = new Set(tooCertain(most, threshold));
        for (const cell of unproven) {
          if (lost.has(cell)) counts.impossible += 1;
          // As uncertain as it has to be, but the true number is not the least that it can be.
          else if (!reachesGoal(most, cell, threshold)) counts.strict += 1;
          else counts.missed += 1;
        }
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(counts).toEqual({ secrets: 608, impossible: 13, strict: 20, missed: 0 });
  }, 60_000);

  it('is as safe where it is cut into blocks first', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const system = systemOfWorld(world);
        const choice = chooseByBlocks(system, solver, noProofs());
        const { unproven } = audit(system, choice);
        const certain = tooCertain({ ...choice, system, reach }, world.threshold);
        expect(certain.filter((cell) => !unproven.includes(cell))).toEqual([]);
        expect(unproven).toEqual(audit(system, choose(system, solver)).unproven);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a witness', () => {
  it('that differs by one anywhere is none', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(1, -1), (world, step) => {
        const system = systemOfWorld(world);
        const { hidden, withheld, witnesses } = choose(system, solver);
        const isPublished = (cell: number) => system.cells[cell]?.standing !== 'implied' && !hidden.has(cell);
        for (const witness of witnesses) {
          expect(verifyWitness(system, isPublished, withheld, witness)).toBe(true);
          for (const [cell, { value }] of system.cells.entries()) {
            const changed = (witness.table.get(cell) ?? value) + step;
            const table = new Map([...witness.table, [cell, changed]]);
            expect(verifyWitness(system, isPublished, withheld, { ...witness, table })).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('that keeps the sums but not what is published is none, nor one below what can be, or in parts of people', () => {
    const system = systemOf(
      { cells: { A: 12, B: 3, C: 5, D: 20 }, laws: ['A + B + C = D'], hidden: ['B', 'C'] },
      5,
    );
    const [a, b, c] = ['A', 'B', 'C'].map(system.at) as [number, number, number];
    const isPublished = (cell: number) => cell !== b && cell !== c;
    const isWitness = (numbers: readonly (readonly [number, number])[], goal: number) =>
      verifyWitness(system, isPublished, new Set(), { cell: b, goal, table: new Map(numbers) });
    expect(
      isWitness(
        [
          [b, 7],
          [c, 1],
        ],
        7,
      ),
    ).toBe(true);
    expect(
      isWitness(
        [
          [b, 7],
          [a, 8],
        ],
        7,
      ),
    ).toBe(false);
    expect(
      isWitness(
        [
          [b, 8],
          [c, 0],
        ],
        8,
      ),
    ).toBe(false);
    expect(
      isWitness(
        [
          [b, 6.5],
          [c, 1.5],
        ],
        6.5,
      ),
    ).toBe(false);
    expect(
      isWitness(
        [
          [b, 7],
          [c, 1],
        ],
        6,
      ),
    ).toBe(false);
  });

  it('that was shifted into place is one', () => {
    let found = 0;
    fc.assert(
      fc.property(
        anyWorld,
        fc.nat(99),
        fc.nat(12),
        fc.uniqueArray(fc.nat(40)),
        fc.uniqueArray(fc.nat(3)),
        (world, place, more, kept, without) => {
          const system = systemOfWorld(world);
          const cell = place % system.cells.length;
          const goal = (system.cells[cell]?.lower ?? 0) + more;
          const withheld = new Set(without);
          const mayChange = (at: number) => at === cell || !kept.includes(at);
          const binds = (index: number) => {
            const verdict = system.constraints[index]?.verdict;
            return verdict === undefined || !withheld.has(verdict);
          };
          const table = shift(system, constraintsByCell(system), mayChange, binds, cell, goal);
          if (!table) return;
          found += 1;
          const isPublished = (at: number) => !mayChange(at);
          expect(verifyWitness(system, isPublished, withheld, { cell, goal, table })).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(30);
  });
});

describe('a verdict', () => {
  const cells = [{ name: 'trees', value: 2, lower: 1, standing: 'hidden' as const, goals: [6] }];
  const few = { kind: 'at_most' as const, terms: [{ cell: 0, factor: 1 }], bound: 3, verdict: 0 };
  const system = { cells, constraints: [few] };

  it('that is withheld says nothing', () => {
    const witness = { cell: 0, goal: 6, table: new Map([[0, 6]]) };
    expect(verifyWitness(system, () => false, new Set(), witness)).toBe(false);
    expect(verifyWitness(system, () => false, new Set([1]), witness)).toBe(false);
    expect(verifyWitness(system, () => false, new Set([0]), witness)).toBe(true);
  });

  it('is withheld where it would tell, and only there', () => {
    const told = choose(system, solver);
    expect(told.withheld).toEqual(new Set([0]));
    expect(audit(system, told).unproven).toEqual([]);
    const many = { ...system, constraints: [{ ...few, bound: 6 }] };
    expect(choose(many, solver).withheld).toEqual(new Set());
  });
});

/** Whether everybody who sees as little as possible can find possible what is asked for. */
function reachesGoal(reading: Reading, cell: number, threshold: number): boolean {
  const { goals = [] } = reading.system.cells[cell] ?? {};
  return knowledge(reading, threshold, cell).every((known) =>
    goals.every((goal) => isPossible(reading, cell, goal, known)),
  );
}
