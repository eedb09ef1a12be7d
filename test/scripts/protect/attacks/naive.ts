import type { Rules } from './attacker.ts';
import type { Published, ShownFigure } from './published.ts';
import { numberOf, partsOf } from './sums.ts';

/**
 * The release that somebody careless would make of `all`: small numbers are hidden, nothing beside them is, and
 * every verdict stands. The rules about levels are kept.
 */
export function careless(all: Published, sensitivity: ReadonlyMap<string, string>, rules: Rules): Published {
  const levels = new Map(all.areas.map(({ area_id, level }) => [area_id, level]));
  const hide = (figure: ShownFigure): ShownFigure => {
    const kind = sensitivity.get(figure.indicator);
    const open = rules.open_levels.includes(levels.get(figure.area_id) ?? '');
    const total = Object.keys(figure.groups).length === 0;
    if ((kind !== 'person' && kind !== 'event') || (open && total && kind === 'event')) return figure;
    const limit = total ? rules.threshold : rules.threshold_breakdown;
    const isSmall = (number: number | undefined): boolean =>
      number !== undefined && number >= 1 && number < limit;
    const whole = isSmall(numberOf(figure, 'denominator'));
    const own = partsOf(figure).some((part) => part !== 'rest' && isSmall(numberOf(figure, part)));
    if (!own) return figure;
    const hidden = { numerator: null, value: null, flag: 'protected' };
    return whole
      ? { ...figure, ...hidden, denominator: null, denominator_flag: 'protected' }
      : { ...figure, ...hidden };
  };
  return {
    ...all,
    indicators: all.indicators.map((entry) => ({
      ...entry,
      sensitivity: sensitivity.get(entry.indicator) ?? 'open',
    })),
    figures: all.figures.map(hide),
    verdicts: all.verdicts.map((verdict) => ({ ...verdict, indicator: null })),
  };
}
