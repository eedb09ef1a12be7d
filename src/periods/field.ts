import { z } from 'zod';
import { isCalendarDay } from './date.ts';

const written = 'write the day as YYYY-MM-DD, e.g. 2025-07-01';

/** A calendar day in an input file, as ISO 8601 text. */
export const isoDate = z
  .string({ error: ({ input }) => (input === undefined ? undefined : written) })
  .regex(/^\d{4}-\d{2}-\d{2}$/, written)
  .refine((day) => isCalendarDay(day), 'this day is not in the calendar');

/** A period id in an input file. */
export const periodField = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(?:-H[12])?$/, 'write a year (2026) or a half-year (2026-H1)'));
