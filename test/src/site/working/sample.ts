import type { IndicatorRow, ProgressRow, TargetRow } from '../../../../src/release/tables.ts';
import type { Subject } from '../../../../src/site/working/subject.ts';
import type { Point } from '../../../../src/targets/point.ts';
import type { Facts, Test } from '../../../../src/targets/question.ts';
import type { Verdict } from '../../../../src/targets/status.ts';
import { facts, judged, test } from '../../targets/question.ts';

/** A target of an invented plan about trees. */
export function target(given: Partial<TargetRow> = {}): TargetRow {
  return {
    ...test({}),
    programme: 'trees',
    target: 'T-1',
    slug: 't-1',
    label_vi: 'Trồng cây',
    label_en: 'Planting',
    unit: null,
    unit_minimum: null,
    unit_minimum_of_vi: null,
    unit_minimum_of_en: null,
    basis: 'explicit',
    deadline_precision: null,
    section: 'II.3',
    section_en: 'II.3',
    readings: '[]',
    measurability: 'quantitative',
    ...given,
  } as TargetRow;
}

export const trees = {
  indicator: 'trees',
  kind: 'stock',
  unit: 'trees',
  unit_vi: 'cây',
  unit_en: 'trees',
  unit_one_en: 'tree',
  numerator_vi: 'cây đã trồng',
  numerator_en: 'trees planted',
  denominator_vi: 'cây phải trồng',
  denominator_en: 'trees to plant',
} as unknown as IndicatorRow;

export const share = { ...trees, unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null };

/** The row of a verdict, in an area of its own. */
export function row(made: Verdict, period: string, given: Partial<ProgressRow> = {}): ProgressRow {
  return {
    ...made,
    programme: 'trees',
    target: 'T-1',
    reading: 'sensible',
    area_id: 'A',
    period,
    indicator: 'trees',
    areas_reported: null,
    areas_due: null,
    coverage: null,
    reason_vi: 'Vì thế.',
    reason_en: 'That is why.',
    ...given,
  } as ProgressRow;
}

/** The verdict on what was asked of the points, ready to be worked out. */
export function worked(
  asked: Partial<Test>,
  indicator: Partial<Facts>,
  period: string,
  points: readonly Point[],
  given: Partial<TargetRow> = {},
): Subject {
  const known = facts(indicator);
  const made = judged(test(asked), known, period, points);
  const measure = known.kind === 'share' ? share : trees;
  return {
    target: target({ ...(asked as Partial<TargetRow>), ...given }),
    verdict: row(made, period),
    indicator: {
      ...measure,
      kind: known.kind,
      accumulates: known.accumulates,
      adds_over_periods: known.adds_over_periods,
    },
    programme: { label_vi: 'Kế hoạch trồng cây', label_en: 'Plan for trees' },
    composed: false,
    parts: [],
  };
}
