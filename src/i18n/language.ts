import { z } from 'zod';

/** Languages of the site, the first is the one served at the root. */
export const languages = ['vi', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in every language of the site. */
export const localized = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1) })
  .describe('The same text in both languages, e.g. {vi: "xã", en: "commune"}');

export type Localized = z.infer<typeof localized>;
