import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyStates, hasFallenDue, isInTime, lastDayInTime } from '../../../src/duties/duty.ts';
import { dutyState, isOpen, type Occasion } from '../../../src/duties/state.ts';
import { countUnits, type UnitState, unitState } from '../../../src/duties/units.ts';
import { addDays } from '../../../src/periods/date.ts';
import { verdict } from '../../../src/targets/verdict.ts';

const before12June = { due: '2026-06-12', strict: true };
const by12June = { due: '2026-06-12', strict: false };
const dated: Occasion = { ...before12June, period: '2026-H1' };
const undated: Occasion = { due: null, strict: false, period: null };
const yearly: Occasion = { due: null, strict: false, period: '2026' };
const stands = (occasion: Occasion, states: readonly UnitState[], asOfDay: string, ended = false) =>
  dutyState(occasion, states.length > 0 ? countUnits(states) : undefined, ended, asOfDay);

describe('"before 12 June"', () => {
  it('makes 11 June the last day in time: 12 June is late', () => {
    expect(lastDayInTime(before12June)).toBe('2026-06-11');
    expect(isInTime('2026-06-11', before12June)).toBe(true);
    expect(isInTime('2026-06-12', before12June)).toBe(false);
    expect(isInTime('2026-06-12', by12June)).toBe(true);
    expect(isInTime('2026-06-13', by12June)).toBe(false);
  });

  it('on the first of a month or year goes back into the one before', () => {
    expect(lastDayInTime({ due: '2024-03-01', strict: true })).toBe('2024-02-29');
    expect(lastDayInTime({ due: '2026-01-01', strict: true })).toBe('2025-12-31');
  });
});

describe('an area', () => {
  const done = (day: string | null) => verdict('met', 'recorded', { event_date: day });

  it('is held against the day of the duty where its own is known', () => {
    expect(unitState(done('2026-06-11'), before12June, false)).toBe('in_time');
    expect(unitState(done('2026-06-12'), before12June, false)).toBe('late');
    expect(unitState(verdict('missed', 'recorded_late', { event_date: '2026-06-12' }), by12June, false)).toBe(
      'in_time',
    );
    expect(unitState(done('2026-06-12'), null, false)).toBe('done');
  });

  it.each([
    [done(null), 'in_time'],
    [verdict('missed', 'recorded_late'), 'late'],
    [verdict('missed', 'deadline_passed'), 'not_done'],
    [verdict('missed', 'recorded_absent'), 'not_done'],
    [verdict('no_data', 'not_reported'), 'silent'],
    [verdict('no_data', 'undated'), 'done'],
    [verdict('not_due', 'open'), 'silent'],
    [verdict('withheld', 'small_numbers'), 'withheld'],
    [verdict('not_applicable', 'area_ended'), 'ended'],
    [verdict('not_applicable', 'zero_denominator'), 'not_asked'],
    [verdict('not_measurable', 'not_judged'), 'not_asked'],
  ])('%# without a day stands as its verdict says', (judged, state) => {
    expect(unitState(judged, by12June, false)).toBe(state);
  });

  it('that is not decided is open as long as the duty is', () => {
    expect(unitState(verdict('on_track', 'path_ahead'), by12June, true)).toBe('open');
    expect(unitState(verdict('on_track', 'incomplete'), by12June, false)).toBe('silent');
    expect(unitState(verdict('no_data', 'not_reported'), by12June, true)).toBe('silent');
  });
});

describe('a duty with a day', () => {
  it.each([
    [['in_time', 'in_time'], 'in_time'],
    [['in_time', 'late'], 'late'],
    [['in_time', 'done'], 'recorded'],
    [['late', 'silent'], 'missing'],
    [['not_done'], 'missing'],
    [['silent', 'silent'], 'not_reported'],
    [['silent', 'withheld'], 'not_reported'],
    [['withheld', 'withheld'], 'withheld'],
    [['in_time', 'withheld'], 'withheld'],
    [['late', 'not_done', 'withheld'], 'missing'],
    [['in_time', 'ended', 'not_asked'], 'in_time'],
    [[], 'not_reported'],
  ] as const)('once past, with %j, is %s', (states, state) => {
    expect(stands(dated, states, '2026-06-30')).toBe(state);
  });

  it('still to come waits, unless all have done it', () => {
    expect(stands(dated, ['in_time', 'open'], '2026-06-11')).toBe('upcoming');
    expect(stands(dated, ['in_time', 'in_time'], '2026-06-11')).toBe('in_time');
    expect(stands(dated, [], '2026-06-11')).toBe('upcoming');
    expect(stands(dated, ['in_time', 'withheld'], '2026-06-11')).toBe('upcoming');
    expect(stands(dated, [], '2026-06-12')).toBe('not_reported');
  });

  it('of an area that was no more is not owed', () => {
    expect(stands(dated, [], '2026-12-31', true)).toBe('ended');
    expect(stands(dated, ['ended'], '2025-12-31', true)).toBe('ended');
    expect(stands(dated, ['ended', 'late'], '2026-12-31', true)).toBe('late');
  });
});

describe('a duty without a day', () => {
  it('is never late, and silence is no fault', () => {
    expect(stands(undated, ['done'], '2026-06-30')).toBe('recorded');
    expect(stands(undated, ['not_done', 'done'], '2026-06-30')).toBe('missing');
    expect(stands(undated, ['silent', 'done'], '2026-06-30')).toBe('undated');
    expect(stands(undated, [], '2026-06-30')).toBe('undated');
  });

  it('that comes round waits until its period is over', () => {
    expect(stands(yearly, ['not_done'], '2026-06-30')).toBe('upcoming');
    expect(stands(yearly, ['done'], '2026-06-30')).toBe('recorded');
    expect(stands(yearly, ['not_done'], '2026-12-31')).toBe('missing');
    expect(stands(yearly, ['silent'], '2026-12-31')).toBe('undated');
  });
});

const kinds = [
  'in_time',
  'late',
  'done',
  'not_done',
  'silent',
  'open',
  'withheld',
  'ended',
  'not_asked',
] as const;
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
const occasion = fc.record({
  due: fc.option(day),
  strict: fc.boolean(),
  period: fc.constantFrom(null, '2024', '2026-H1'),
});

describe('for any duty', () => {
  it('a day is in time on every day up to the last in time, and on none after', () => {
    fc.assert(
      fc.property(day, day, fc.boolean(), (due, done, strict) => {
        expect(isInTime(done, { due, strict })).toBe(done <= lastDayInTime({ due, strict }));
        // On its own day a strict duty is too late, another in time.
        expect(isInTime(due, { due, strict })).toBe(!strict);
        expect(hasFallenDue({ due, strict }, addDays(due, -1))).toBe(false);
      }),
    );
  });

  it('the state is one of the list; before its day it is never a fault, and without one never late', () => {
    fc.assert(
      fc.property(
        occasion,
        fc.array(fc.constantFrom(...kinds)),
        fc.boolean(),
        day,
        (owed, states, ended, today) => {
          const state = stands(owed, states, today, ended);
          expect(dutyStates).toContain(state);
          if (isOpen(owed, today)) expect(['missing', 'not_reported', 'undated']).not.toContain(state);
          else expect(state).not.toBe('upcoming');
          if (owed.due === null) expect(state).not.toBe('not_reported');
          if (!ended) expect(state).not.toBe('ended');
        },
      ),
    );
  });

  it('the counts of areas add up to those that owed it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds)), (states) => {
        const { due, ...counts } = countUnits(states);
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(due);
      }),
    );
  });
});
