import type { Relation } from './narrow.ts';
import type { Published, ShownFigure, ShownTarget, ShownVerdict } from './published.ts';
import { type Count, nameOf, partsOf } from './sums.ts';

const good = new Set(['met', 'on_track']);
const judged = new Set(['met', 'on_track', 'off_track', 'missed']);

/** Reasons that say how a number stands to the threshold itself, or to the year before. */
const plain = new Set(
  `reached not_reached level_held level_short within_limit over_limit improved not_improved held_at_zero`.split(
    ' ',
  ),
);

/**
 * What published verdicts say of the numbers behind them, for a reader who knows the rule: targets of one
 * indicator, judged by the area's own figures. `wholes` are denominators that are shown.
 */
export function saidBy(release: Published, figures: ReadonlyMap<string, ShownFigure>): Relation[] {
  const targets = new Map(release.targets.map((target) => [`${target.programme}|${target.target}`, target]));
  const asked = Map.groupBy(
    release.asked,
    ({ programme, target, reading }) => `${programme}|${target}|${reading}`,
  );
  const verdicts = [...release.verdicts, ...partsOfWholes(release, targets)];
  return verdicts.flatMap((verdict) => {
    if (!judged.has(verdict.status) || verdict.basis === 'successor') return [];
    const target = targets.get(`${verdict.programme}|${verdict.target}`);
    const of = asked.get(`${verdict.programme}|${verdict.target}|${verdict.reading}`) ?? [];
    // "Met" is said of all of them, the contrary of one that is not named.
    if (!target || (of.length !== 1 && !good.has(verdict.status))) return [];
    return of.flatMap(({ indicator, breakdown }) => {
      const place = {
        indicator,
        area_id: verdict.area_id,
        groups: JSON.parse(breakdown) as Record<string, string>,
      };
      const figure = (period: string): ShownFigure | undefined =>
        figures.get(nameOf({ ...place, period }, 'value'));
      const now = figure(verdict.period);
      return now ? rule(inReading(target, verdict), verdict, now, figure(yearBefore(verdict.period))) : [];
    });
  });
}

/** A whole of which all parts must hold says of each part, if it is met, that it is. */
function partsOfWholes(release: Published, targets: ReadonlyMap<string, ShownTarget>): ShownVerdict[] {
  const met = new Set(
    release.verdicts
      .filter(({ status, programme, target }) => {
        return status === 'met' && targets.get(`${programme}|${target}`)?.rule === 'composite_all_criteria';
      })
      .map(({ programme, target, area_id, period }) => [programme, target, area_id, period].join('|')),
  );
  return release.verdicts
    .filter(({ programme, target, area_id, period, status }) => {
      const parent = targets.get(`${programme}|${target}`)?.parent;
      return status === 'withheld' && parent && met.has([programme, parent, area_id, period].join('|'));
    })
    .map((verdict) => ({ ...verdict, status: 'met', reason: 'reached' }));
}

function inReading(target: ShownTarget, { reading }: ShownVerdict): ShownTarget {
  const readings = JSON.parse(target.readings) as (Partial<ShownTarget> & { id: string })[];
  return { ...target, ...readings.find(({ id }) => id === reading) };
}

function yearBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  return period.replace(/^\d+/, String(year - 1));
}

function rule(
  { rule, operator, threshold, threshold_unit, comparison_period }: ShownTarget,
  { status, reason, period }: ShownVerdict,
  now: ShownFigure,
  before: ShownFigure | undefined,
): Relation[] {
  if (!plain.has(reason)) return [];
  const holds = good.has(status);
  const share = partsOf(now).includes('rest');
  const one = (part: Count): string => nameOf(now, part);
  const most = (of: string, bound: number): Relation => ({
    kind: 'at_most',
    parts: [{ of, factor: 1 }],
    bound,
  });
  const least = (of: string, bound: number): Relation => ({
    kind: 'at_most',
    parts: [{ of, factor: -1 }],
    bound: -bound,
  });
  if (rule === 'count_zero' || rule === 'count_at_most') {
    const limit = rule === 'count_zero' ? 0 : Math.floor(threshold ?? 0);
    return share ? [] : [holds ? most(one('value'), limit) : least(one('value'), limit + 1)];
  }
  if (rule === 'count_at_least' && !share) {
    return [holds ? least(one('value'), threshold ?? 1) : most(one('value'), (threshold ?? 1) - 1)];
  }
  if ((rule === 'share_at_least' || rule === 'share_above') && share) {
    const percent = threshold ?? 100;
    const strict = rule === 'share_above';
    const sign = holds ? -1 : 1;
    // 100 n >= p d, or its contrary, in hundredths of a percent so that all numbers are whole.
    const parts = [
      { of: one('numerator'), factor: sign * 10_000 },
      { of: one('denominator'), factor: -sign * Math.round(percent * 100) },
    ];
    return [{ kind: 'at_most', parts, bound: strict === holds ? -1 : 0 }];
  }
  const wholeYear = !period.includes('-') || now.period === period;
  if (!before || share || !wholeYear || comparison_period === 'previous_half') return [];
  const [later, earlier] = [nameOf(now, 'value'), nameOf(before, 'value')];
  // A half-year's level is compared with the end of the year before: which it is, is not said.
  if (period.includes('-')) return [];
  if (reason === 'held_at_zero') return [most(later, 0), most(earlier, 0)];
  if (rule === 'yoy_decrease')
    return [difference(holds ? later : earlier, holds ? earlier : later, 1, holds ? -1 : 0)];
  if (rule === 'yoy_increase')
    return [difference(holds ? earlier : later, holds ? later : earlier, 1, holds ? -1 : 0)];
  if (operator === '<' || operator === '>' || threshold === null) return [];
  const ratio = threshold_unit === 'percent' ? 1 + threshold / 100 : 1;
  const step = threshold_unit === 'percent' ? 0 : threshold;
  if (rule === 'yoy_change_at_most' && holds) return [difference(later, earlier, ratio, step)];
  if (rule === 'yoy_change_at_least' && holds) {
    return [
      {
        kind: 'at_most',
        parts: [
          { of: earlier, factor: ratio },
          { of: later, factor: -1 },
        ],
        bound: -step,
      },
    ];
  }
  return [];
}

/** The one is at most so many times the other, and so much more. */
function difference(one: string, other: string, times: number, more: number): Relation {
  return {
    kind: 'at_most',
    parts: [
      { of: one, factor: 1 },
      { of: other, factor: -times },
    ],
    bound: more,
  };
}
