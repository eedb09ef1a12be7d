import { expect, it } from 'vitest';
import { observationColumns } from '../../../scripts/write/observations.ts';
import { breakdownNames } from '../../../src/site/states.ts';

const about = (names?: Parameters<typeof observationColumns>[1]) =>
  observationColumns(['age'], names).find(({ name }) => name === 'age')?.about;

it('the column of a breakdown is told by its name', () => {
  expect(about({ age: { vi: 'nhóm tuổi', en: 'age group' } })).toEqual({
    vi: 'Phân tổ theo nhóm tuổi; trống: tổng',
    en: 'Broken down by age group; empty: the total',
  });
});

it('in a release closed before breakdowns had names it is told as it was then', () => {
  expect(about()).toEqual({ vi: 'Phân tổ age; trống: tổng', en: 'Breakdown age; empty: the total' });
  expect(breakdownNames({ breakdown_names: null })).toEqual({});
});
