import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Tuples } from '../../../scripts/read/tuples.ts';

const tuple = fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom(0, 1, 2 ** 30));

it('gives equal tuples one number and different ones different numbers, also after some are forgotten', () => {
  fc.assert(
    fc.property(fc.array(tuple, { maxLength: 2000 }), fc.nat(500), (all, kept) => {
      const tuples = new Tuples(3);
      const byText = new Map<string, number>();
      const add = (each: readonly number[]) => {
        const number = tuples.number(Int32Array.from(each));
        expect([0, 1, 2].map((at) => tuples.get(number, at))).toEqual(each);
        expect(byText.get(String(each)) ?? number).toBe(number);
        byText.set(String(each), number);
      };
      all.forEach(add);
      expect(tuples.size).toBe(byText.size);
      tuples.forget(kept);
      for (const [text, number] of byText) if (number >= kept) byText.delete(text);
      expect(tuples.size).toBe(byText.size);
      all.toReversed().forEach(add);
      expect(tuples.size).toBe(byText.size);
    }),
    { numRuns: 30 },
  );
});
