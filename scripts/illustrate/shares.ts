import type { Area } from '../../src/areas/area.ts';
import type { Period } from '../../src/periods/period.ts';
import type { ModelOf, Size } from './config.ts';
import type { Counts } from './counts.ts';
import { moment, position } from './periods.ts';
import { chance, lean } from './random.ts';

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share with its kinds of unit, where it has any. */
export interface Shares extends Share {
  readonly kinds: ReadonlyMap<string, Share>;
}

/** Made-up shares of one indicator. `accumulates`: it starts from nothing each year. */
export function shares(
  counts: Counts,
  indicator: string,
  model: ModelOf<'share'>,
  accumulates: boolean,
  area: Area,
  period: Period,
): Shares {
  const reach = (ahead: number) => reached(counts, indicator, model, accumulates, area, period, ahead);
  if (model.kinds) {
    const kinds = new Map<string, Share>();
    for (const [kind, { size, ahead, types }] of Object.entries(model.kinds.sizes)) {
      if (types && !types.includes(area.type)) continue;
      kinds.set(kind, of(counts, `${indicator} ${kind}`, size, reach(ahead), area, period));
    }
    return { ...total([...kinds.values()]), kinds };
  }
  if (model.part) {
    const numerator = counts.stock(model.part, area, period);
    const missing = numerator / Math.max(0.05, reach(0)) - numerator;
    const extra = Math.floor(
      missing + 0.5 * chance(counts.config.seed, indicator, area.area_id, period.year),
    );
    return { numerator, denominator: numerator + extra, kinds: new Map() };
  }
  if (!model.size) throw new Error(`illustrative.yaml: give indicators.${indicator} a size, a part or kinds`);
  return { ...shareOf(counts, indicator, model, model.size, accumulates, area, period), kinds: new Map() };
}

function shareOf(
  counts: Counts,
  indicator: string,
  model: ModelOf<'share'>,
  size: Size,
  accumulates: boolean,
  area: Area,
  period: Period,
): Share {
  const before = counts.family.predecessors(area.area_id);
  const own = (each: Area) => reached(counts, indicator, model, accumulates, each, period, 0);
  if (before.length > 0 && counts.adds(size)) {
    return total(before.map((each) => shareOf(counts, indicator, model, size, accumulates, each, period)));
  }
  const mean = before.length > 0 && 'areas' in size;
  const reach = mean ? before.reduce((sum, each) => sum + own(each), 0) / before.length : own(area);
  return of(counts, indicator, size, reach, area, period);
}

/** The part of a whole that is reached, as whole numbers. */
function of(counts: Counts, key: string, size: Size, reach: number, area: Area, period: Period): Share {
  const denominator = Math.round(counts.size(size, area, period));
  const rounding = chance(counts.config.seed, key, area.area_id, 'rounding');
  return { denominator, numerator: Math.min(denominator, Math.floor(reach * denominator + rounding)) };
}

function reached(
  { config: { seed, first_year } }: Counts,
  indicator: string,
  model: ModelOf<'share'>,
  accumulates: boolean,
  area: Area,
  period: Period,
  ahead: number,
): number {
  const key = [seed, indicator, area.area_id];
  const end: Period = accumulates ? { year: period.year, half: 0 } : period;
  const pace = model.yearly * (0.6 + 0.8 * chance(...key, 'pace'));
  const level = model.start + ahead + pace * position(end, first_year) + model.spread * lean(...key);
  const full = Math.min(1, Math.max(0, level + model.noise * lean(...key, moment(end))));
  return accumulates && period.half === 1 ? full * (0.4 + 0.25 * chance(...key, 'half', period.year)) : full;
}

function total(list: readonly Share[]): Share {
  return {
    numerator: list.reduce((sum, each) => sum + each.numerator, 0),
    denominator: list.reduce((sum, each) => sum + each.denominator, 0),
  };
}
