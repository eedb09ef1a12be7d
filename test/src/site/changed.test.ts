import { expect, test } from 'vitest';
import { change, type Change } from '../../../src/changes/change.ts';
import { summarize } from '../../../src/changes/summary.ts';
import { changed } from '../../../src/site/changed.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { Site } from '../../../src/site/site.ts';

const unnamed = { vi: '', en: '' };
const labels = {
  indicator: () => unnamed,
  programme: () => unnamed,
  target: () => unnamed,
  table: () => unnamed,
  area: () => '',
};

/** How a part of a definition is written for a reader. */
function part(given: Partial<Change>, language: Language): string {
  const row = { ...change({ subject: 'target', change: 'changed', ...given }), position: 0 };
  const told = { ...summarize([row], labels), release: '', since: null, words: { vi: [], en: [] } };
  // Of the site only the words for areas are read, and no area is named here.
  const levels = [
    { id: 'town', label: { vi: 'xóm', en: 'hamlet' }, plural: { vi: 'các xóm', en: 'hamlets' } },
  ];
  const site = { area_levels: levels } as unknown as Site;
  const of = changed({ told, rows: [row], areas: [], indicators: [], targets: [] }, site, language);
  return of.part(row, 'after');
}

test('days and amounts of a definition are written as readers write them', () => {
  expect(part({ field: 'deadline', after: '2030-12-31' }, 'vi')).toBe('31/12/2030');
  expect(part({ field: 'deadline', after: '2030-12-31' }, 'en')).toBe('31 December 2030');
  expect(part({ field: 'threshold', after: '1234.5' }, 'vi')).toBe('1.234,5');
  expect(part({ field: 'threshold', after: '1234.5' }, 'en')).toBe('1,234.5');
});

test('what the tables hold as codes, truth values and JSON is said in words', () => {
  expect(part({ field: 'deadline_strict', after: 'true' }, 'vi')).toBe('có');
  expect(part({ field: 'deadline_strict', after: 'false' }, 'en')).toBe('no');
  expect(part({ field: 'rule', after: 'share_at_least' }, 'vi')).toBe('Tỷ lệ ít nhất');
  expect(part({ field: 'operator', after: '>=' }, 'vi')).toBe('ít nhất (≥)');
  expect(part({ field: 'frequency', after: 'annual' }, 'vi')).toBe('hằng năm');
  expect(part({ field: 'level', after: 'town;hamlet' }, 'vi')).toBe('xóm, hamlet');
  expect(part({ field: 'never_levels', after: '[]' }, 'vi')).toBe('không có');
  const states =
    '[{"id":"a","label":{"vi":"đã có","en":"there"}},{"id":"b","label":{"vi":"chưa","en":"not yet"}}]';
  expect(part({ subject: 'indicator', field: 'states', after: states }, 'en')).toBe('there, not yet');
  const cuts = '{"kind":[{"id":"a","label":{"vi":"lớn","en":"large"}}]}';
  expect(part({ subject: 'indicator', field: 'breakdowns', after: cuts }, 'vi')).toBe('lớn');
  expect(part({ field: 'indicators', after: '[["sensible","trees","{}"]]' }, 'vi')).toBe('trees');
  // What a later release may bring stands as it is.
  expect(part({ field: 'aggregate', after: 'something_new' }, 'vi')).toBe('something_new');
});

test('a code is a name, not an amount; what is empty says so; a long text is cut', () => {
  expect(part({ subject: 'area', field: 'code', after: '05908' }, 'vi')).toBe('05908');
  expect(part({ field: 'threshold', after: null }, 'vi')).toBe('để trống');
  const long = part({ field: 'definition_vi', after: 'cây '.repeat(60) }, 'vi');
  expect(long).toHaveLength(120);
  expect(long.endsWith('…')).toBe(true);
});
