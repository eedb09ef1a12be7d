import { stringify } from 'yaml';
import { type Fault, place } from '../../../scripts/read/fault.ts';
import { draftOf } from '../../../scripts/read/plan-draft.ts';
import type { PlanContext } from '../../../scripts/read/plan-fault.ts';
import { planFaults } from '../../../scripts/read/plan-faults.ts';
import { checkYaml } from '../../../scripts/read/yaml.ts';
import { type IndicatorsFile, indicatorsFileSchema } from '../../../src/indicators/indicator.ts';
import { programmeSchema } from '../../../src/targets/programme.ts';
import { indicator } from '../inputs.ts';

const text = (vi: string, en: string) => ({ vi, en });
const named = (id: string) => ({ id, label: text(id, id) });

/** Indicators of an invented orchard country, one of each kind. */
export const dictionary: IndicatorsFile = indicatorsFileSchema.parse({
  units: Object.fromEntries(
    ['percent', 'trees', 'songs', 'days', 'state'].map((id) => [id, { label: text(id, id) }]),
  ),
  indicators: {
    grafted_share: indicator('share', { unit: 'percent' }),
    trees_planted: indicator('flow', { breakdowns: { fruit: ['apple', 'pear'].map(named) } }),
    trees_alive: indicator('stock', { levels: ['town'] }),
    songs_sung: indicator('flow', { unit: 'songs' }),
    prize: indicator('status', { unit: 'state', states: [{ ...named('gold'), achieved: true }] }),
    days_to_pick: indicator('duration', { unit: 'days' }),
    trees_printed: indicator('stock', { context: true }),
  },
});

/** A target of the plan below. */
const target = (id: string, given: Record<string, unknown>) => ({
  id,
  kind: 'target',
  section: text('Điều 1', 'Article 1'),
  label: text(id, id),
  valid_from: '2024-01-01',
  valid_to: '2026-12-31',
  levels: ['town'],
  agencies: ['office'],
  measurability: 'quantitative',
  ...given,
});

/** A sound plan with a target of every kind of rule, as it stands in a file. */
export function soundPlan(): Record<string, unknown> {
  const share = { operator: '>=', threshold: 60, threshold_unit: 'percent', indicators: ['grafted_share'] };
  return {
    programme: 'orchards',
    label: text('Kế hoạch vườn cây', 'Orchard plan'),
    short: text('Vườn cây', 'Orchards'),
    summary: text('Trồng cây.', 'Plants trees.'),
    issuer: 'office',
    area_id: 'R',
    valid_from: '2024-01-01',
    valid_to: '2026-12-31',
    phases: [
      { ...named('first'), valid_from: '2024-01-01', valid_to: '2024-12-31' },
      { ...named('second'), valid_from: '2025-01-01', valid_to: '2026-12-31' },
    ],
    agencies: [named('office'), named('school')],
    standards: [named('gold@orchards')],
    workflow: [named('asked'), named('given')],
    duties: [
      {
        what: text('Báo cáo', 'Report'),
        agency: 'office',
        due: '2024-12-31',
        period: '2024',
        target: 'OR-01',
      },
    ],
    anomalies: [
      { id: 'A-OR1', place: text('1', '1'), what: text('Lạ', 'Odd'), handling: text('Giữ', 'Kept') },
    ],
    targets: [
      target('OR-01', { rule: 'share_at_least', ...share }),
      target('OR-02', {
        rule: 'count_at_most',
        operator: '<=',
        threshold: 5,
        threshold_unit: 'trees',
        indicators: ['trees_planted'],
        breakdown: { fruit: 'apple' },
      }),
      target('OR-03', {
        rule: 'yoy_change_at_least',
        operator: '>=',
        threshold: 5,
        threshold_unit: 'percent',
        comparison_period: 'previous_year',
        indicators: ['trees_alive'],
        anomalies: ['A-OR1'],
      }),
      target('OR-04', {
        rule: 'yoy_increase',
        operator: '>',
        threshold: 0,
        comparison_period: 'previous_year',
        indicators: ['trees_planted', 'songs_sung'],
      }),
      target('OR-05', {
        rule: 'milestone_by_date',
        operator: '<',
        deadline: '2025-06-30',
        deadline_strict: true,
        measurability: 'binary',
        indicators: ['prize'],
      }),
      target('OR-06', { rule: 'record_present', measurability: 'binary' }),
      target('OR-07', { rule: 'composite_all_criteria', threshold: 2, threshold_unit: 'trees' }),
      target('OR-08', { parent: 'OR-07', rule: 'share_at_least', ...share }),
      target('OR-09', {
        parent: 'OR-07',
        rule: 'count_zero',
        operator: '=',
        threshold: 0,
        threshold_unit: 'trees',
        indicators: ['trees_planted'],
      }),
      target('OR-10', {
        rule: 'duration_at_most',
        operator: '<=',
        threshold: 3,
        threshold_unit: 'days',
        indicators: ['days_to_pick'],
      }),
      target('OR-11', { rule: 'qualitative', levels: [], measurability: 'qualitative' }),
      target('OR-12', {
        rule: 'share_above',
        operator: '>',
        threshold: 100,
        threshold_unit: 'percent',
        indicators: ['grafted_share'],
        readings: [
          { id: 'literal', label: text('Hơn 100%', 'Over 100%') },
          { id: 'sensible', label: text('Đủ 100%', 'All'), rule: 'share_at_least', operator: '>=' },
        ],
      }),
      target('OR-13', {
        rule: 'class_transition_count',
        operator: '>=',
        threshold: 1,
        threshold_unit: 'trees',
        indicators: ['trees_planted'],
      }),
      target('OR-14', { rule: 'composite_all_criteria', measurability: 'binary', indicators: ['prize'] }),
    ],
  };
}

const context: PlanContext = { areaIds: new Set(['R']), levels: ['region', 'town'], dictionary };

/** What is told of a programme file with this content. */
export function toldOf(content: unknown): { place: string; vi: string; en: string }[] {
  const file = 'programmes/orchards.yaml';
  const faults: Fault[] = [];
  const read = checkYaml(stringify(content), file, programmeSchema, faults);
  const draft = read && draftOf(read.content, read.issues);
  if (draft) faults.push(...planFaults(file, draft, context));
  return faults.map((fault) => ({ place: place(fault), ...fault.message }));
}

/** The plan with the value at a path (`targets.OR-01.rule`, entries of lists by id or number) another; undefined: gone. */
export function planWith(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plan = soundPlan();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>(inside, plan) as Record<string, unknown>;
    holder[last] = value;
    if (value === undefined) Reflect.deleteProperty(holder, last);
  }
  return plan;
}

function inside(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const entries = value as readonly { readonly id?: unknown }[];
    return entries.find(({ id }) => id === key) ?? entries[Number(key)];
  }
  return (value as Record<string, unknown>)[key];
}
