import { expect, test } from 'vitest';
import { nextIn } from '../../../src/charts/walk-links.ts';

/** Three in a row, one right under the second, one far below the third. */
const boxes = [
  [0, 0],
  [10, 0],
  [20, 0],
  [10, 10],
  [20, 90],
].map(([x = 0, y = 0]) => ({ x, y, width: 8, height: 8 }));

test.each([
  ['right', 0, 1],
  ['left', 2, 1],
  ['down', 1, 3],
  ['up', 3, 1],
  // Beside the way, but nearer than what lies straight ahead.
  ['down', 2, 3],
  ['down', 3, 4],
  ['left', 0, 0],
  ['up', 1, 1],
] as const)('%s from %i leads to %i', (way, from, to) => {
  expect(nextIn(way, from, boxes)).toBe(to);
});
