import type { Area } from '../../src/areas/area.ts';
import { lastDay, type Period } from '../../src/periods/period.ts';
import type { Illustrative, Model, ModelOf, Size } from './config.ts';
import type { Family } from './family.ts';
import { halvesOf, moment, position } from './periods.ts';
import { chance, lean } from './random.ts';

type CountModel = ModelOf<'stock'> | ModelOf<'flow'>;

/** Made-up counts: whole numbers that hang on indicator, area and period alone. */
export class Counts {
  readonly config: Illustrative;
  readonly family: Family;

  constructor(config: Illustrative, family: Family) {
    this.config = config;
    this.family = family;
  }

  /** The model of an indicator. Throws when illustrative.yaml lacks it. */
  model(indicator: string): Model {
    const model = this.config.indicators[indicator];
    if (!model) throw new Error(`illustrative.yaml has no entry indicators.${indicator}: add one`);
    return model;
  }

  /** Whether sizes of predecessors add up to that of the area that took over from them. */
  adds(size: Size): boolean {
    return 'per_1000' in size || 'times' in size;
  }

  /** Size of a count in an area, not rounded. */
  size(size: Size, area: Area, period: Period): number {
    if ('fixed' in size) return size.fixed;
    if ('areas' in size) {
      return this.family.inside(area.area_id, size.areas, lastDay(period)).length * size.factor;
    }
    if ('times' in size) return this.stock(size.times.indicator, area, period) * size.times.factor;
    return (this.family.population(area) / 1000) * size.per_1000;
  }

  /** Count of a stock at the end of a period. */
  stock(indicator: string, area: Area, period: Period): number {
    const model = this.model(indicator);
    if (model.model !== 'stock') throw new Error(`illustrative.yaml: ${indicator} must be a stock`);
    const before = this.family.predecessors(area.area_id);
    if (this.adds(model.size) && before.length > 0) {
      return before.reduce((sum, each) => sum + this.stock(indicator, each, period), 0);
    }
    return this.#count(indicator, model, area, period, 1, model.restless ? String(period.year) : '');
  }

  /** Count of a flow in a period. A year is the sum of its halves, whoever reported them. */
  flow(indicator: string, area: Area, period: Period): number {
    const model = this.model(indicator);
    if (model.model !== 'flow') throw new Error(`illustrative.yaml: ${indicator} must be a flow`);
    const before = this.family.predecessors(area.area_id);
    if (period.half === 0) {
      const halves = halvesOf(period).map((half) =>
        area.valid_from > lastDay(half) && before.length > 0
          ? before.reduce((sum, each) => sum + this.flow(indicator, each, half), 0)
          : this.flow(indicator, area, half),
      );
      return halves.reduce((sum, each) => sum + each, 0);
    }
    if (this.adds(model.size) && before.length > 0) {
      return before.reduce((sum, each) => sum + this.flow(indicator, each, period), 0);
    }
    const part = period.half === 1 ? model.first_half : 1 - model.first_half;
    return this.#count(indicator, model, area, period, part, `${period.year}-${period.half}`);
  }

  #count(
    indicator: string,
    model: CountModel,
    area: Area,
    period: Period,
    part: number,
    when: string,
  ): number {
    const key = [this.config.seed, indicator, area.area_id];
    if (model.rare !== undefined && chance(...key, 'rare', when || period.year) >= model.rare) return 0;
    const level = this.size(model.size, area, period) * part * this.#course(indicator, model, area, period);
    const whole = Math.floor(Math.max(0, level) + chance(...key, 'rounding', when));
    return Math.min(model.rare === undefined ? whole : Math.max(1, whole), model.cap ?? Infinity);
  }

  /** How far a count has moved since the first year, with the lean of its area. */
  #course(indicator: string, model: CountModel, area: Area, period: Period): number {
    const { seed, first_year } = this.config;
    const end = position(period, first_year);
    let factor = 1 + model.spread * lean(seed, model.group ?? indicator, area.area_id);
    for (let year = 0; year < end; year += 1) {
      const change = model.yearly + model.wobble * lean(seed, model.group ?? indicator, first_year + year);
      factor *= (1 + change) ** Math.min(1, end - year);
    }
    return factor * (1 + model.noise * lean(seed, indicator, area.area_id, noiseOf(model, period)));
  }
}

function noiseOf(model: CountModel, period: Period): string {
  return model.model === 'flow' ? `${period.year}-${period.half}` : moment(period);
}
