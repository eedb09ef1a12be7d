import { z } from 'zod';
import { localized } from '../i18n/localized.ts';

export const indicatorKinds = ['share', 'stock', 'flow', 'status', 'duration'] as const;
export const periodKinds = ['year', 'half', 'quarter', 'month'] as const;
export const directions = ['up', 'down', 'either'] as const;
export const sensitivities = ['open', 'household', 'event', 'person'] as const;

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and _');

/** One category of a breakdown, or one state of a status. */
const category = z.strictObject({ id: identifier, label: localized });

/** What a state says of a number of the same area and period. */
const implication = z.strictObject({
  indicator: identifier,
  part: z.enum(['value', 'numerator', 'denominator']).default('value'),
  at_least: z.number().int().min(0).optional(),
  at_most: z.number().int().min(0).optional(),
});

/** A state that a status indicator can take. */
const state = category.extend({
  achieved: z.boolean().default(false).describe('Whether a target that asks for the status is reached by it'),
  rank: z
    .number()
    .int()
    .optional()
    .describe('Order of classes, higher is worse; leave out where states have no order'),
  implies: z
    .array(implication)
    .default([])
    .describe('What readers know of a number, shown or not, where an area is in this state'),
});

/** How a count of areas follows from the states that the areas themselves reported. */
const fromStates = z.discriminatedUnion('count', [
  z.strictObject({
    count: z.literal('holders').describe('Areas that hold an achieved state at the end of the period'),
    of: identifier.describe('The status indicator whose states are counted'),
    areas: identifier.describe('Level of the areas that are counted'),
  }),
  z.strictObject({
    count: z
      .literal('moves')
      .describe('Moves between the states at the ends of two years, of areas that existed at both'),
    of: identifier.describe('The status indicator whose states are compared'),
    areas: identifier.describe('Level of the areas that are counted'),
    column: identifier.describe('The breakdown whose categories are the moves'),
    steps: z
      .record(identifier, z.tuple([identifier, identifier]))
      .describe('Category: [state before, state after]'),
  }),
]);

/** One entry of the indicator dictionary. */
export const indicatorSchema = z.strictObject({
  label: localized.describe('Short name, as in a chart title'),
  definition: localized.describe('One or two sentences: what is counted, when, by whom'),
  numerator: localized.optional().describe('Shares: what the numerator counts'),
  denominator: localized.optional().describe('Shares: what the denominator counts'),
  unit: identifier.describe('An id of `units` in the same file'),
  kind: z
    .enum(indicatorKinds)
    .describe('share: part of a denominator; stock: at a date; flow: in a period; status; duration'),
  better: z.enum(directions).describe('Which way is good; `either` where a rise can be read both ways'),
  accumulates: z
    .boolean()
    .default(false)
    .describe(
      'Starts from nothing each year and grows through it (sessions held); false for levels at a date (people on file)',
    ),
  adds_over_areas: z
    .boolean()
    .describe('Whether values (for shares: both counts) of areas add up to the area above'),
  adds_over_periods: z.boolean().describe('Whether two half-years add up to the year'),
  breakdowns: z
    .record(identifier, z.array(category).min(1))
    .default({})
    .describe('Breakdown columns and their categories, e.g. sex: [{id: female, ...}]'),
  states: z.array(state).default([]).describe('Status indicators: the states, in order'),
  sensitivity: z
    .enum(sensitivities)
    .describe('open, household, event (tied to people) or person: how small numbers are protected'),
  telling_split: z
    .boolean()
    .default(false)
    .describe(
      'Shares of people: that all of a small group, or none, are in the numerator tells of each of them; leave out for shares that are meant to be full',
    ),
  levels: z.array(identifier).min(1).describe('Area levels at which it is reported; another level is E203'),
  periods: z
    .array(z.enum(periodKinds))
    .min(1)
    .refine(
      (kinds) => kinds.includes('year') || kinds.includes('half'),
      'name year or half too: quarters and months are only added up to them',
    )
    .default(['year', 'half'])
    .describe('Periods it is reported for; quarters and months are added up to halves and years'),
  from_states: fromStates
    .optional()
    .describe('Counts of areas that follow from a status indicator; a count reported in its place stands'),
  decimals: z
    .boolean()
    .default(false)
    .describe('Whether values may be fractions (areas in m², months); counts may not'),
  context: z
    .boolean()
    .default(false)
    .describe('A published figure shown beside targets, never as the result of one'),
});

/** A figure in an identity: of the same area, and of the period or the moment it begins. */
const identityTerm = z.strictObject({
  indicator: identifier,
  part: z.enum(['value', 'numerator', 'denominator']).default('value'),
  when: z.enum(['period', 'start']).default('period'),
  factor: z.number().int().default(1),
});

/** `indicators.yaml`: units and the indicator dictionary. */
export const indicatorsFileSchema = z.strictObject({
  units: z
    .record(
      identifier,
      z.strictObject({
        label: localized.describe('The unit after a number: "người", "people"'),
        one: z.string().optional().describe('English singular, where it differs: "person"'),
      }),
    )
    .describe('Units and their words'),
  breakdowns: z
    .record(
      identifier,
      z.strictObject({ label: localized.describe('What it splits by, as in "by age group": "age group"') }),
    )
    .default({})
    .describe('Names of the breakdowns that indicators have; each needs one'),
  indicators: z.record(identifier, indicatorSchema),
  identities: z
    .array(
      z.strictObject({
        terms: z.array(identityTerm).min(2),
        at_most: z
          .boolean()
          .default(false)
          .describe('They come to nothing or less: who is counted by one is counted by another as well'),
      }),
    )
    .default([])
    .describe('Figures of several indicators that add up to nothing, so that one follows from the others'),
});

export type IndicatorDefinition = z.infer<typeof indicatorSchema>;
export type Indicator = IndicatorDefinition & { readonly indicator: string };
export type IndicatorsFile = z.infer<typeof indicatorsFileSchema>;
export type FromStates = z.infer<typeof fromStates>;
export type PeriodKind = (typeof periodKinds)[number];
export type Sensitivity = (typeof sensitivities)[number];
