import { expect, test } from 'vitest';
import type { IndicatorRow, ProgressRow, TargetRow } from '../../../src/release/tables.ts';
import { verdictFacts } from '../../../src/site/verdict-facts.ts';

const indicator = { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null } as IndicatorRow;

const told = (rule: string, gap: number, status = gap < 0 ? 'behind' : 'on_track'): (string | undefined)[] =>
  (['vi', 'en'] as const).map((language) => {
    const verdict = {
      value: 50 + gap,
      required: 50,
      gap,
      status,
      numerator: null,
      denominator: null,
      pace: null,
      projected: null,
      coverage: null,
    } as ProgressRow;
    return verdictFacts({ rule } as TargetRow, verdict, indicator, language)[1]?.small?.replaceAll(
      '\u00a0',
      ' ',
    );
  });

test('how far a result is from what is required is said in words, never by a sign alone', () => {
  expect(told('share_at_least', 9.6)).toEqual([
    'hơn 9,6 điểm phần trăm so với mức cần có',
    '9.6 percentage points ahead of what is required',
  ]);
  expect(told('share_at_least', -9.6)[0]).toBe('thiếu 9,6 điểm phần trăm so với mức cần có');
  expect(told('count_at_most', 2)[0]).toBe('thấp hơn 2 điểm phần trăm so với giới hạn');
  expect(told('count_at_most', -2)[0]).toBe('vượt 2 điểm phần trăm so với giới hạn');
});

test('just what is required is said to be so, and whether it will do', () => {
  expect(told('share_at_least', 0)[0]).toBe('đúng bằng mức cần có');
  expect(told('share_at_least', 0, 'behind')[0]).toBe('chỉ vừa bằng, nên chưa đủ');
});
