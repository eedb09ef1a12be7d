import { expect, test } from 'vitest';
import { areaChanges, type ComparedArea } from '../../../scripts/compare/areas.ts';
import { neededKind } from '../../../src/changes/needed.ts';

const area = (area_id: string, more: Partial<ComparedArea> = {}): ComparedArea => ({
  area_id,
  name: area_id.toUpperCase(),
  type: 'isle',
  code: area_id,
  level: 'isle',
  parent_id: null,
  valid_from: '2020-01-01',
  valid_to: null,
  ...more,
});

test('areas that came, left, were renamed or have ended are told one by one', () => {
  const changes = areaChanges(
    [area('a'), area('b'), area('c')],
    [area('a', { name: 'Hòa', valid_to: '2026-06-30' }), area('c'), area('d')],
  );
  expect(
    changes.map(({ change, area_id, field, before, after }) => [change, area_id, field, before, after]),
  ).toEqual([
    ['changed', 'a', 'name', 'A', 'Hòa'],
    ['changed', 'a', 'valid_to', null, '2026-06-30'],
    ['withdrawn', 'b', null, null, null],
    ['added', 'd', null, null, null],
  ]);
});

test('a new name breaks nothing that readers made, an area that is gone does', () => {
  const before = [area('a'), area('b')];
  expect(neededKind(areaChanges(before, [area('a', { name: 'Hòa' }), area('b')]))).toBe('minor');
  expect(neededKind(areaChanges(before, [area('a')]))).toBe('major');
  expect(areaChanges(before, before)).toEqual([]);
});
