import fc from 'fast-check';
import { addDays } from '../../../src/periods/date.ts';
import type { Area, LineageLink } from '../../../src/areas/area.ts';
import { area } from '../inputs.ts';

/** A region whose towns merged and were divided, once to three times. */
export interface World {
  readonly areas: readonly Area[];
  readonly lineage: readonly LineageLink[];
}

/** First days of new generations: one with the year, two within it. */
const changes = ['2021-01-01', '2023-07-01', '2025-07-01'];

/** What becomes of a town: it stays, is taken over alone, goes into one of two towns, or is divided. */
const fate = ['stay', 'stay', 'renew', 'left', 'left', 'right', 'divide'] as const;
type Fate = (typeof fate)[number];

function grown(towns: number, fates: readonly (readonly Fate[])[]): World {
  const closed: Area[] = [area('R', 'region', null, '2004-01-01')];
  const lineage: LineageLink[] = [];
  let open = Array.from({ length: towns }, (_, index) => area(`T${index}`, 'town', 'R', '2004-01-01'));
  for (const [round, given] of fates.entries()) {
    const day = changes[changes.length - fates.length + round] as string;
    const young = new Map<string, Area>();
    const into = (old: Area, name: string, kind: LineageLink['kind']) => {
      const id = `${name}.${round + 1}`;
      // Codes of old areas are given to new ones.
      if (!young.has(id)) young.set(id, { ...area(id, 'town', 'R', day), code: old.code });
      lineage.push({ predecessor_id: old.area_id, successor_id: id, kind, effective_date: day });
    };
    const staying: Area[] = [];
    for (const [index, town] of open.entries()) {
      const what = given[index % given.length] as Fate;
      if (what === 'stay') {
        staying.push(town);
        continue;
      }
      closed.push({ ...town, valid_to: addDays(day, -1) });
      if (what === 'renew') into(town, town.area_id, 'whole');
      else if (what === 'divide') for (const side of ['left', town.area_id]) into(town, side, 'part');
      else into(town, what, 'whole');
    }
    open = [...staying, ...young.values()];
  }
  return { areas: [...closed, ...open], lineage };
}

/** Registries of two to four generations. */
export const worlds = worldsOf(fate);

/** The same, where no town was ever divided. */
export const wholeWorlds = worldsOf(fate.filter((each) => each !== 'divide'));

function worldsOf(fates: readonly Fate[]): fc.Arbitrary<World> {
  const round = fc.array(fc.constantFrom(...fates), { minLength: 3, maxLength: 6 });
  return fc
    .tuple(fc.integer({ min: 3, max: 6 }), fc.array(round, { minLength: 1, maxLength: changes.length }))
    .map(([towns, rounds]) => grown(towns, rounds));
}
