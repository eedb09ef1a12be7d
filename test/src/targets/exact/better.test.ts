import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeIndicator } from '../../../../src/targets/judge.ts';
import { periodId } from '../../../../src/periods/period.ts';
import { type Point, Series } from '../../../../src/targets/point.ts';
import type { Question } from '../../../../src/targets/question.ts';
import { type Rule, rules } from '../../../../src/targets/rule.ts';
import { ranked } from '../oracle/given.ts';
import { anyQuestion } from '../oracle/question.ts';
import { judged, point, status, test } from '../question.ts';

/** Which way a figure is better under each rule that is judged from figures. */
const better: Readonly<Partial<Record<Rule, 'more' | 'less'>>> = {
  share_at_least: 'more',
  share_above: 'more',
  count_at_most: 'less',
  count_zero: 'less',
  count_at_least: 'more',
  yoy_change_at_most: 'less',
  yoy_change_at_least: 'more',
  yoy_decrease: 'less',
  yoy_increase: 'more',
  share_of_areas_with_status_by_date: 'more',
  class_transition_count: 'more',
  duration_at_most: 'less',
  composite_all_criteria: 'more',
};

const figured = rules.filter((rule) => better[rule] !== undefined);
const exact = (one: Point): Point => ({ ...one, flag: 'ok', state: null, event_date: null, qualifier: null });

/** The question with a reported figure of its period so much higher. */
function raised(question: Question, by: number): Question {
  const here = periodId(question.period);
  const own = exact(
    question.series.at(question.period) ?? point(here, { numerator: 1, denominator: 9, value: 1 }),
  );
  const { numerator, denominator, value } = own;
  const more = {
    ...own,
    numerator: Math.min(denominator ?? 0, (numerator ?? 0) + by),
    value: (value ?? 0) + by,
  };
  const others = question.series.points.filter(({ period }) => period !== here);
  return { ...question, series: new Series([...others, more]) };
}

describe('a better figure', () => {
  it.each(figured)('never has a worse status: %s', (rule) => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(9), (given, by) => {
        const areas = rule === 'share_of_areas_with_status_by_date';
        const asked = {
          ...given.test,
          rule,
          operator: rule === 'share_above' ? '>' : given.test.operator,
        } as const;
        // A number of things in place; shares of areas are shares.
        const threshold = rule === 'composite_all_criteria' ? (asked.threshold ?? 4) : asked.threshold;
        const facts = areas ? { ...given.facts, kind: 'share' as const } : given.facts;
        const question = { ...given, test: { ...asked, threshold }, facts };
        const rank = (one: Question) => ranked.indexOf(judgeIndicator(one).status);
        const [low, high] = [rank(raised(question, 0)), rank(raised(question, by))];
        fc.pre(low >= 0 && high >= 0);
        if (better[rule] === 'more') expect(high).toBeGreaterThanOrEqual(low);
        else expect(high).toBeLessThanOrEqual(low);
      }),
      { numRuns: 300 },
    );
  });

  it('and an earlier day never has one either', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (a, b, deadline, deadline_strict) => {
        const asked = test({ rule: 'milestone_by_date', deadline, deadline_strict });
        const of = (event_date: string) =>
          ranked.indexOf(
            judged(asked, status, '2026', [point('2026', { state: 'done', event_date })]).status,
          );
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(of(early)).toBeGreaterThanOrEqual(of(late));
      }),
    );
  });
});
