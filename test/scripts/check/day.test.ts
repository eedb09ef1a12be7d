import { expect, it } from 'vitest';
import { readDay } from '../../../scripts/check/day.ts';

it('reads days as ISO and day first, and nothing that is not in the calendar', () => {
  expect(readDay('2026-06-30')).toBe('2026-06-30');
  expect(readDay(' 5/6/2026 ')).toBe('2026-06-05');
  expect(readDay('30.06.2026')).toBe('2026-06-30');
  expect(readDay('31/02/2026')).toBeUndefined();
  expect(readDay('06/30/2026')).toBeUndefined();
  expect(readDay('yesterday')).toBeUndefined();
});
