import { mkdirSync, openSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What a generated data folder holds. */
export interface Land {
  readonly rows: number;
  readonly places: number;
  readonly indicators: number;
}

const years = Array.from({ length: 10 }, (_, index) => 2016 + index);
const openIndicators = 45;
const personIndicators = 5;
const placesInRegion = 100;
/** Open indicators come every half-year, those on people once a year. */
const rowsPerPlace = years.length * (openIndicators * 2 + personIndicators);

/** A text that is the same in both languages. */
export const same = (text: string): { vi: string; en: string } => ({ vi: text, en: text });

/**
 * Writes a data folder of an invented land, in the form `npm run data` reads, with about `rows`
 * rows of exports: one file a year, in order. The same number gives the same bytes.
 */
export function writeLand(folder: string, rows: number): Land {
  const places = Math.max(1, Math.round(rows / rowsPerPlace));
  mkdirSync(join(folder, 'programmes'), { recursive: true });
  mkdirSync(join(folder, 'exports'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), stringify(site));
  writeFileSync(join(folder, 'indicators.yaml'), stringify(indicators()));
  writeFileSync(join(folder, 'programmes', 'plan.yaml'), stringify(programme));
  writeFileSync(join(folder, 'areas.csv'), areas(places));
  writeFileSync(join(folder, 'lineage.csv'), 'predecessor_id,successor_id,kind,effective_date\n');
  for (const year of years) writeYear(join(folder, 'exports'), year, places);
  return { rows: places * rowsPerPlace, places, indicators: openIndicators + personIndicators };
}

/** `site.yaml` of the invented land: a land of regions, which are made of places. */
export const site = {
  title: same('Land'),
  subject: same('works'),
  description: same('An invented land, to measure with.'),
  publisher: same('Nobody'),
  contact: 'nobody@land.example',
  licence: { id: 'CC0-1.0', label: same('No rights reserved'), url: 'https://land.example/licence' },
  home_area: 'L',
  as_of: String(years.at(-1)),
  area_levels: ['land', 'region', 'place'].map((id) => ({ id, label: same(id), plural: same(`${id}s`) })),
  area_types: ['land', 'region', 'place'].map((id) => ({ id, label: same(id), full: same('{name}') })),
  privacy: { threshold: 5, threshold_breakdown: 10, open_levels: ['land', 'region'] },
};

function indicators(): unknown {
  const common = { better: 'up', levels: ['place'], adds_over_areas: true, unit: 'things' };
  const share = {
    kind: 'share',
    numerator: same('Done'),
    denominator: same('Due'),
    adds_over_periods: false,
  };
  const open = Array.from({ length: openIndicators }, (_, index) => [
    `works_${index + 1}`,
    {
      label: same(`Works ${index + 1}`),
      definition: same('Works of one kind.'),
      ...common,
      sensitivity: 'open',
      ...(isShare(index) ? { ...share, unit: 'percent' } : { kind: 'flow', adds_over_periods: true }),
    },
  ]);
  const person = Array.from({ length: personIndicators }, (_, index) => [
    `members_${index + 1}`,
    {
      label: same(`Members ${index + 1}`),
      definition: same('Members of one kind.'),
      ...common,
      kind: 'stock',
      adds_over_periods: false,
      periods: ['year'],
      sensitivity: 'person',
    },
  ]);
  return {
    units: { things: { label: same('things'), one: 'thing' }, percent: { label: same('%') } },
    indicators: Object.fromEntries([...open, ...person]) as unknown,
  };
}

const isShare = (index: number): boolean => index % 3 === 0;

const target = {
  kind: 'target',
  section: same('I'),
  valid_from: `${years[0]}-01-01`,
  valid_to: `${years.at(-1)}-12-31`,
  levels: ['place'],
  agencies: ['office'],
  measurability: 'quantitative',
  frequency: 'annual',
};

const programme = {
  programme: 'plan',
  label: same('Plan'),
  short: same('Plan'),
  summary: same('Promises of an invented land.'),
  issuer: 'office',
  area_id: 'L',
  valid_from: target.valid_from,
  valid_to: target.valid_to,
  agencies: [{ id: 'office', label: same('Office') }],
  targets: [
    {
      id: 'P-01',
      label: same('Works done'),
      ...target,
      rule: 'share_at_least',
      operator: '>=',
      threshold: 60,
      threshold_unit: 'percent',
      unit: 'percent',
      indicators: ['works_1'],
      numerator: same('Done'),
      denominator: same('Due'),
    },
    {
      id: 'P-02',
      label: same('Many works'),
      ...target,
      rule: 'count_at_least',
      operator: '>=',
      threshold: 40,
      threshold_unit: 'things',
      unit: 'things',
      indicators: ['works_2'],
    },
    {
      id: 'P-03',
      label: same('More members'),
      ...target,
      rule: 'yoy_increase',
      comparison_period: 'previous_year',
      unit: 'things',
      indicators: ['members_1'],
    },
  ],
};

function areas(places: number): string {
  const regions = Math.ceil(places / placesInRegion);
  const lines = ['area_id,code,name,type,level,parent_id,valid_from,valid_to,lat,lon'];
  lines.push('L,L,Land,land,land,,1990-01-01,,,');
  for (let index = 0; index < regions; index += 1) {
    lines.push(`R${index},R${index},Region ${index},region,region,L,1990-01-01,,,`);
  }
  for (let index = 0; index < places; index += 1) {
    const region = Math.floor(index / placesInRegion);
    lines.push(`P${index},P${index},Place ${index},place,place,R${region},1990-01-01,,,`);
  }
  return `${lines.join('\n')}\n`;
}

function writeYear(folder: string, year: number, places: number): void {
  const number = randomNumbers(year);
  const file = openSync(join(folder, `${year}.csv`), 'w');
  writeSync(file, 'indicator,area,period,value,numerator,denominator\n');
  const lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
    lines.length = 0;
  };
  for (let index = 0; index < openIndicators; index += 1) {
    for (let place = 0; place < places; place += 1) {
      for (const half of [1, 2]) {
        const due = 20 + number(80);
        const counts = isShare(index) ? `,${number(due)},${due}` : `${due},,`;
        lines.push(`works_${index + 1},P${place},${year}-H${half},${counts}`);
      }
    }
    flush();
  }
  for (let index = 0; index < personIndicators; index += 1) {
    for (let place = 0; place < places; place += 1) {
      lines.push(`members_${index + 1},P${place},${year},${number(60)},,`);
    }
    flush();
  }
  closeSync(file);
  writeSidecar(folder, year);
}

/** Writes what stands beside the exports of a year. */
export function writeSidecar(folder: string, year: number): void {
  const sources = [{ id: 'office', title: same('Office'), publisher: 'Office', licence: 'CC0-1.0' }];
  const sidecar = {
    sources,
    received: `${year + 1}-01-31`,
    locale: 'en',
    layout: 'long',
    illustrative: true,
  };
  writeFileSync(join(folder, `${year}.yaml`), stringify(sidecar));
}

/** Whole numbers from 0 to below `limit`, the same run for the same seed (xorshift, 32 bits). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
