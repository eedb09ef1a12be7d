import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '../../../src/release/tables.ts';
import { byWhen, goal } from '../../../src/site/goal.ts';
import { target } from './world.ts';

const share = { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null } as IndicatorRow;
const prizes = { unit: 'prizes', unit_vi: 'giải', unit_en: 'prizes', unit_one_en: 'prize' } as IndicatorRow;

describe('what a target asks', () => {
  const asks = (threshold: number, rule = 'share_at_least') =>
    goal(target('T-1', { rule, threshold, threshold_unit: 'percent', unit: 'percent' }), share, 'vi');

  it('does not ask for at least all', () => {
    expect(asks(99)).toBe('Ít nhất 99%');
    expect(asks(100)).toBe('100%');
    expect(asks(100, 'share_of_areas_with_status_by_date')).toBe('100%');
    expect(asks(100, 'share_above')).toBe('Trên 100%');
  });

  it('says how many things must be in place, and of parts that all must be met', () => {
    const given = { rule: 'composite_all_criteria', threshold: 4, threshold_unit: null };
    expect(goal(target('T-1', { ...given, unit: 'prizes' }), prizes, 'vi')).toBe('Ít nhất 4 giải');
    expect(goal(target('T-1', { ...given, unit: 'prizes' }), prizes, 'en')).toBe('At least 4 prizes');
    expect(goal(target('T-1', { ...given, unit: 'parts' }), undefined, 'vi')).toBe('Đạt mọi tiêu chí');
    expect(goal(target('T-1', { ...given, unit: 'criteria' }), prizes, 'vi')).toBe('Đạt mọi tiêu chí');
  });
});

describe('by when', () => {
  const everyYear = target('T-1', { deadline_every: '06-12', deadline_strict: true });

  it('names the month of a day that returns in English, where 12/06 could be read as December', () => {
    expect(byWhen(everyYear, 'vi')).toBe('trước 12/06, hằng năm');
    expect(byWhen(everyYear, 'en')).toBe('before 12 June, every year');
    expect(byWhen(target('T-1', { deadline_every: '02-29', deadline_strict: false }), 'en')).toBe(
      'by 29 February, every year',
    );
  });
});
