import { expect, test } from 'vitest';
import { historyOf } from '../../../src/briefing/history.ts';
import { knownPeriod } from '../../../src/periods/period.ts';
import type { Lookup } from '../../../src/release/lookup.ts';
import type { LineageRow } from '../../../src/release/tables.ts';
import { area, world } from '../site/world.ts';

const types = [
  { id: 'isle', label: { vi: 'đảo', en: 'isle' }, full: { vi: 'đảo {name}', en: '{name} Isle' } },
];
const link = (from: string, to: string, kind = 'whole'): LineageRow => ({
  predecessor_id: from,
  successor_id: to,
  kind,
  effective_date: '2025-07-01',
});
function told(lineage: readonly LineageRow[], id: string, period = '2026-H1'): Record<'vi' | 'en', string> {
  const ids = new Set([id, ...lineage.flatMap((row) => [row.predecessor_id, row.successor_id])]);
  const ended = new Set(lineage.map((row) => row.predecessor_id));
  const found = world({
    areas: [...ids].map((each) => area(each, ended.has(each) ? { valid_to: '2025-06-30' } : {})),
    lineage,
  });
  const lookup: Lookup = { ...found, site: { ...found.site, area_types: types } };
  const say = (language: 'vi' | 'en') =>
    historyOf(lookup.area(id), knownPeriod(period), lookup, language).join(' ');
  return { vi: say('vi'), en: say('en') };
}

test('an area that has always stood as it stands has no history to tell', () => {
  expect(told([], 'Brae')).toEqual({ vi: '', en: '' });
});

test('what it was made of is named, parts as parts', () => {
  expect(told([link('Tind', 'Brae'), link('Voe', 'Brae', 'part')], 'Brae')).toEqual({
    vi: 'Đảo Brae được lập ngày 01/07/2025 từ đảo Tind và một phần đảo Voe.',
    en: 'Brae Isle was formed on 1 July 2025 from Tind Isle and part of Voe Isle.',
  });
  expect(told([link('Tind', 'Brae')], 'Brae').vi).toContain('từ đảo Tind.');
});

test('many are counted after the first', () => {
  const eight = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((id) => link(id, 'Brae'));
  expect(told(eight, 'Brae').vi).toMatch(/từ đảo A, đảo B, đảo C, đảo D, đảo E và 3 địa bàn khác\.$/);
  expect(told(eight, 'Brae').en).toMatch(/E Isle and 3 other areas\.$/);
});

test('what became of an area is told, and after its end that its successors are meant', () => {
  expect(told([link('Tind', 'Brae')], 'Tind', '2024').vi).toBe(
    'Đảo Tind tồn tại đến hết ngày 30/06/2025; nay thuộc đảo Brae.',
  );
  expect(told([link('Tind', 'Brae')], 'Tind', '2026-H1').vi).toMatch(/^Đảo Tind .*\. Kết luận sau ngày này/);
});
