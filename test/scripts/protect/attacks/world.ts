import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { same, site } from '../../../../scripts/bench/land.ts';
import { closeRelease } from '../../../../scripts/release/close.ts';
import type { Report } from '../../../../scripts/report.ts';
import type { Kind } from '../../../../src/changes/version.ts';
import { inFolder, options, quietly } from '../../cases.ts';
import type { Rules } from './attacker.ts';
import { type Published, readPublished } from './published.ts';

/** A data folder of an invented land: what its counties and places reported. */
export interface World {
  /** Rows of areas.csv beyond the usual ones. */
  readonly areas?: readonly string[];
  readonly lineage?: readonly string[];
  readonly targets?: readonly Record<string, unknown>[];
  readonly identities?: Rules['identities'];
  readonly as_of?: string;
  /** Rows of exports: area,period,indicator,value,numerator,denominator,team,status. */
  readonly rows: readonly string[];
  /** Rows of another export: area,period,indicator,state. */
  readonly classes?: readonly string[];
  /** Rows of another export: area,period,indicator,value,numerator,denominator,event_date. */
  readonly dated?: readonly string[];
  /** Rows cast onto the areas of another day, by that day. */
  readonly casts?: Readonly<Record<string, readonly string[]>>;
}

/** The rules of the invented land. */
export const rules: Rules = { threshold: 5, threshold_breakdown: 10, open_levels: ['land', 'region'] };

/** A land, its region, two counties of four places each. */
const areas = [
  'L,L,Land,land,land,,1990-01-01,,,',
  'R,R,Region,region,region,L,1990-01-01,,,',
  ...(['X ABCD', 'Y EFGH'] as const).flatMap((line) => {
    const [county = '', places = ''] = line.split(' ');
    return [
      `${county},${county},County ${county},county,county,R,1990-01-01,,,`,
      ...places.split('').map((id) => `${id},${id},Place ${id},place,place,${county},1990-01-01,,,`),
    ];
  }),
];

const common = { better: 'up', levels: ['region', 'county', 'place'], adds_over_areas: true, unit: 'things' };
const team = ['red', 'blue', 'green'].map((id) => ({ id, label: same(id) }));
const stock = { ...common, kind: 'stock', adds_over_periods: false, sensitivity: 'person' };

const indicators = {
  members: { ...stock, breakdowns: { team } },
  joined: { ...stock, kind: 'flow', adds_over_periods: true },
  gone: { ...stock, kind: 'flow', adds_over_periods: true },
  mishaps: { ...common, kind: 'flow', adds_over_periods: true, sensitivity: 'event' },
  class: {
    ...{ ...common, kind: 'status', adds_over_areas: false, adds_over_periods: false, sensitivity: 'open' },
    states: [
      { id: 'few', label: same('few'), implies: [{ indicator: 'members', at_least: 1, at_most: 4 }] },
      { id: 'some', label: same('some'), implies: [{ indicator: 'members', at_least: 1, at_most: 6 }] },
      { id: 'many', label: same('many') },
    ],
  },
  served: {
    ...common,
    unit: 'percent',
    kind: 'share',
    adds_over_periods: false,
    sensitivity: 'person',
    numerator: same('Served'),
    denominator: same('Asked'),
  },
};

const sidecar = {
  sources: [{ id: 'office', title: same('Office'), publisher: 'Office', licence: 'CC0-1.0' }],
  received: '2026-01-31',
  locale: 'en',
  layout: 'long',
  illustrative: true,
};

/** Writes the data folder; `bare`: with nobody in it to protect. */
export async function writeWorld(folder: string, world: World, bare = false): Promise<void> {
  const named = Object.entries(indicators).map(([id, given]) => {
    const entry = { label: same(id), definition: same(`What ${id} counts.`), ...given };
    return [id, bare ? { ...entry, sensitivity: 'open' } : entry] as const;
  });
  const { as_of = '2024', targets = [], rows } = world;
  const levels = ['land', 'region', 'county', 'place'];
  const header = 'area,period,indicator,value,numerator,denominator,team,status';
  const casts = Object.entries(world.casts ?? {}).flatMap(([day, cast]): [string, string][] => [
    [`exports/on-${day}.csv`, [header, ...cast].join('\n')],
    [`exports/on-${day}.yaml`, stringify({ ...sidecar, areas_on: day })],
  ]);
  const files: Record<string, string> = {
    'site.yaml': stringify({
      ...site,
      as_of,
      area_levels: levels.map((id) => ({ id, label: same(id), plural: same(`${id}s`) })),
      area_types: levels.map((id) => ({ id, label: same(id), full: same('{name}') })),
    }),
    'indicators.yaml': stringify({
      units: { things: { label: same('things'), one: 'thing' }, percent: { label: same('%') } },
      breakdowns: { team: { label: same('team') } },
      indicators: Object.fromEntries(named),
      identities: world.identities ?? [],
    }),
    'areas.csv': [
      'area_id,code,name,type,level,parent_id,valid_from,valid_to,lat,lon',
      ...(world.areas ?? areas),
    ].join('\n'),
    'lineage.csv': ['predecessor_id,successor_id,kind,effective_date', ...(world.lineage ?? [])].join('\n'),
    'programmes/plan.yaml': stringify({
      ...plan,
      targets: targets.length > 0 ? targets.map(wholeTarget) : [wholeTarget(anyTarget)],
    }),
    'exports/rows.csv': [header, ...rows].join('\n'),
    'exports/rows.yaml': stringify(sidecar),
    ...(world.classes && {
      'exports/classes.csv': ['area,period,indicator,state', ...world.classes].join('\n'),
      'exports/classes.yaml': stringify(sidecar),
    }),
    ...(world.dated?.length && {
      'exports/dated.csv': [
        'area,period,indicator,value,numerator,denominator,event_date',
        ...world.dated,
      ].join('\n'),
      'exports/dated.yaml': stringify(sidecar),
    }),
    ...Object.fromEntries(casts),
  };
  for (const part of ['programmes', 'exports']) await mkdir(join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), `${text}\n`);
}

const plan = {
  programme: 'plan',
  label: same('Plan'),
  short: same('Plan'),
  summary: same('Promises of an invented land.'),
  issuer: 'office',
  area_id: 'R',
  valid_from: '2020-01-01',
  valid_to: '2030-12-31',
  agencies: [{ id: 'office', label: same('Office') }],
};

const anyTarget = {
  id: 'P-00',
  rule: 'count_at_least',
  operator: '>=',
  threshold: 9,
  threshold_unit: 'things',
  indicators: ['members'],
};

function wholeTarget(given: Record<string, unknown>): Record<string, unknown> {
  return {
    kind: 'target',
    label: same('A promise'),
    section: same('I'),
    unit: 'things',
    valid_from: '2020-01-01',
    valid_to: '2030-12-31',
    levels: ['place'],
    agencies: ['office'],
    measurability: 'quantitative',
    frequency: 'annual',
    ...given,
  };
}

/** Runs a data folder into a release and reads it; fails where none comes of it. */
export async function released(data: string, out: string): Promise<Published> {
  const report = await reported(data, out);
  if (!report.published) throw new Error(`nothing was published: ${JSON.stringify(report)}`);
  return readPublished(out);
}

/** Closes what a data folder holds under the next version and reads it; fails where it is kept back. */
export async function closed(data: string, kind: Kind = 'major'): Promise<Published> {
  const reading = { ...options('', []), in: data };
  const outcome = await closeRelease({ kind, date: '2026-01-31', reading }, () => undefined);
  if (!outcome.closed) throw new Error(`nothing was closed: ${JSON.stringify(outcome)}`);
  return readPublished(outcome.closed.folder);
}

export function reported(data: string, out: string): Promise<Report> {
  return quietly({ ...options(out, []), in: data });
}

/** What a world publishes, and what it would if nobody were in it. */
export async function both(world: World): Promise<{ release: Published; all: Published }> {
  return inFolder(async (folder) => {
    await writeWorld(join(folder, 'data'), world);
    await writeWorld(join(folder, 'bare'), world, true);
    return {
      release: await released(join(folder, 'data'), join(folder, 'out')),
      all: await released(join(folder, 'bare'), join(folder, 'all')),
    };
  });
}

/** The usual areas, for worlds that change some of them. */
export const usualAreas: readonly string[] = areas;
