import { z } from 'zod';
import { localized } from '../../src/i18n/localized.ts';

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and _');
const range = z.tuple([z.number(), z.number()]);
const probability = z.number().min(0).max(1);

/** How big a count is in an area: exactly one of the four. */
const size = z.union([
  z.strictObject({ per_1000: z.number().min(0).describe('For each 1,000 inhabitants') }),
  z.strictObject({ fixed: z.number().min(0).describe('The same in every area, whatever its population') }),
  z.strictObject({
    areas: identifier.describe('As many as the area has areas of this level'),
    factor: z.number().min(0).default(1).describe('Or this part of them'),
  }),
  z.strictObject({
    times: z
      .strictObject({ indicator: identifier, factor: z.number().min(0) })
      .describe('A multiple of the count of another indicator'),
  }),
]);

const spread = z
  .number()
  .min(0)
  .default(0)
  .describe('How far areas lie apart; counts: as a part of the size');
const noise = z.number().min(0).default(0).describe('How far one period strays from the course of its area');

const count = {
  size,
  yearly: z.number().default(0).describe('Change a year, as a part: -0.02 is two percent less'),
  wobble: z.number().min(0).default(0).describe('How far single years stray from that, in all areas alike'),
  group: identifier.optional().describe('Counts of one group have their good and bad years together'),
  spread,
  noise,
  cap: z.number().optional().describe('Never more than this in a period; flows: in a half-year'),
  rare: probability.optional().describe('Nothing at all, except in this part of the areas and years'),
  restless: z
    .boolean()
    .default(false)
    .describe('Small counts come and go from year to year, and do not stay with an area'),
  splits: z
    .record(identifier, z.record(identifier, z.number().min(0)))
    .default({})
    .describe('Breakdown columns to report as well, with the weight of each category'),
  split_levels: z.array(identifier).default([]).describe('Area levels at which the splits are reported'),
};

const model = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('stock'), ...count }),
  z.strictObject({
    model: z.literal('flow'),
    ...count,
    first_half: probability.default(0.48).describe('Part of a year that falls in its first half'),
  }),
  z.strictObject({
    model: z.literal('share'),
    size: size.optional().describe('The denominator; left out where `part` or `kinds` give it'),
    part: identifier.optional().describe('The numerator is the count of this indicator'),
    start: z.number().describe('Share at the start of the first year, 0 to 1; may lie outside'),
    yearly: z.number().default(0).describe('Points gained a year, 0.05 being five percentage points'),
    spread,
    noise,
    kinds: z
      .strictObject({
        column: identifier.describe('The breakdown column'),
        sizes: z.record(
          identifier,
          z.strictObject({
            size,
            ahead: z.number().default(0).describe('How far the kind is ahead of the others, in points'),
            types: z
              .array(identifier)
              .optional()
              .describe('Area types in which there are such units; without it: all'),
          }),
        ),
      })
      .optional()
      .describe('Denominators by kind of unit; the total is their sum'),
  }),
  z.strictObject({
    model: z.literal('duration'),
    between: range.describe('Shortest and longest, in the unit of the indicator'),
  }),
  z.strictObject({
    model: z.literal('status'),
    path: z.array(identifier).min(2).describe('States in the order in which areas go through them'),
    start: range.describe('Where on the path areas begin: 0 is the first state'),
    yearly: range.describe('Steps on the path a year, slowest and fastest area'),
    setback: z
      .strictObject({ state: identifier, chance: probability })
      .optional()
      .describe('A state into which an achieved area falls for a year'),
  }),
  z.strictObject({
    model: z.literal('record'),
    on_time: probability.describe('Part of the reports and events that come in time'),
    late: probability.describe(
      'Part that comes late; of the rest, half are recorded as absent, half not at all',
    ),
  }),
  z.strictObject({
    model: z.literal('rest'),
    of: identifier.describe('What is left of the areas of a level once this count is taken away'),
    areas: identifier,
  }),
]);

/** `illustrative.yaml`: at what levels the made-up figures run, by indicator. */
export const illustrativeSchema = z.strictObject({
  seed: z.string().describe('Another word gives other figures of the same kind'),
  first_year: z.number().int().describe('First year with figures'),
  population: identifier.describe('Indicator of the published files that gives the inhabitants of areas'),
  source: z
    .strictObject({
      title: localized.describe('{programme} stands for the short name of the plan'),
      note: localized,
      publisher: z.string(),
      licence: z.string(),
    })
    .describe('What readers are told of the figures'),
  received: z
    .strictObject({
      month_day: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .describe('Files of a year come in on this day of the next year'),
      newest: z.iso.date().describe('Day on which the files of the newest period come in'),
      revised: z.iso.date().describe('Day on which the corrected values come in'),
    })
    .describe('Days on which files came in'),
  sparse: z
    .strictObject({
      over: z.number().int().describe('Where a plan covers more areas than this, second halves are left out'),
      halves_from: z.number().int().describe('And first halves before this year'),
    })
    .describe('Keeps the files small'),
  gaps: z
    .strictObject({
      from: z
        .number()
        .int()
        .min(1)
        .describe('Silence and marks only where a plan covers so many areas or more'),
      silent: probability.describe('Part of the areas without any row in the newest period'),
      not_available: probability.describe('Part of the cells marked ":"'),
      withheld: probability.describe('Part of the cells on people marked "x" by the sender'),
      provisional: probability.describe('Part of the areas whose newest rows are provisional'),
      revised: z.number().int().describe('Values of each plan that a later file corrects'),
    })
    .describe('What real reports lack'),
  extra: z
    .array(z.strictObject({ programme: identifier, indicator: identifier, level: identifier }))
    .default([])
    .describe('Indicators that a plan needs beside those its targets name'),
  indicators: z.record(identifier, model),
});

export type Illustrative = z.infer<typeof illustrativeSchema>;
export type Model = z.infer<typeof model>;
export type Size = z.infer<typeof size>;
export type ModelOf<K extends Model['model']> = Extract<Model, { model: K }>;
