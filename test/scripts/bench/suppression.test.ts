import { describe, expect, it } from 'vitest';
import {
  cheapestPattern,
  costOf,
  isSafe,
  patternByHand,
} from '../../../scripts/bench/suppression-patterns.ts';
import { systemOfWorld } from '../../../scripts/bench/suppression-worlds.ts';

const world = { joined: 0, unnamed: false, threshold: 5, sayings: [] };
const best = (system: ReturnType<typeof systemOfWorld>) =>
  cheapestPattern(system, (hidden) => isSafe(system, hidden, 5));

describe('patterns', () => {
  it('by hand are right where one small number stands alone', () => {
    const system = systemOfWorld({
      ...world,
      areas: [
        [3, 20],
        [30, 40],
      ],
    });
    const byHand = patternByHand(system);
    expect(isSafe(system, byHand, 5)).toBe(true);
    expect(costOf(system, byHand)).toBe(21 + 31 + 41);
    expect(best(system)).toEqual(byHand);
  });

  it('by hand are not where small numbers stand together: they add up to what is known', () => {
    const system = systemOfWorld({
      ...world,
      areas: [
        [2, 1],
        [1, 2],
        [30, 40],
      ],
    });
    const byHand = patternByHand(system);
    expect(isSafe(system, byHand, 5)).toBe(false);
    const cheapest = best(system);
    expect(cheapest && isSafe(system, cheapest, 5)).toBe(true);
    expect(cheapest && costOf(system, cheapest)).toBeGreaterThan(costOf(system, byHand));
  });

  it('are none where the sum of everything is too small', () => {
    const system = systemOfWorld({
      ...world,
      areas: [
        [2, 0],
        [0, 1],
      ],
    });
    expect(best(system)).toBeUndefined();
  });
});
