import { z } from 'zod';
import { localized } from '../../src/i18n/localized.ts';
import { isoDate } from '../../src/periods/field.ts';
import { parsePeriod, writtenId } from '../../src/periods/parse.ts';
import { encodings } from './decode.ts';

/** Where figures come from, as readers are told. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_.-]*$/, 'use lower-case letters, digits, - _ .'),
  title: localized,
  publisher: z.string().describe('Who printed or issued the figures'),
  url: z.url().nullable().default(null),
  published: z
    .string()
    .nullable()
    .default(null)
    .describe('Date of publication as far as known: 2024, 2024-06, 2024-06-30'),
  licence: z.string().describe('Licence or terms of this source, or "unknown: facts only"'),
  note: localized.nullable().default(null),
});

/** A period as people write it: `2026`, `6T/2026`, `Quý III/2026`. */
const writtenPeriod = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((text) => {
    const written = parsePeriod(text);
    return written !== undefined && writtenId(written) !== undefined;
  }, 'write a year (2026) or a half-year (2026-H1)');

/** `<file>.yaml` beside an export: what the columns do not say. */
export const sidecarSchema = z.strictObject({
  sources: z
    .array(sourceSchema)
    .min(1)
    .describe('Sources of the rows; with more than one, the column `source` names one for each row'),
  received: isoDate.describe('Day the file came in; of two values for a key the later, revised one counts'),
  locale: z.enum(['vi', 'en']).default('vi').describe('How numbers are written: vi 1.234,5; en 1,234.5'),
  encoding: z
    .enum(encodings)
    .optional()
    .describe('Encoding of the text, where the bytes do not prove it: utf-8, windows-1258, ...'),
  layout: z
    .enum(['long', 'wide'])
    .optional()
    .describe(
      'long: one figure a row; wide: one area a row, one indicator a column; left out: as the header shows',
    ),
  period: writtenPeriod.optional().describe('Period of all rows, where no column gives it'),
  areas_on: isoDate
    .optional()
    .describe('Day whose areas the rows are cast on, where it is not the last day of their period'),
  illustrative: z.boolean().default(false).describe('Made for show, no real result'),
});

export type Source = z.infer<typeof sourceSchema>;
export type Sidecar = z.infer<typeof sidecarSchema>;
