import { expect, test } from 'vitest';
import type { ObservationRow } from '../../../src/release/tables.ts';
import { observedIn } from '../../../src/site/observed-in.ts';

const row = (area_id: string, period: string) => ({ area_id, period }) as ObservationRow;

test('the rows of an area, in their order, and none of an area without any; lists are not mixed up', () => {
  const rows = [row('a', '2024'), row('b', '2024'), row('a', '2025')];
  expect(observedIn('a', rows).map(({ period }) => period)).toEqual(['2024', '2025']);
  expect(observedIn('c', rows)).toEqual([]);
  expect(observedIn('a', [row('a', '2023')]).map(({ period }) => period)).toEqual(['2023']);
  expect(observedIn('b', rows)).toHaveLength(1);
});
