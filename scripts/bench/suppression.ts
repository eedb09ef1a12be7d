import { audit } from '../protect/audit.ts';
import { choose } from '../protect/choose.ts';
import { openSolver } from '../protect/witness/solver.ts';
import { randomNumbers } from './land.ts';
import {
  cheapestPattern,
  costOf,
  isSafe,
  patternByHand,
  reachesGoals,
  smallOnes,
} from './suppression-patterns.ts';
import { systemOfWorld, type World } from './suppression-worlds.ts';

const wanted = 200;
const threshold = 5;

/**
 * What is hidden beside small numbers in random small tables that can be protected at all: as it is chosen
 * here, at the least cost, and as it is done by hand; and how often each is safe when every table is tried.
 */
export async function suppression(): Promise<unknown> {
  const random = randomNumbers(20260701);
  const solver = await openSolver();
  const cost = { chosen: 0, cheapest: 0, cheapest_as_proven: 0, by_hand: 0 };
  const gaps = { small: 0, chosen: 0, cheapest: 0, cheapest_as_proven: 0, by_hand: 0 };
  const unsafe = { chosen: 0, by_hand: 0 };
  const tables = { compared: 0, chosen_as_cheap: 0, not_protectable: 0, not_proven: 0 };
  while (tables.compared < wanted) {
    const system = systemOfWorld(randomWorld(random));
    if (!system.cells.some(({ standing }) => standing === 'hidden')) continue;
    const cheapest = cheapestPattern(system, (hidden) => isSafe(system, hidden, threshold));
    if (!cheapest) {
      tables.not_protectable += 1;
      continue;
    }
    const choice = choose(system, solver);
    if (audit(system, choice).unproven.length > 0) {
      tables.not_proven += 1;
      continue;
    }
    tables.compared += 1;
    // What is proven is a little more than a range: the true number is the least of it, or may be.
    const asProven = cheapestPattern(system, (hidden) => reachesGoals(system, hidden, threshold));
    const byHand = patternByHand(system);
    cost.chosen += costOf(system, choice.hidden);
    cost.cheapest += costOf(system, cheapest);
    cost.cheapest_as_proven += asProven ? costOf(system, asProven) : NaN;
    cost.by_hand += costOf(system, byHand);
    gaps.small += smallOnes(system).size;
    gaps.chosen += choice.hidden.size;
    gaps.cheapest += cheapest.size;
    gaps.cheapest_as_proven += asProven?.size ?? NaN;
    gaps.by_hand += byHand.size;
    if (costOf(system, choice.hidden) === costOf(system, cheapest)) tables.chosen_as_cheap += 1;
    if (!isSafe(system, choice.hidden, threshold)) unsafe.chosen += 1;
    if (!isSafe(system, byHand, threshold)) unsafe.by_hand += 1;
    if (tables.compared % 50 === 0) process.stderr.write(`suppression: ${tables.compared} tables\n`);
  }
  return { tables, cost, gaps, unsafe };
}

function randomWorld(random: (limit: number) => number): World {
  const [areas, groups] = [2 + random(2), 2 + random(2)];
  return {
    areas: Array.from({ length: areas }, () => Array.from({ length: groups }, () => random(13))),
    joined: random(3) === 0 ? 2 : 0,
    unnamed: false,
    threshold,
    sayings: [],
  };
}
