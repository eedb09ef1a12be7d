import type { Status } from '../../../../src/targets/status.ts';

/** What was told of an act: that it was done on a day, or by a day, or not yet by a day. */
export type Told =
  | { readonly kind: 'on'; readonly day: string }
  | { readonly kind: 'by'; readonly day: string }
  | { readonly kind: 'not_by'; readonly day: string };

const never = '9999-12-31';

/** Every day from 2026 to 2028 on which the act may have been done, and never. */
const days: readonly string[] = [
  '2025-12-31',
  ...Array.from({ length: 365 + 365 + 366 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  ),
  never,
];

function agrees(day: string, told: Told): boolean {
  if (told.kind === 'on') return day === told.day;
  return told.kind === 'by' ? day <= told.day : day > told.day;
}

/**
 * The status of an act from all the days on which it may have been done: met or missed only where
 * every one of them says so; else open while there is time, and not known after.
 */
export function actStatus(told: readonly Told[], due: string, strict: boolean, last: string): Status {
  const possible = days.filter((day) => told.every((each) => agrees(day, each)));
  const inTime = (day: string) => (strict ? day < due : day <= due);
  if (possible.every(inTime)) return 'met';
  // What nobody has told yet may still happen after the period, as long as there is time.
  const later = possible.some((day) => inTime(day) && day > last);
  if (later && !told.some(({ kind }) => kind !== 'not_by')) return 'not_due';
  return possible.some(inTime) ? 'no_data' : 'missed';
}
