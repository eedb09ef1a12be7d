import type { IndicatorDefinition } from '../indicators/indicator.ts';
import type { Programme, Target } from './programme.ts';

/**
 * The breakdown of an indicator that a target is about, as `observation` writes it: the categories
 * that the target names, and the standard of its programme where the indicator is broken down by
 * standard; '{}', the total, for the rest.
 */
export function breakdownOf(
  target: Pick<Target, 'breakdown'>,
  { breakdowns }: Pick<IndicatorDefinition, 'breakdowns'>,
  { standards }: Pick<Programme, 'standards'>,
): string {
  const chosen = Object.entries(breakdowns).flatMap(([column, categories]): [string, string][] => {
    const named = target.breakdown[column];
    if (named !== undefined) return [[column, named]];
    const standard = categories.find(({ id }) =>
      standards.some((one) => one.id === id || one.id.endsWith(`@${id}`)),
    );
    return standard ? [[column, standard.id]] : [];
  });
  return JSON.stringify(Object.fromEntries(chosen.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
