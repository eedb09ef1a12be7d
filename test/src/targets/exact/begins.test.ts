import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeStart } from '../../../../src/targets/begins.ts';
import { type Rule, rules } from '../../../../src/targets/rule.ts';
import { firstDay, knownPeriod, lastDay } from '../../../../src/periods/period.ts';
import { halves, periodOf, years } from '../oracle/given.ts';

const acts: readonly Rule[] = ['milestone_by_date', 'record_present'];

/** Every day of a period, one by one. */
function daysOf(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

describe('the beginning of a target', () => {
  it('leaves out periods it was not in force for, and figures of those it was for less than half', () => {
    const start = fc
      .date({ min: new Date('2025-06-01'), max: new Date('2031-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...rules), start, years, halves, (rule, valid_from, year, half) => {
        const period = knownPeriod(periodOf(year, half));
        const days = daysOf(firstDay(period), lastDay(period));
        const inForce = days.filter((day) => day >= valid_from).length;
        const early = acts.includes(rule) ? inForce === 0 : 2 * inForce < days.length;
        expect(beforeStart({ rule, valid_from }, period)).toBe(early);
      }),
      { numRuns: 500 },
    );
  });
});
