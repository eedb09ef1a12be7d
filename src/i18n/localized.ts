import { z } from 'zod';

/** A text in every language of the site, in an input file. */
export const localized = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1) })
  .describe('The same text in both languages, e.g. {vi: "đảo", en: "island"}');
