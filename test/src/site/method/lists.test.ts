import { describe, expect, it } from 'vitest';
import {
  decidingOrder,
  everyUnitRules,
  goodStatuses,
  judgedStatuses,
  leftOut,
  summedRules,
  turning,
} from '../../../../src/site/method/lists.ts';
import { rules } from '../../../../src/targets/rule.ts';
import { composite } from '../../../../src/targets/rules/composite.ts';
import { statuses } from '../../../../src/targets/status.ts';

describe('the lists that the page shows', () => {
  it('give the order in which parts decide a whole: each goes before those that follow', () => {
    decidingOrder.forEach((status, index) => {
      for (const later of decidingOrder.slice(index)) {
        const parts = [later, status].map((one) => ({ status: one, reason: 'open' as const }));
        expect(composite(parts).status, `${status} with ${later}`).toBe(status);
      }
    });
    expect(decidingOrder[0]).toBe('missed');
    expect(decidingOrder.at(-1)).toBe('met');
  });

  it('count good among judged, and leave the rest out', () => {
    expect(goodStatuses).toEqual(['met', 'on_track']);
    expect(judgedStatuses).toEqual(expect.arrayContaining(goodStatuses));
    expect([...judgedStatuses, ...leftOut].toSorted()).toEqual(statuses.toSorted());
    expect(leftOut).toContain('not_due');
  });

  it('hold the statuses that turn', () => {
    expect(turning).toEqual(['met', 'on_track', 'off_track', 'missed']);
  });

  it('give each rule that is judged one way up', () => {
    expect([...summedRules, ...everyUnitRules, 'qualitative'].toSorted()).toEqual(rules.toSorted());
    expect(summedRules).toContain('share_at_least');
    expect(everyUnitRules).toContain('count_at_most');
  });
});
