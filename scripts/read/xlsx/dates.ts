/** Days from 1 January 1900 (day 1) to 1 January 1904 (day 0 of the other count). */
const offset1904 = 1462;
/** 31 December 9999: Excel shows no later day. */
const lastDay = 2_958_465;
const millisecondsInDay = 86_400_000;

/**
 * The ISO day of a workbook's day number; the time of day is left out. Undefined for a number that is no
 * day. Excel counts a 29 February 1900 that never was (day 60), and so the days before it are one further on.
 */
export function dayText(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial) + (from1904 ? offset1904 : 0);
  if (!(day >= 1 && day <= lastDay)) return undefined;
  if (day === 60) return '1900-02-29';
  const since1970 = day - 25_569 + (day < 60 ? 1 : 0);
  return new Date(since1970 * millisecondsInDay).toISOString().slice(0, 10);
}

/** A part of days as hours, minutes and seconds: 0.5 is 12:00, 1.25 is 30:00. */
export function timeText(days: number): string {
  const seconds = Math.round(days * 86_400);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
  return rest === 0 ? clock : `${clock}:${two(rest)}`;
}
