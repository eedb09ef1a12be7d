import { z } from 'zod';
import { localized } from '../i18n/localized.ts';
import { periodField } from '../periods/field.ts';

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and _');

/** `site.yaml`: what the site is called, whose it is, and the words for its kinds of areas. */
export const siteSchema = z.strictObject({
  title: localized.describe('Name of the site'),
  subject: localized.describe('What the programmes are about, as it stands in a sentence: "nước sạch"'),
  description: localized.describe('One sentence for search engines and the foot of each page'),
  publisher: localized.describe('Who publishes the site'),
  contact: z.string().describe('Address for questions, an e-mail or a web address'),
  licence: z.strictObject({
    id: z.string().describe('SPDX id, e.g. CC-BY-4.0'),
    label: localized,
    url: z.url(),
  }),
  base: z
    .string()
    .regex(/^\/([\w.-]+\/)*$/, 'begin and end with a slash, e.g. / or /tien-do/')
    .default('/')
    .describe('Path under which the site is served'),
  origin: z.url().optional().describe('Address of the deployed site without path, for canonical links'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      'Whether pages that were read are kept on the reader’s device; false removes what devices keep by now',
    ),
  home_area: z.string().describe('area_id of the area the first page is about'),
  as_of: periodField.describe('The newest period that is judged; never the clock'),
  release_calendar: z
    .array(
      z.strictObject({
        on: z.iso.date().describe('The day, as in 2026-08-15'),
        as_of: periodField.describe('The newest period that it will hold'),
      }),
    )
    .default([])
    .describe('Releases whose day is set; left out where none is'),
  area_levels: z
    .array(
      z.strictObject({
        id: identifier,
        label: localized.describe('One area of this level in a sentence: "đảo"; "island"'),
        plural: localized.describe('Several of them: "các đảo"; "islands"'),
      }),
    )
    .min(1)
    .describe('Levels from the widest to the narrowest'),
  area_types: z
    .array(
      z.strictObject({
        id: identifier,
        label: localized.describe('The word for the type: "đảo"; "island"'),
        full: z
          .strictObject({ vi: z.string().includes('{name}'), en: z.string().includes('{name}') })
          .describe('How type and name are joined: "đảo {name}"; "{name} Island"'),
        abbreviations: z
          .array(z.string().min(1))
          .optional()
          .describe('Short forms that readers type before a name when they search: ["đ", "isl"]'),
      }),
    )
    .min(1),
  privacy: z
    .strictObject({
      threshold: z.number().int().min(3).default(5),
      threshold_breakdown: z.number().int().min(3).default(10),
      open_levels: z
        .array(identifier)
        .min(1)
        .describe('Levels at which person and event indicators are published; below them they are protected'),
      never_levels: z
        .array(identifier)
        .default([])
        .describe(
          'Levels at which they are never published; of households nobody may be the odd one out there',
        ),
    })
    .describe('How small numbers are protected; thresholds may be raised, never lowered below 3'),
});

export type Site = z.infer<typeof siteSchema>;
