import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparison } from '../../../../src/site/working/comparison.ts';
import { Figures } from '../../../../src/site/working/figures.ts';
import { requirementOf, wholeAreasOf } from '../../../../src/site/working/requirement.ts';
import type { Subject } from '../../../../src/site/working/subject.ts';
import type { Facts, Test } from '../../../../src/targets/question.ts';
import { number, part } from '../../targets/question.ts';
import { worked } from './sample.ts';

const flow = { kind: 'flow', accumulates: true, adds_over_periods: true } as const;
const stock = { kind: 'stock' } as const;
const share = { kind: 'share' } as const;
const deadline = '2030-12-31';

/** Tests whose requirement is more than the threshold, each with the kind of its indicator. */
const asked: readonly (readonly [Partial<Test>, Partial<Facts>])[] = [
  [{ rule: 'share_at_least', deadline }, share],
  [{ rule: 'share_at_least' }, { ...share, accumulates: true }],
  [{ rule: 'share_above', deadline }, share],
  [{ rule: 'share_above' }, share],
  [{ rule: 'share_of_areas_with_status_by_date', deadline }, share],
  [{ rule: 'count_at_least' }, flow],
  [{ rule: 'count_at_least', deadline }, stock],
  [{ rule: 'count_at_most' }, flow],
  [{ rule: 'class_transition_count', deadline }, flow],
  [{ rule: 'yoy_change_at_most', operator: '<', threshold_unit: 'percent' }, stock],
  [{ rule: 'yoy_change_at_most', operator: '<=', threshold_unit: 'trees' }, flow],
  [{ rule: 'yoy_change_at_least', operator: '>=', threshold_unit: 'percent' }, stock],
  [{ rule: 'yoy_decrease' }, stock],
  [{ rule: 'yoy_increase' }, flow],
];

const subjects: fc.Arbitrary<Subject> = fc
  .record({
    asked: fc.constantFrom(...asked),
    threshold: fc.integer({ min: 1, max: 99 }),
    period: fc.constantFrom('2026-H1', '2026', '2027-H1', '2028', '2030'),
    whole: fc.integer({ min: 1, max: 400 }),
    before: fc.nat({ max: 400 }),
    now: fc.nat({ max: 400 }),
  })
  .map(({ asked: [test, facts], threshold, period, whole, before, now }) => {
    const year = Number(period.slice(0, 4)) - 1;
    const base = [...new Set(['2025', String(year), period.replace(String(year + 1), String(year))])];
    const told = (id: string, count: number) =>
      facts.kind === 'share' ? part(id, Math.min(count, whole), whole) : number(id, count);
    const points = [...base.map((id) => told(id, before)), told(period, now)];
    return worked({ ...test, threshold }, facts, period, points);
  });

describe('what a verdict required', () => {
  it('comes out of its sum as the judge required it', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const { required } = subject.verdict;
        const requirement = requirementOf(subject);
        fc.pre(required !== null && subject.verdict.reason !== 'held_at_zero');
        if (!requirement) throw new Error('a number was required, but no sum says why');
        const areas = wholeAreasOf(subject, requirement);
        const made = areas
          ? (100 * areas.count) / areas.areas
          : requirement.kind === 'threshold'
            ? requirement.threshold
            : requirement.kind === 'change'
              ? requirement.exact
              : (requirement.whole ?? requirement.exact);
        expect(made).toBeCloseTo(required, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('is held or not as the status says', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const requirement = requirementOf(subject);
        fc.pre(requirement !== undefined);
        const made = comparison(subject, requirement, new Figures(subject.indicator, 'en'));
        expect(made?.holds).toBe(/^(met|on_track)$/.test(subject.verdict.status));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads true: the sign stands between numbers of which it is true', () => {
    const signs: Readonly<Record<string, (left: number, right: number) => boolean>> = {
      '≥': (left, right) => left >= right,
      '≤': (left, right) => left <= right,
      '>': (left, right) => left > right,
      '<': (left, right) => left < right,
    };
    fc.assert(
      fc.property(subjects, (subject) => {
        const requirement = requirementOf(subject);
        const made = requirement && comparison(subject, requirement, new Figures(subject.indicator, 'en'));
        fc.pre(made !== undefined);
        const [, left = '', sign = '', right = ''] = /^(.+) ([≥≤<>]) (.+)$/.exec(made.sum) ?? [];
        const last = (text: string) => Number(text.split('= ').at(-1)?.replaceAll(/[,%]/g, ''));
        expect(signs[sign]?.(last(left), last(right)), made.sum).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
