import { expect, it } from 'vitest';
import { numbersHidden } from '../../../src/targets/numbers-hidden.ts';

it('knows a verdict whose numbers are hidden from one that never had any', () => {
  const bare = { value: null, indicator: null };
  expect(numbersHidden({ ...bare, reason: 'over_limit' })).toBe(true);
  expect(numbersHidden({ ...bare, reason: 'parts_hold' })).toBe(false);
  expect(numbersHidden({ ...bare, reason: 'not_reported' })).toBe(false);
  expect(numbersHidden({ value: 0, indicator: 'trees', reason: 'within_limit' })).toBe(false);
});
