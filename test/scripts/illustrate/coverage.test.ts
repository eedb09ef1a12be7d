import { expect, test } from 'vitest';
import type { Area, LineageLink } from '../../../src/areas/area.ts';
import { baseAreas, reportingAreas } from '../../../scripts/illustrate/coverage.ts';
import { Family } from '../../../scripts/illustrate/family.ts';

const old = { valid_from: '2000-01-01', valid_to: '2025-06-30' };
const young = { valid_from: '2025-07-01', valid_to: null };

function area(
  area_id: string,
  level: string,
  parent_id: string | null,
  span: Pick<Area, 'valid_from' | 'valid_to'>,
): Area {
  return {
    area_id,
    code: area_id,
    name: area_id,
    type: level,
    level,
    parent_id,
    slug: area_id,
    lat: null,
    lon: null,
    ...span,
  };
}

function becomes(predecessor_id: string, successor_id: string): LineageLink {
  return { predecessor_id, successor_id, kind: 'whole', effective_date: '2025-07-01' };
}

const areas = [
  area('west', 'wide', null, old),
  area('east', 'wide', null, old),
  area('all', 'wide', null, young),
  area('middle', 'mid', 'west', old),
  area('a', 'unit', 'middle', old),
  area('b', 'unit', 'middle', old),
  area('c', 'unit', 'east', old),
  area('ab', 'unit', 'all', young),
  area('cc', 'unit', 'all', young),
];
const lineage = [
  becomes('west', 'all'),
  becomes('east', 'all'),
  becomes('a', 'ab'),
  becomes('b', 'ab'),
  becomes('c', 'cc'),
];
const family = new Family(areas, lineage, new Map([['ab', 1000]]));
const [before, after] = ['2025-06-30', '2025-12-31'];
const home = family.get('all');
const names = (list: readonly Area[]) => list.map(({ area_id }) => area_id);
const bases = (id: string, day: string) => baseAreas(family.get(id), home, day, family);

test('an area that ended is followed by its successor, or by those of the areas in it', () => {
  expect(names(bases('west', after))).toEqual(['all']);
  expect(names(bases('middle', after))).toEqual(['ab']);
});

test('an area that was made later has the history of what it was made of', () => {
  expect(names(bases('ab', before))).toEqual(['a', 'b']);
  expect(names(bases('all', before))).toEqual(['west', 'east']);
});

test('a part of the home area brings the rest of its history', () => {
  expect(names(bases('west', before))).toEqual(['west', 'east']);
});

test('areas of a level report; after its end the narrower ones that may', () => {
  expect(names(reportingAreas(bases('middle', before), 'unit', ['unit'], before, family))).toEqual([
    'a',
    'b',
  ]);
  expect(names(reportingAreas(bases('middle', after), 'mid', ['mid', 'unit'], after, family))).toEqual([
    'ab',
  ]);
  expect(reportingAreas(bases('middle', after), 'mid', ['mid'], after, family)).toEqual([]);
});

test('predecessors share the inhabitants of their successor', () => {
  const [a, b] = [family.population(family.get('a')), family.population(family.get('b'))];
  expect(a + b).toBeGreaterThanOrEqual(999);
  expect(a + b).toBeLessThanOrEqual(1001);
});
