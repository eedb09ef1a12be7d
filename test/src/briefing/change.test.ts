import { expect, test } from 'vitest';
import { changeText } from '../../../src/briefing/change.ts';
import type { IndicatorRow } from '../../../src/release/tables.ts';
import { verdict } from '../site/world.ts';

const share = { indicator: 'watered', unit: 'percent', unit_vi: '%', unit_en: '%' } as IndicatorRow;
const trees = {
  indicator: 'trees',
  unit: 'tree',
  unit_vi: 'cây',
  unit_en: 'trees',
  unit_one_en: 'tree',
} as IndicatorRow;
const at = (value: number | null, more = {}) => verdict('T-1', 'Land', '2026', { value, ...more });

test.each([
  [43, 40, share, 'tăng 3 điểm phần trăm', 'up 3 percentage points'],
  [40, 41, share, 'giảm 1 điểm phần trăm', 'down 1 percentage point'],
  [2, 1, trees, 'tăng 1 cây', 'up 1 tree'],
  [0, 0, trees, 'giữ nguyên', 'unchanged'],
  [40.03125, 40, share, 'tăng 0,031 điểm phần trăm', 'up 0.031 percentage points'],
])('from %2$s to %1$s', (now, before, indicator, vi, en) => {
  expect(changeText(at(now), at(before), indicator, 'vi')).toBe(vi);
  expect(changeText(at(now), at(before), indicator, 'en')).toBe(en);
});

test('nothing is said where a number is hidden, or the two are about different things', () => {
  expect(changeText(at(null), at(3), trees, 'vi')).toBeUndefined();
  expect(changeText(at(3), at(null), trees, 'vi')).toBeUndefined();
  expect(changeText(at(3), undefined, trees, 'vi')).toBeUndefined();
  expect(changeText(at(3), at(2, { basis: 'successor' }), trees, 'vi')).toBeUndefined();
  expect(changeText(at(3), at(2, { indicator: 'other' }), trees, 'vi')).toBeUndefined();
});
