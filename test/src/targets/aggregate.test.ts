import { expect, test } from 'vitest';
import { aggregateOf } from '../../../src/targets/aggregate.ts';

test('sums answer shares, zeros and changes; limits and minimums are for each unit', () => {
  expect(aggregateOf({ aggregate: null, rule: 'share_at_least' })).toBe('sum');
  expect(aggregateOf({ aggregate: null, rule: 'count_zero' })).toBe('sum');
  expect(aggregateOf({ aggregate: null, rule: 'count_at_most' })).toBe('every_unit');
  expect(aggregateOf({ aggregate: null, rule: 'composite_all_criteria' })).toBe('every_unit');
});

test('what the target says goes before', () => {
  expect(aggregateOf({ aggregate: 'every_unit', rule: 'share_above' })).toBe('every_unit');
  expect(aggregateOf({ aggregate: 'sum', rule: 'count_at_most' })).toBe('sum');
});
