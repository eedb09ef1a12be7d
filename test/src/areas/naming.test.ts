import { expect, test } from 'vitest';
import { nameApart, titleApart } from '../../../src/areas/naming.ts';
import type { Site } from '../../../src/site/site.ts';
import { area } from '../../scripts/inputs.ts';

const both = (vi: string, en: string) => ({ vi, en });

const site = {
  area_types: [
    { id: 'region', label: both('vùng', 'region'), full: both('vùng {name}', '{name} region') },
    { id: 'town', label: both('phố', 'town'), full: both('phố {name}', '{name} town') },
  ],
} as unknown as Site;

const named = (id: string, name: string, parent: string, to?: string) => ({
  ...area(id, 'town', parent, '2001-01-01', to),
  name,
});
const areas = [
  area('Bắc', 'region', null, '2001-01-01'),
  area('Nam', 'region', null, '2001-01-01'),
  named('now', 'Hòa', 'Bắc'),
  named('old', 'Hoà', 'Bắc', '2025-06-30'),
  named('alone', 'Ness', 'Bắc', '2025-06-30'),
  named('north', 'Voe', 'Bắc'),
  named('south', 'Voe', 'Nam'),
  named('first', 'Tind', 'Bắc', '2025-06-30'),
  named('second', 'Tind', 'Nam', '2025-06-30'),
  named('third', 'Tind', 'Nam'),
  { ...named('region', 'Ness', 'Nam'), type: 'region' },
];

function name(id: string, language: 'vi' | 'en' = 'vi'): string {
  const found = areas.find(({ area_id }) => area_id === id);
  if (!found) throw new Error(`no area "${id}"`);
  return nameApart(found, areas, site, language);
}

test.each([
  ['now', 'phố Hòa'],
  ['old', 'phố Hoà (đến 30/06/2025)'],
  // Its kind tells it from the region.
  ['alone', 'phố Ness'],
  ['region', 'vùng Ness'],
  ['north', 'phố Voe, vùng Bắc'],
  ['south', 'phố Voe, vùng Nam'],
  ['first', 'phố Tind, vùng Bắc (đến 30/06/2025)'],
  ['second', 'phố Tind, vùng Nam (đến 30/06/2025)'],
  ['third', 'phố Tind'],
])('%s is %s', (id, expected) => {
  expect(name(id)).toBe(expected);
});

test('no two areas go by one name, in either language', () => {
  for (const language of ['vi', 'en'] as const) {
    const all = areas.map(({ area_id }) => name(area_id, language).replace('Hoà', 'Hòa'));
    expect(new Set(all).size).toBe(areas.length);
  }
  expect(name('old', 'en')).toBe('Hoà town (until 30 June 2025)');
});

test('it may begin a sentence', () => {
  const [, , , old] = areas;
  expect(old && titleApart(old, areas, site, 'vi')).toBe('Phố Hoà (đến 30/06/2025)');
});
