import type { IndicatorDefinition, IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import { breakdownOf } from '../../src/targets/breakdown.ts';
import type { Illustrative } from './config.ts';

/** One indicator that a plan needs at some levels, with the targets that name it. */
export interface Asked {
  readonly indicator: string;
  readonly definition: IndicatorDefinition;
  readonly levels: readonly string[];
  /** The targets by the breakdown that each is about. */
  readonly targets: readonly {
    readonly target: Target;
    readonly breakdown: Readonly<Record<string, string>>;
  }[];
}

/** Whether a target is judged by a number or a record. */
export function isMeasurable({ measurability }: Pick<Target, 'measurability'>): boolean {
  return measurability !== 'qualitative';
}

/**
 * All indicators that areas report for the measurable targets of a plan, in either reading, in a fixed
 * order: those the targets name and, in place of a count that follows from states, the states.
 */
export function askedBy(
  programme: Programme,
  file: IndicatorsFile,
  extra: Illustrative['extra'],
): readonly Asked[] {
  const ids = new Map<string, { levels: Set<string>; targets: Target[] }>();
  const entry = (id: string) => {
    const known = ids.get(id) ?? { levels: new Set(), targets: [] };
    ids.set(id, known);
    return known;
  };
  for (const target of programme.targets.filter(isMeasurable)) {
    const named = [...target.indicators, ...target.readings.flatMap((reading) => reading.indicators ?? [])];
    for (const id of new Set(named)) {
      if (file.indicators[id]?.from_states) continue;
      const known = entry(id);
      known.targets.push(target);
      for (const level of target.levels) known.levels.add(level);
    }
  }
  for (const { programme: id, indicator, level } of extra) {
    if (id === programme.programme) entry(indicator).levels.add(level);
  }
  return [...ids]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([indicator, { levels, targets }]) => {
      const definition = file.indicators[indicator];
      if (!definition)
        throw new Error(`${programme.programme} names indicator ${indicator}: add it to indicators.yaml`);
      const about = targets.map((target) => ({
        target,
        breakdown: JSON.parse(breakdownOf(target, definition, programme)) as Record<string, string>,
      }));
      return { indicator, definition, levels: [...levels], targets: about };
    });
}
