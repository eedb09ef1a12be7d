import { z } from 'zod';
import { localized } from '../i18n/localized.ts';
import { isCalendarDay } from '../periods/date.ts';
import { isoDate, periodField } from '../periods/field.ts';
import { measurabilities, rules } from './rule.ts';

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and _');
const targetId = z.string().regex(/^[A-Z][A-Z0-9]*-[A-Za-z0-9]+$/, 'write the id as in TN-02');
const anomalyId = z.string().regex(/^A-[A-Z]+\d+$/, 'write the id as in A-TN1');

export const targetKinds = [
  'objective',
  'target',
  'criterion',
  'task',
  'phase',
  'milestone',
  'deadline',
  'cycle',
  'report',
] as const;

export const frequencies = [
  'annual',
  'semiannual',
  'monthly',
  'once',
  'continuous',
  'at_consideration',
  'regular',
  'as_regulated',
  'periodic',
  'timely',
  'on_request',
  'ad_hoc',
] as const;

/** What decides the test: rule, comparison and number. A reading may replace any of it. */
const test = {
  rule: z.enum(rules),
  operator: z.enum(['>=', '>', '<=', '<', '=']).nullable().default(null),
  threshold: z
    .number()
    .nullable()
    .default(null)
    .describe('The number compared with; null where the rule needs none'),
  threshold_unit: z
    .string()
    .nullable()
    .default(null)
    .describe('percent, percentage_points or the unit that is counted'),
  indicators: z.array(identifier).default([]).describe('Ids of indicators.yaml; several: all must hold'),
};

/** One of two ways to read a target whose text is off or cannot be met as written. */
const reading = z.strictObject({
  id: z.enum(['literal', 'sensible']),
  label: localized.describe('What this reading takes the text to mean'),
  rule: test.rule.optional(),
  operator: test.operator.unwrap().optional(),
  threshold: test.threshold.unwrap().optional(),
  threshold_unit: test.threshold_unit.unwrap().optional(),
  indicators: z.array(identifier).optional(),
});

export const targetSchema = z.strictObject({
  id: targetId,
  parent: targetId.nullable().default(null).describe('The target of which this is a part'),
  kind: z.enum(targetKinds),
  section: localized.describe("Where the plan says it, in the plan's own numbering"),
  label: localized.describe('Short, own words'),
  ...test,
  breakdown: z
    .record(identifier, z.string())
    .default({})
    .describe(
      'The category of a breakdown that the target is about, e.g. {report_kind: annual}; empty: the total',
    ),
  unit: z.string().nullable().default(null),
  numerator: localized.nullable().default(null),
  denominator: localized.nullable().default(null),
  basis: z
    .enum(['explicit', 'implied', 'by_reference'])
    .nullable()
    .default(null)
    .describe('Whether the number stands in the text, follows from its words, or is set by another document'),
  unit_minimum: z
    .strictObject({
      n: z.number().int().min(1),
      of: localized.describe('What, and of which unit: "session a year in each village"'),
    })
    .nullable()
    .default(null)
    .describe(
      'Shares in two steps: what a unit must have to be counted, before the share of units is judged',
    ),
  comparison_period: z.enum(['previous_year', 'previous_year_end']).nullable().default(null),
  frequency: z.enum(frequencies).nullable().default(null),
  frequency_note: localized
    .nullable()
    .default(null)
    .describe('What the plan says of it, e.g. "no day given"'),
  valid_from: isoDate,
  valid_to: isoDate,
  deadline: isoDate.nullable().default(null),
  deadline_every: z
    .string()
    .regex(/^\d{2}-\d{2}$/, 'write month and day as MM-DD, e.g. 06-12')
    .refine((day) => isCalendarDay(`2001-${day}`), 'not every year has this day')
    .nullable()
    .default(null)
    .describe('For deadlines that return each year: month and day'),
  deadline_precision: z
    .enum(['day', 'month', 'year'])
    .nullable()
    .default(null)
    .describe('How exactly the plan gives it'),
  deadline_strict: z.boolean().default(false).describe('The plan says "before" this day'),
  levels: z
    .array(identifier)
    .default([])
    .describe('Area levels at which it is judged; empty for what is not judged'),
  measured_at: localized
    .nullable()
    .default(null)
    .describe('The unit to which the plan applies the test, in words'),
  aggregate: z
    .enum(['sum', 'every_unit'])
    .nullable()
    .default(null)
    .describe('How the level above is judged: by sums, or by every unit holding; left out: as fits the rule'),
  agencies: z
    .array(identifier)
    .min(1)
    .describe('Ids of `agencies` in the same file, the one in charge first'),
  measurability: z.enum(measurabilities),
  person_counts: z
    .boolean()
    .default(false)
    .describe('Whether the numerator or the denominator counts people'),
  anomalies: z.array(anomalyId).default([]),
  readings: z
    .array(reading)
    .default([])
    .refine((list) => list.length === 0 || (list.length === 2 && list[0]?.id !== list[1]?.id), {
      message: 'give both readings, literal and sensible, or none',
    }),
  notes: localized.nullable().default(null),
});

export const phaseSchema = z.strictObject({
  id: identifier,
  label: localized,
  valid_from: isoDate,
  valid_to: isoDate,
});

export const agencySchema = z.strictObject({
  id: identifier,
  label: localized,
  level: identifier
    .nullable()
    .default(null)
    .describe('There is one such body in each area of this level: the record of an area is its own'),
});

export const standardSchema = z.strictObject({ id: z.string(), label: localized });

export const stepSchema = z.strictObject({
  id: identifier,
  label: localized,
  agency: localized.nullable().default(null),
});

export const dutySchema = z.strictObject({
  what: localized,
  agency: identifier,
  due: isoDate,
  strict: z.boolean().default(false).describe('Due before this day, not on it'),
  period: periodField.nullable().default(null).describe('Period the report covers'),
  target: targetId.nullable().default(null),
  done_on: isoDate.nullable().default(null),
});

export const anomalySchema = z.strictObject({
  id: anomalyId,
  place: localized.describe('Where in the plan'),
  what: localized,
  handling: localized.describe('How it is handled here'),
});

/** `programmes/<id>.yaml`: one plan with its provenance, calendar and targets. */
export const programmeSchema = z.strictObject({
  programme: identifier.describe('The same as the file name without .yaml'),
  label: localized.describe('The plan by its full name'),
  short: localized.describe('A name for lists and breadcrumbs'),
  summary: localized.describe('One or two sentences for a resident: what is promised, to whom, by when'),
  issuer: identifier.describe('An id of `agencies`'),
  number: z
    .string()
    .nullable()
    .default(null)
    .describe("The plan's number, null where the text leaves it blank"),
  date: isoDate.nullable().default(null).describe('Day of issue, null where the text has none'),
  date_note: localized
    .nullable()
    .default(null)
    .describe('What is known of number and date where they are missing'),
  area_id: z.string().describe('The area the plan was made for, an area_id of areas.csv'),
  valid_from: isoDate,
  valid_to: isoDate,
  based_on: z
    .array(
      z.strictObject({
        title: localized,
        number: z.string().nullable().default(null),
        date: isoDate.nullable().default(null),
      }),
    )
    .default([])
    .describe('Documents the plan names as its ground'),
  phases: z.array(phaseSchema).default([]).describe('In the order of time, none over another'),
  agencies: z.array(agencySchema).min(1),
  standards: z
    .array(standardSchema)
    .default([])
    .describe('Standards of a status; a status of one standard never counts for another'),
  workflow: z.array(stepSchema).default([]).describe('Steps from review to decision, in order'),
  duties: z.array(dutySchema).default([]).describe('Dated reports and deadlines'),
  anomalies: z.array(anomalySchema).default([]),
  targets: z.array(targetSchema).min(1),
});

export type Programme = z.infer<typeof programmeSchema>;
export type Target = z.infer<typeof targetSchema>;
