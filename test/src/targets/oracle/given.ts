import fc from 'fast-check';
import type { Status } from '../../../../src/targets/status.ts';

/** Some of some things, none of none included; the things may be many. */
export const someOf = fc
  .oneof(fc.nat(12), fc.nat(200), fc.integer({ min: 1, max: 2_000_000_000 }))
  .chain((d) => fc.record({ n: fc.nat(d), d: fc.constant(d) }));

/** Some of some things, of which there is at least one. */
export const someOfAny = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5000 }))
  .chain((d) => fc.record({ n: fc.nat(d), d: fc.constant(d) }));

/** A threshold in hundredths of a percent: 8000 is 80 %, 3333 is 33.33 %. */
export const hundredths = fc.oneof(
  fc.constantFrom(0, 1, 1500, 3333, 5000, 9996, 9999, 10_000),
  fc.integer({ min: 0, max: 10_000 }),
);

/** Half of which year: 0 is the whole. */
export const halves = fc.constantFrom(0, 1, 2);

export const years = fc.integer({ min: 2026, max: 2030 });

export function periodOf(year: number, half: number): string {
  return half === 0 ? `${year}` : `${year}-H${half}`;
}

/** Statuses of a result, from the worst. */
export const ranked: readonly Status[] = ['missed', 'off_track', 'on_track', 'met'];

export function isDecided(status: Status): boolean {
  return status === 'met' || status === 'missed';
}

export function isGood(status: Status): boolean {
  return status === 'met' || status === 'on_track';
}

/** Good or ill, decided or not. */
export function statusOf(good: boolean, decided: boolean): Status {
  if (decided) return good ? 'met' : 'missed';
  return good ? 'on_track' : 'off_track';
}
