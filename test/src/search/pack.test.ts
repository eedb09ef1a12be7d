import { expect, test } from 'vitest';
import type { AreaRow, ProgrammeRow, TargetRow } from '../../../src/release/tables.ts';
import { noteOf } from '../../../src/search/grouped.ts';
import { search } from '../../../src/search/match.ts';
import { packIndex, type Source } from '../../../src/search/pack.ts';
import { unpackIndex } from '../../../src/search/unpack.ts';
import type { Site } from '../../../src/site/site.ts';
import { area, link } from '../../scripts/inputs.ts';

const both = (vi: string, en: string) => ({ vi, en });

const site = {
  base: '/veld/',
  area_types: [
    { id: 'sea', label: both('biển', 'sea'), full: both('{name}', '{name}') },
    { id: 'region', label: both('vùng', 'region'), full: both('vùng {name}', '{name} region') },
    {
      id: 'town',
      label: both('phố', 'town'),
      full: both('phố {name}', '{name} Town'),
      abbreviations: ['ph'],
    },
  ],
} as unknown as Site;

const areas = [
  { ...area('sea', 'sea', null, '2001-01-01'), name: 'Biển' },
  { ...area('north', 'region', 'sea', '2001-01-01'), name: 'Bắc' },
  { ...area('tind', 'town', 'north', '2025-07-01'), name: 'Tind', slug: 'tind' },
  {
    ...area('tind-old', 'town', 'north', '2001-01-01', '2025-06-30'),
    name: 'Tind',
    slug: 'tind-2025',
  },
  { ...area('voe', 'town', 'north', '2001-01-01', '2025-06-30'), name: 'Vôe', slug: 'voe-2025' },
  { ...area('skaw', 'town', 'north', '2001-01-01', '2025-06-30'), name: 'Skaw', slug: 'skaw-2025' },
  { ...area('ness', 'town', 'north', '2001-01-01', '2020-06-30'), name: 'Ness', slug: 'ness-12' },
  { ...area('brae', 'town', 'north', '2025-07-01'), name: 'Brae', slug: 'brae' },
].map((row) => ({
  ...row,
  code: row.slug.startsWith('tind') ? '07' : row.area_id.length.toString(),
})) as unknown as AreaRow[];

const source: Source = {
  site,
  areas,
  lineage: [
    link('tind-old', 'tind'),
    link('voe', 'tind'),
    link('skaw', 'tind', 'part'),
    link('ness', 'voe'),
    link('skaw', 'brae', 'part'),
  ],
  programmes: [
    {
      programme: 'clear_wells',
      short_vi: 'Giếng trong',
      label_vi: 'Kế hoạch giếng trong',
      short_en: 'Clear wells',
      label_en: 'Plan for clear wells',
    } as ProgrammeRow,
  ],
  targets: [
    {
      programme: 'clear_wells',
      target: 'CW-1',
      slug: 'cw-1',
      label_vi: 'Giếng được thử',
      label_en: 'Wells are tested',
    } as TargetRow,
  ],
  agencies: [
    {
      programme: 'clear_wells',
      agency: 'wardens',
      slug: 'nguoi-giu-gieng',
      label_vi: 'Người giữ giếng',
      label_en: 'Well wardens',
    },
  ],
};

const shown = new Set(areas.map(({ area_id }) => area_id));

/** What a query finds: the title, the note and the address. */
function told(query: string, language: 'vi' | 'en' = 'vi', seen = shown): string[] {
  const index = packIndex(source, seen, [['Trang đầu', '/veld/']], language);
  // As the browser gets it.
  const read = JSON.parse(JSON.stringify(index)) as typeof index;
  return search(unpackIndex(read), query).map((one) =>
    [one.entry.title, noteOf(one), one.entry.path].join(' | '),
  );
}

test('two areas of one name are told apart in words and addresses', () => {
  expect(told('tind')).toEqual([
    'Phố Tind | từ 01/07/2025, vùng Bắc | /veld/dia-ban/tind/',
    'Phố Tind | đến 30/06/2025, vùng Bắc | /veld/dia-ban/tind-2025/',
  ]);
  expect(told('tind town', 'en')).toEqual([
    'Tind Town | since 1 July 2025, Bắc region | /veld/en/dia-ban/tind/',
    'Tind Town | until 30 June 2025, Bắc region | /veld/en/dia-ban/tind-2025/',
  ]);
  expect(told('07')).toHaveLength(2);
});

test('an area is found by what went into it, over several changes, whole or in part', () => {
  expect(told('voe')[0]).toBe('Phố Tind | gồm cả phố Vôe cũ, từ 01/07/2025, vùng Bắc | /veld/dia-ban/tind/');
  expect(told('ness')).toEqual([
    'Phố Tind | gồm cả phố Ness cũ, từ 01/07/2025, vùng Bắc | /veld/dia-ban/tind/',
    'Phố Ness | đến 30/06/2020, vùng Bắc | /veld/dia-ban/ness-12/',
  ]);
  expect(told('ph skaw', 'en')).toEqual([
    'Brae Town | includes part of the former Skaw Town, Bắc region | /veld/en/dia-ban/brae/',
    'Tind Town | includes part of the former Skaw Town, since 1 July 2025, Bắc region | /veld/en/dia-ban/tind/',
    'Skaw Town | until 30 June 2025, Bắc region | /veld/en/dia-ban/skaw-2025/',
  ]);
});

test('an area without a page leads to the page of what it became, else of the area above, and says so', () => {
  const few = new Set(['tind', 'north']);
  expect(told('voe', 'vi', few)[1]).toBe(
    'Phố Vôe | đến 30/06/2025, vùng Bắc, xem ở trang phố Tind | /veld/dia-ban/tind/',
  );
  expect(told('brae', 'vi', few)).toEqual([
    'Phố Brae | vùng Bắc, xem ở trang vùng Bắc | /veld/dia-ban/north/',
  ]);
});

test('targets, programmes, agencies and pages are found in the language of the page', () => {
  expect(told('gieng')).toEqual([
    'Giếng trong | Kế hoạch giếng trong | /veld/chuong-trinh/clear-wells/',
    'Giếng được thử | CW-1, Giếng trong | /veld/chi-tieu/cw-1/',
    'Người giữ giếng | Giếng trong | /veld/don-vi/nguoi-giu-gieng/',
  ]);
  expect(told('wardens', 'en')).toEqual(['Well wardens | Clear wells | /veld/en/don-vi/nguoi-giu-gieng/']);
  expect(told('trang dau')).toEqual(['Trang đầu |  | /veld/']);
});
