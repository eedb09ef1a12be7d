import { add, divide, fraction, type Fraction } from './fraction.ts';

/**
 * Where the end of a day stands on the line of years: 2026-12-31 is 2027, 2026-06-30 is 2026.5.
 * Months count as equal twelfths, so that both halves of a year are equally long.
 */
export function position(day: string): Fraction {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const twelfths = divide(fraction((month - 1) * days + date), fraction(12 * days));
  return add(fraction(year), twelfths);
}
