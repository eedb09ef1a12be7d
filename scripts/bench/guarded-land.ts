import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { randomNumbers, same, site, writeSidecar } from './land.ts';
import { wholeLand } from './promised-land.ts';

/** What a generated data folder with people in it holds. */
export interface GuardedLand {
  readonly regions: number;
  readonly counties: number;
  readonly places: number;
  readonly rows: number;
}

const years = [2021, 2022, 2023, 2024, 2025] as const;
const placesInCounty = 10;
const levels = ['land', 'region', 'county', 'place'];

interface Region {
  readonly id: string;
  readonly counties: readonly { readonly id: string; readonly places: readonly string[] }[];
}

/**
 * Writes a data folder of an invented land whose places count few people: most numbers are small, all levels
 * report, years have halves, shares have those left over, and a plan judges each place. The same number gives
 * the same bytes. `revised`: the last year of the first region was counted anew.
 */
export function writeGuardedLand(folder: string, regions: number, revised = false): GuardedLand {
  const land = Array.from({ length: regions }, (_, index) => regionOf(index));
  const counties = land.flatMap((region) => region.counties);
  mkdirSync(join(folder, 'programmes'), { recursive: true });
  mkdirSync(join(folder, 'exports'), { recursive: true });
  const named = {
    area_levels: kinds(({ id }) => ({ plural: same(`${id}s`) })),
    area_types: kinds(() => ({ full: same('{name}') })),
  };
  writeFileSync(join(folder, 'site.yaml'), stringify({ ...site, ...named, as_of: String(years.at(-1)) }));
  writeFileSync(join(folder, 'indicators.yaml'), stringify(dictionary));
  writeFileSync(join(folder, 'areas.csv'), areas(land));
  writeFileSync(join(folder, 'lineage.csv'), 'predecessor_id,successor_id,kind,effective_date\n');
  for (const { id } of land)
    writeFileSync(join(folder, 'programmes', `plan_${id.toLowerCase()}.yaml`), stringify(plan(id)));
  let rows = 0;
  for (const year of years)
    rows += writeYear(join(folder, 'exports'), year, land, revised && year === years.at(-1));
  const places = counties.reduce((sum, county) => sum + county.places.length, 0);
  return { regions, counties: counties.length, places, rows };
}

/** The places of a region are as many as even shares of the whole land allow. */
function regionOf(region: number): Region {
  const upTo = (count: number): number => Math.floor((count * wholeLand.places) / wholeLand.regions);
  const places = Array.from({ length: upTo(region + 1) - upTo(region) }, (_, index) => `P${region}-${index}`);
  const counties = Array.from({ length: Math.ceil(places.length / placesInCounty) }, (_, index) => ({
    id: `C${region}-${index}`,
    places: places.slice(index * placesInCounty, (index + 1) * placesInCounty),
  }));
  return { id: `R${region}`, counties };
}

function kinds(more: (level: { readonly id: string }) => Record<string, unknown>): unknown[] {
  return levels.map((id) => ({ id, label: same(id), ...more({ id }) }));
}

function areas(land: readonly Region[]): string {
  const line = (id: string, level: string, parent: string): string =>
    `${id},${id},The ${level} ${id},${level},${level},${parent},1990-01-01,,,`;
  return [
    'area_id,code,name,type,level,parent_id,valid_from,valid_to,lat,lon',
    line('L', 'land', ''),
    ...land.flatMap(({ id, counties }) => [
      line(id, 'region', 'L'),
      ...counties.flatMap((county) => [
        line(county.id, 'county', id),
        ...county.places.map((place) => line(place, 'place', county.id)),
      ]),
    ]),
    '',
  ].join('\n');
}

const common = {
  definition: same('Who is counted.'),
  better: 'up',
  levels: ['region', 'county', 'place'],
  unit: 'things',
  adds_over_areas: true,
  adds_over_periods: false,
};
const share = {
  ...common,
  kind: 'share',
  unit: 'percent',
  numerator: same('Served'),
  denominator: same('Asked'),
  periods: ['year'],
};

const dictionary = {
  units: { things: { label: same('things'), one: 'thing' }, percent: { label: same('%') } },
  indicators: {
    members: { ...common, label: same('Members'), kind: 'stock', periods: ['year'], sensitivity: 'person' },
    served: { ...share, label: same('Members served'), sensitivity: 'person' },
    visited: { ...share, label: same('Members visited'), sensitivity: 'person' },
    mishaps: {
      ...common,
      label: same('Mishaps'),
      kind: 'flow',
      better: 'down',
      adds_over_periods: true,
      sensitivity: 'event',
    },
  },
};

function plan(region: string) {
  const span = { valid_from: `${years[0]}-01-01`, valid_to: `${years.at(-1)}-12-31` };
  const things = { threshold_unit: 'things', unit: 'things' };
  const asked = [
    {
      rule: 'share_at_least',
      operator: '>=',
      threshold: 80,
      threshold_unit: 'percent',
      unit: 'percent',
      indicators: ['served'],
    },
    {
      rule: 'share_at_least',
      operator: '>=',
      threshold: 50,
      threshold_unit: 'percent',
      unit: 'percent',
      indicators: ['visited'],
    },
    {
      rule: 'yoy_decrease',
      operator: '<',
      comparison_period: 'previous_year',
      ...things,
      indicators: ['members'],
    },
    { rule: 'count_at_most', operator: '<=', threshold: 8, ...things, indicators: ['mishaps'] },
  ];
  return {
    programme: `plan_${region.toLowerCase()}`,
    label: same(`Plan of ${region}`),
    short: same(`Plan of ${region}`),
    summary: same('Promises to few people.'),
    issuer: 'office',
    area_id: region,
    ...span,
    agencies: [{ id: 'office', label: same('Office') }],
    targets: asked.map((given, index) => ({
      id: `${region}-${index + 1}`,
      kind: 'target',
      section: same('I'),
      label: same(`${region}-${index + 1}`),
      ...span,
      levels: ['place'],
      agencies: ['office'],
      measurability: 'quantitative',
      frequency: 'annual',
      ...given,
    })),
  };
}

/** What one area reports of a year, in the order of {@link lineOf}. */
type Numbers = readonly number[];

/** Members; served, of; visited, of; mishaps in each half. */
function numbersOf(number: (limit: number) => number): Numbers {
  // Squared, so that few places have many people.
  const few = (most: number): number => Math.floor((number(1000) / 1000) ** 2 * most);
  const [served, visited] = [few(40), few(40)];
  const part = (whole: number, least: number): number =>
    Math.ceil((whole * (least + number(101 - least))) / 100);
  return [few(60), part(served, 60), served, part(visited, 30), visited, few(7), few(7)];
}

function linesOf(
  area: string,
  year: number,
  [members, served, asked, visited, due, first = 0, second = 0]: Numbers,
): string[] {
  return [
    `members,${area},${year},${members},,`,
    `served,${area},${year},,${served},${asked}`,
    `visited,${area},${year},,${visited},${due}`,
    `mishaps,${area},${year}-H1,${first},,`,
    `mishaps,${area},${year}-H2,${second},,`,
    `mishaps,${area},${year},${first + second},,`,
  ];
}

function writeYear(folder: string, year: number, land: readonly Region[], revised: boolean): number {
  const lines = ['indicator,area,period,value,numerator,denominator'];
  for (const [index, { id, counties }] of land.entries()) {
    const number = randomNumbers(year * 100 + index + (revised && index === 0 ? 1_000_000 : 0));
    const sums = counties.map((county) => {
      const all = county.places.map((place) => {
        const own = numbersOf(number);
        lines.push(...linesOf(place, year, own));
        return own;
      });
      lines.push(...linesOf(county.id, year, total(all)));
      return total(all);
    });
    lines.push(...linesOf(id, year, total(sums)));
  }
  writeFileSync(join(folder, `${year}.csv`), `${lines.join('\n')}\n`);
  writeSidecar(folder, year);
  return lines.length - 1;
}

function total(all: readonly Numbers[]): Numbers {
  return all.reduce((sum, own) => sum.map((number, index) => number + (own[index] ?? 0)));
}
