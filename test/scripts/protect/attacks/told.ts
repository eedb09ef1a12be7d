import type { Relation } from './narrow.ts';
import type { Published, ShownFigure } from './published.ts';
import { type Count, nameOf, partsOf } from './sums.ts';

/** Numbers that stand beside verdicts: the figure's own, that of the base period, and what a gap gives away. */
export function toldBy(
  { verdicts, asked, targets }: Published,
  figures: ReadonlyMap<string, ShownFigure>,
): Relation[] {
  const links = Map.groupBy(asked, ({ programme, target, reading }) => `${programme}|${target}|${reading}`);
  const rules = new Map(targets.map(({ programme, target, rule }) => [`${programme}|${target}`, rule]));
  return verdicts.flatMap((verdict) => {
    const { programme, target, reading, indicator, area_id, period, base_period, basis } = verdict;
    const link = links.get(`${programme}|${target}|${reading}`)?.find((each) => each.indicator === indicator);
    // Other rules count areas, or parts, and not what the indicator counts.
    const simple = /^(share_|count_|yoy_)/.test(rules.get(`${programme}|${target}`) ?? '');
    if (!link || !simple || indicator === null || basis === 'successor') return [];
    const groups = JSON.parse(link.breakdown) as Record<string, string>;
    const of = (at: string | null): ShownFigure | undefined =>
      at === null ? undefined : figures.get(nameOf({ indicator, area_id, period: at, groups }, 'value'));
    const kin = `told ${indicator}`;
    const is = (figure: ShownFigure | undefined, part: Count, number: number | null): Relation[] =>
      figure?.flag !== 'protected' || number === null || !partsOf(figure).includes(part)
        ? []
        : [{ kind: 'equal', parts: [{ of: nameOf(figure, part), factor: 1 }], bound: number, kin }];
    const now = of(period);
    const { numerator, denominator, value, required, gap, base_value } = verdict;
    // A gap is on the good side, whichever it is.
    const known = value ?? (required === null || gap === null ? null : required + gap);
    return [
      ...is(now, 'numerator', numerator),
      ...is(now, 'denominator', denominator),
      ...is(now, 'value', known),
      ...is(of(base_period), 'value', base_value),
    ];
  });
}
