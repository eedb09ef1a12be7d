import { same } from './land.ts';

/** Years of every plan. */
export const planYears = [2021, 2022, 2023, 2024, 2025] as const;

const span = { valid_from: `${planYears[0]}-01-01`, valid_to: `${planYears.at(-1)}-12-31` };
const percent = { threshold_unit: 'percent', unit: 'percent' };
const things = { threshold_unit: 'things', unit: 'things' };
const yearly = { frequency: 'annual' };

/** One target of each kind of rule, a composite with parts, and one that reads in two ways. */
const asked: readonly Record<string, unknown>[] = [
  {
    rule: 'share_at_least',
    operator: '>=',
    threshold: 60,
    ...percent,
    ...yearly,
    indicators: ['visited_share'],
  },
  {
    rule: 'share_at_least',
    operator: '>=',
    threshold: 90,
    ...percent,
    deadline: span.valid_to,
    indicators: ['lit_share'],
  },
  {
    rule: 'count_at_least',
    operator: '>=',
    threshold: 40,
    ...things,
    ...yearly,
    indicators: ['benches_built'],
  },
  { rule: 'count_at_most', operator: '<=', threshold: 6, ...things, ...yearly, indicators: ['lamps_broken'] },
  {
    rule: 'yoy_increase',
    operator: '>',
    comparison_period: 'previous_year_end',
    ...yearly,
    indicators: ['members'],
  },
  {
    rule: 'yoy_change_at_least',
    operator: '>=',
    threshold: 5,
    ...percent,
    comparison_period: 'previous_year',
    ...yearly,
    indicators: ['benches_built'],
  },
  {
    rule: 'milestone_by_date',
    operator: '<=',
    deadline: `${planYears[3]}-12-31`,
    measurability: 'binary',
    indicators: ['library'],
  },
  { rule: 'record_present', ...yearly, measurability: 'binary', indicators: ['library'] },
  {
    rule: 'share_above',
    operator: '>',
    threshold: 100,
    ...percent,
    deadline: span.valid_to,
    indicators: ['lit_share'],
    readings: [
      { id: 'literal', label: same('Over all') },
      { id: 'sensible', label: same('All'), rule: 'share_at_least', operator: '>=' },
    ],
  },
  { rule: 'qualitative', levels: [], measurability: 'qualitative' },
  { rule: 'composite_all_criteria', ...yearly },
];

/** Parts of the last of the targets above. */
const parts: readonly Record<string, unknown>[] = [
  { rule: 'share_at_least', operator: '>=', threshold: 20, ...percent, ...yearly, indicators: ['lit_share'] },
  { rule: 'count_zero', operator: '=', threshold: 0, ...things, ...yearly, indicators: ['floods'] },
  {
    rule: 'duration_at_most',
    operator: '<=',
    threshold: 10,
    threshold_unit: 'days',
    unit: 'days',
    ...yearly,
    indicators: ['waiting_days'],
  },
];

function plan(programme: string, area_id: string, targets: readonly Record<string, unknown>[]) {
  return {
    programme,
    label: same(programme),
    short: same(programme),
    summary: same('Promises of an invented land.'),
    issuer: 'office',
    area_id,
    ...span,
    agencies: [{ id: 'office', label: same('Office') }],
    targets,
  };
}

function target(id: string, level: string, given: Record<string, unknown>): Record<string, unknown> {
  return {
    id,
    kind: 'target',
    section: same('I'),
    label: same(id),
    ...span,
    levels: [level],
    agencies: ['office'],
    measurability: 'quantitative',
    ...given,
  };
}

/** The plan of one region: judged in each of its places, and rolled up to the region. */
export function regionPlan(region: number) {
  const own = asked.map((given, index) => target(`R${region}-${index + 1}`, 'place', given));
  const whole = `R${region}-${asked.length}`;
  const below = parts.map((given, index) =>
    target(`${whole}${'abc'.charAt(index)}`, 'place', { parent: whole, ...given }),
  );
  return plan(`region_${region}`, `R${region}`, [...own, ...below]);
}

/** The plan of the whole land: judged in each region by the sums of its places, and rolled up to the land. */
export function landPlan() {
  const summed = asked.filter(({ rule }) => rule !== 'composite_all_criteria').slice(0, 6);
  return plan(
    'land',
    'L',
    summed.map((given, index) => target(`L-${index + 1}`, 'region', given)),
  );
}
