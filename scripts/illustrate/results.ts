import { type Area, validOn } from '../../src/areas/area.ts';
import type { Indicator, IndicatorsFile } from '../../src/indicators/indicator.ts';
import { lastDay, type Period } from '../../src/periods/period.ts';
import { allot } from './allot.ts';
import type { ModelOf } from './config.ts';
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
  file: IndicatorsFile,
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
    case 'holders': {
      const of = known(file, model.of);
      const day = lastDay(period);
      const inside = of.levels.flatMap((level) => counts.family.inside(area.area_id, level, day));
      const held = inside.filter((each) => stateOf(counts, of, each, period).achieved).length;
      const share = { numerator: held, denominator: inside.length };
      return [indicator.kind === 'share' ? shared(share) : counted(held)];
    }
    case 'rest': {
      const all = counts.family.inside(area.area_id, model.areas, lastDay(period)).length;
      return [counted(Math.max(0, all - counts.stock(model.of, area, period)))];
    }
    case 'moves':
      return moves(counts, known(file, model.of), model, area, period);
    case 'record':
      return [];
  }
}

/** Moves between the states at the ends of two years, in areas that were there at both. */
function moves(
  counts: Counts,
  of: Indicator,
  { column, steps }: ModelOf<'moves'>,
  area: Area,
  period: Period,
): Result[] {
  const before: Period = { ...period, year: period.year - 1 };
  const inside = of.levels
    .flatMap((level) => counts.family.inside(area.area_id, level, lastDay(period)))
    .filter((each) => validOn(each, lastDay(before)));
  const made = inside.map((each) => [
    stateOf(counts, of, each, before).state,
    stateOf(counts, of, each, period).state,
  ]);
  const parts = Object.entries(steps).map(([step, [from, to]]) => {
    const moved = made.filter((move) => move[0] === from && move[1] === to).length;
    return { step, moved };
  });
  const total = parts.reduce((sum, { moved }) => sum + moved, 0);
  return [counted(total), ...parts.map(({ step, moved }) => counted(moved, { [column]: step }))];
}

function known({ indicators }: IndicatorsFile, id: string): Indicator {
  const definition = indicators[id];
  if (!definition)
    throw new Error(`illustrative.yaml names ${id}, which indicators.yaml lacks: mend the name`);
  return { ...definition, indicator: id };
}

function counted(value: number, breakdown: Row['breakdown'] = {}): Result {
  return { breakdown, value: String(value) };
}

function shared({ numerator, denominator }: Share, breakdown: Row['breakdown'] = {}): Result {
  return { breakdown, numerator: String(numerator), denominator: String(denominator) };
}
