import { describe, expect, it } from 'vitest';
import { composite, everyUnit } from '../../../src/targets/rules/composite.ts';
import type { Status } from '../../../src/targets/status.ts';

const of = (...statuses: Status[]) => statuses.map((status) => ({ status, reason: 'open' as const }));

describe('a whole of parts', () => {
  it.each([
    [of('met', 'missed', 'no_data', 'withheld'), 'missed'],
    [of('met', 'withheld', 'no_data'), 'withheld'],
    [of('met', 'no_data', 'off_track'), 'no_data'],
    [of('met', 'on_track', 'off_track'), 'off_track'],
    [of('met', 'on_track'), 'on_track'],
    [of('met', 'met'), 'met'],
    [of('met', 'not_applicable'), 'met'],
    [of('not_applicable'), 'not_applicable'],
    [of('not_due', 'not_due'), 'not_due'],
  ])('%#: of %j is %s', (parts, status) => {
    expect(composite(parts).status).toBe(status);
  });

  it('counts the parts that hold', () => {
    expect(composite(of('met', 'missed', 'not_applicable'))).toMatchObject({ numerator: 1, denominator: 2 });
    expect(composite(of('met', 'withheld'))).toMatchObject({ numerator: null, denominator: null });
  });
});

describe('every unit', () => {
  it('decides on one that missed, and leaves the rest open while some are silent', () => {
    expect(everyUnit(of('met', 'missed', 'no_data'))).toMatchObject({ status: 'missed' });
    expect(everyUnit(of('met', 'met', 'no_data', 'no_data'))).toMatchObject({
      status: 'on_track',
      reason: 'incomplete',
      areas: { reported: 2, due: 4 },
      numerator: 2,
      denominator: 4,
    });
    expect(everyUnit(of('no_data', 'no_data'))).toMatchObject({
      status: 'no_data',
      areas: { reported: 0, due: 2 },
    });
    expect(everyUnit(of('met', 'met'))).toMatchObject({ status: 'met', areas: { reported: 2, due: 2 } });
    expect(everyUnit(of('met', 'not_due'))).toMatchObject({
      status: 'on_track',
      reason: 'units_hold',
      denominator: 1,
    });
    expect(everyUnit(of('not_due', 'not_applicable'))).toMatchObject({ status: 'not_due' });
  });
});
