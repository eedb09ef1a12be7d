import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from '../../../src/charts/dodge.ts';

const wishes = fc.array(
  fc.record({ middle: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 10, max: 40 }) }),
  { maxLength: 8 },
);

test('labels never overlap, keep their order and stay in the column while it has room', () => {
  fc.assert(
    fc.property(wishes, (given) => {
      const middles = dodge(given, 0, 300);
      const spans = given
        .map(({ height, middle }, at) => ({ middle, top: (middles[at] ?? 0) - height / 2, height }))
        .sort((a, b) => a.top - b.top);
      for (const [at, span] of spans.entries()) {
        const next = spans[at + 1];
        if (!next) continue;
        expect(span.top + span.height).toBeLessThanOrEqual(next.top + 1e-6);
        expect(span.middle).toBeLessThanOrEqual(next.middle);
      }
      expect(Math.min(0, ...spans.map(({ top }) => top))).toBeGreaterThanOrEqual(-1e-6);
      if (given.reduce((sum, { height }) => sum + height, 0) <= 300) {
        expect(Math.max(0, ...spans.map(({ top, height }) => top + height))).toBeLessThanOrEqual(300 + 1e-6);
      }
    }),
  );
});

test('a label that has room stays where it wants to be', () => {
  expect(
    dodge(
      [
        { middle: 40, height: 15 },
        { middle: 200, height: 15 },
      ],
      0,
      300,
    ),
  ).toEqual([40, 200]);
});

test('two that want the same place share the way', () => {
  expect(
    dodge(
      [
        { middle: 100, height: 20 },
        { middle: 100, height: 20 },
      ],
      0,
      300,
    ),
  ).toEqual([90, 110]);
});
