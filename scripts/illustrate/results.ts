import type { Area } from '../../src/areas/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { lastDay, type Period } from '../../src/periods/period.ts';
import { allot } from './allot.ts';
import type { Counts } from './counts.ts';
import { chance } from './random.ts';
import type { Row } from './row.ts';
import { type Share, shares } from './shares.ts';
import { stateOf } from './states.ts';

/** The cells of a row, and the breakdown they are about. */
export type Result = Pick<Row, 'breakdown' | 'value' | 'numerator' | 'denominator' | 'state' | 'event_date'>;

/** What an area reports of an indicator that is no record: the total first, then its parts. */
export function resultsOf(
  counts: Counts,
  indicator: Indicator,
  area: Area,
  period: Period,
): readonly Result[] {
  const id = indicator.indicator;
  const model = counts.model(id);
  switch (model.model) {
    case 'stock':
    case 'flow': {
      const value = model.model === 'stock' ? counts.stock(id, area, period) : counts.flow(id, area, period);
      const splits = model.split_levels.includes(area.level) ? Object.entries(model.splits) : [];
      const parts = splits.flatMap(([column, weights]) =>
        [...allot(value, weights)].map(([category, part]) => counted(part, { [column]: category })),
      );
      return [counted(value), ...parts];
    }
    case 'share': {
      const { kinds, ...share } = shares(counts, id, model, indicator.accumulates, area, period);
      const column = model.kinds?.column ?? '';
      return [shared(share), ...[...kinds].map(([kind, part]) => shared(part, { [column]: kind }))];
    }
    case 'duration': {
      const [low, high] = model.between;
      const drawn =
        low + (high - low) * chance(counts.config.seed, id, area.area_id, period.year, period.half);
      return [{ breakdown: {}, value: drawn.toFixed(1) }];
    }
    case 'status': {
      const { state, event_date } = stateOf(counts, indicator, area, period);
      return [{ breakdown: {}, state, ...(event_date === null ? {} : { event_date }) }];
    }
    case 'rest': {
      const all = counts.family.inside(area.area_id, model.areas, lastDay(period)).length;
      return [counted(Math.max(0, all - counts.stock(model.of, area, period)))];
    }
    case 'record':
      return [];
  }
}

function counted(value: number, breakdown: Row['breakdown'] = {}): Result {
  return { breakdown, value: String(value) };
}

function shared({ numerator, denominator }: Share, breakdown: Row['breakdown'] = {}): Result {
  return { breakdown, numerator: String(numerator), denominator: String(denominator) };
}
