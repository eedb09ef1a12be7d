import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { randomNumbers, same, site, writeSidecar } from './land.ts';
import { landPlan, planYears, regionPlan } from './promised-plan.ts';

/** What a generated data folder of plans holds. */
export interface PromisedLand {
  readonly regions: number;
  /** Narrowest areas of today. */
  readonly places: number;
  readonly programmes: number;
  readonly rows: number;
}

/** Regions and narrowest areas of the largest land: as many as a whole country has. */
export const wholeLand = { regions: 34, places: 3321 } as const;

/** One year more than the plans, so that there is something to compare with. */
const years = [planYears[0] - 1, ...planYears];
/** One place in ten was made of two former ones on this day. */
const mergedEvery = 10;
const merger = { last: '2023-06-30', first: '2023-07-01' } as const;

interface Place {
  readonly id: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Writes a data folder of an invented land with a plan for each of its first regions, and one for all
 * of it. Plans use rules of all kinds, on half-years and years, with parts and milestones, and some
 * places merge midway. The same number gives the same bytes.
 */
export function writePromisedLand(folder: string, regions: number): PromisedLand {
  const today = Array.from({ length: regions }, (_, region) => placesOf(region)).flat();
  const former = today.filter((place) => place.from === merger.first).flatMap(formerOf);
  const places = [...today, ...former];
  mkdirSync(join(folder, 'programmes'), { recursive: true });
  mkdirSync(join(folder, 'exports'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), stringify({ ...site, as_of: String(years.at(-1)) }));
  writeFileSync(join(folder, 'indicators.yaml'), stringify(dictionary));
  writeFileSync(join(folder, 'areas.csv'), areas(regions, places));
  writeFileSync(join(folder, 'lineage.csv'), lineage(former));
  const plans = [landPlan(), ...Array.from({ length: regions }, (_, region) => regionPlan(region))];
  for (const plan of plans) {
    writeFileSync(join(folder, 'programmes', `${plan.programme}.yaml`), stringify(plan));
  }
  let rows = 0;
  for (const year of years) rows += writeYear(join(folder, 'exports'), year, places);
  return { regions, places: today.length, programmes: plans.length, rows };
}

/** The places of a region are as many as even shares of the whole land allow. */
function placesOf(region: number): Place[] {
  const upTo = (count: number) => Math.floor((count * wholeLand.places) / wholeLand.regions);
  return Array.from({ length: upTo(region + 1) - upTo(region) }, (_, index) => ({
    id: `P${region}-${index}`,
    region: `R${region}`,
    from: index % mergedEvery === 0 ? merger.first : '1990-01-01',
    to: '',
  }));
}

function formerOf({ id, region }: Place): Place[] {
  return ['a', 'b'].map((half) => ({ id: `${id}${half}`, region, from: '1990-01-01', to: merger.last }));
}

function areas(regions: number, places: readonly Place[]): string {
  const lines = ['area_id,code,name,type,level,parent_id,valid_from,valid_to,lat,lon'];
  lines.push('L,L,Land,land,land,,1990-01-01,,,');
  for (let index = 0; index < regions; index += 1) {
    lines.push(`R${index},R${index},Region ${index},region,region,L,1990-01-01,,,`);
  }
  for (const { id, region, from, to } of places) {
    lines.push(`${id},${id},Place ${id},place,place,${region},${from},${to},,`);
  }
  return `${lines.join('\n')}\n`;
}

function lineage(former: readonly Place[]): string {
  const lines = former.map(({ id }) => `${id},${id.slice(0, -1)},whole,${merger.first}`);
  return `${['predecessor_id,successor_id,kind,effective_date', ...lines].join('\n')}\n`;
}

const common = {
  definition: same('What is counted.'),
  better: 'up',
  levels: ['region', 'place'],
  unit: 'things',
  sensitivity: 'open',
  adds_over_areas: true,
  adds_over_periods: false,
};
const share = {
  ...common,
  kind: 'share',
  unit: 'percent',
  numerator: same('Done'),
  denominator: same('Due'),
};

const dictionary = {
  units: {
    things: { label: same('things'), one: 'thing' },
    days: { label: same('days'), one: 'day' },
    percent: { label: same('%') },
  },
  indicators: {
    lit_share: { ...share, label: same('Streets lit') },
    visited_share: { ...share, label: same('Houses visited'), accumulates: true },
    benches_built: { ...common, label: same('Benches built'), kind: 'flow', adds_over_periods: true },
    lamps_broken: { ...common, label: same('Lamps broken'), kind: 'stock', better: 'down' },
    floods: { ...common, label: same('Floods'), kind: 'flow', better: 'down', adds_over_periods: true },
    members: {
      ...common,
      label: same('Members'),
      kind: 'stock',
      periods: ['year'],
      sensitivity: 'person',
    },
    waiting_days: {
      ...common,
      label: same('Longest wait'),
      kind: 'duration',
      unit: 'days',
      better: 'down',
      adds_over_areas: false,
      periods: ['year'],
    },
    library: {
      ...common,
      label: same('Library'),
      kind: 'status',
      adds_over_areas: false,
      periods: ['year'],
      states: [
        { id: 'open', label: same('open'), achieved: true },
        { id: 'closed', label: same('closed') },
      ],
    },
  },
};

/** Each place reports for the periods on whose last day it is there. */
function writeYear(folder: string, year: number, places: readonly Place[]): number {
  const number = randomNumbers(year);
  const lines = ['indicator,area,period,value,numerator,denominator,state'];
  const there = (day: string) => places.filter(({ from, to }) => from <= day && (to === '' || day <= to));
  for (const [half, day] of [['H1', '06-30'] as const, ['H2', '12-31'] as const]) {
    for (const { id } of there(`${year}-${day}`)) {
      const at = `${id},${year}-${half}`;
      for (const indicator of ['lit_share', 'visited_share']) {
        const due = 20 + number(80);
        lines.push(`${indicator},${at},,${number(due + 1)},${due},`);
      }
      lines.push(`benches_built,${at},${number(40)},,,`);
      lines.push(`lamps_broken,${at},${number(9)},,,`);
      lines.push(`floods,${at},${number(8) === 0 ? 1 : 0},,,`);
    }
  }
  for (const { id } of there(`${year}-12-31`)) {
    const at = `${id},${year}`;
    lines.push(`members,${at},${number(60)},,,`);
    lines.push(`waiting_days,${at},${number(14)},,,`);
    lines.push(`library,${at},,,,${number(3) === 0 ? 'closed' : 'open'}`);
  }
  writeFileSync(join(folder, `${year}.csv`), `${lines.join('\n')}\n`);
  writeSidecar(folder, year);
  return lines.length - 1;
}
