import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../../src/areas/nearest.ts';

describe('distance', () => {
  it('counts letters changed, added, dropped and swapped', () => {
    expect(distance('abc', 'abc')).toBe(0);
    expect(distance('abc', 'abd')).toBe(1);
    expect(distance('abc', 'acb')).toBe(1);
    expect(distance('abc', 'abcd')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
  });

  it('is the same both ways and never more than the longer text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

it('nearest offers slips of the pen only, nearest first', () => {
  expect(nearest('valeu', ['value', 'state', 'valley'])).toEqual(['value']);
  expect(nearest('duc xuan', ['duc xuam', 'duc xuan', 'phong quang'])).toEqual(['duc xuan', 'duc xuam']);
});
