import { expect, it } from 'vitest';
import type { IndicatorRow } from '../../../src/release/tables.ts';
import { findingText } from '../../../src/site/finding.ts';
import { target, verdict } from './world.ts';

const indicator = {
  unit: 'prizes',
  unit_vi: 'giải',
  unit_en: 'prizes',
  unit_one_en: 'prize',
} as IndicatorRow;

function said(
  rule: string,
  status: string,
  value: number,
  required: number,
  gap: number,
  language: 'vi' | 'en' = 'vi',
) {
  const given = verdict('T-1', 'A', '2026', { status, value, required, gap });
  return findingText(target('T-1', { rule }), given, indicator, language);
}

it.each([
  [said('count_at_most', 'met', 3, 5, 2), '3 giải, thấp hơn 2 giải so với giới hạn'],
  [said('count_at_most', 'missed', 7, 5, -2), '7 giải, vượt 2 giải so với giới hạn'],
  [said('count_zero', 'met', 0, 0, 0), '0 giải, không vượt giới hạn'],
  [said('yoy_decrease', 'missed', 5, 5, 0), '5 giải, chỉ vừa bằng, nên chưa đủ'],
  [said('count_at_least', 'met', 5, 5, 0), '5 giải, đúng bằng mức cần có'],
  [said('count_at_least', 'off_track', 3, 5, -2), '3 giải, thiếu 2 giải so với mức cần có'],
  [said('count_at_least', 'met', 6, 5, 1, 'en'), '6 prizes, 1 prize ahead of what is required'],
  [said('count_zero', 'on_track', 0, 0, 0, 'en'), '0 prizes, not over the limit'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
