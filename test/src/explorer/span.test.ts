import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSpans, spanSize, spansOf } from '../../../src/explorer/span.ts';

test('runs hold exactly the numbers they were made of, and are as few as can be', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), (numbers) => {
      const spans = spansOf(numbers);
      for (let number = 0; number <= 60; number += 1) {
        expect(inSpans(spans, number)).toBe(numbers.includes(number));
      }
      expect(spanSize(spans)).toBe(new Set(numbers).size);
      for (const [at, [first]] of spans.entries())
        expect(first).toBeGreaterThan((spans[at - 1]?.[1] ?? -2) + 1);
    }),
  );
});
