import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, flow, judged, number, stock, test } from './question.ts';

const none = test({ rule: 'count_zero', operator: '=', threshold: 0 });
const few = test({ rule: 'count_at_most', operator: '<=', threshold: 2 });
const dozen = test({ rule: 'count_at_least', threshold: 12 });

describe('a limit', () => {
  it.each([
    [none, flow, '2026-H1', 1, 'missed'],
    [none, flow, '2026-H1', 0, 'on_track'],
    [none, flow, '2026', 0, 'met'],
    [none, stock, '2026-H1', 1, 'off_track'],
    [none, stock, '2026', 1, 'missed'],
    [few, flow, '2026-H1', 2, 'on_track'],
    [few, flow, '2026-H1', 3, 'missed'],
    [few, stock, '2026', 2, 'met'],
  ])(
    '%#: is judged at once for what happened, at the end for a level',
    (asked, indicator, period, value, status) => {
      expect(judged(asked, indicator, period, [number(period, value)]).status).toBe(status);
    },
  );

  it('on a duration is missed at once', () => {
    const longest = facts({ kind: 'duration' });
    const asked = test({ rule: 'duration_at_most', operator: '<=', threshold: 2 });
    expect(judged(asked, longest, '2026-H1', [number('2026-H1', 2.5)]).status).toBe('missed');
    expect(judged(asked, longest, '2026', [number('2026', 2)]).status).toBe('met');
  });

  it('is not known to be kept while reports are missing', () => {
    const sum = (value: number) => [{ ...number('2026', value), areas_reported: 1, areas_due: 2 }];
    expect(judged(none, flow, '2026', sum(0))).toMatchObject({ status: 'on_track', reason: 'incomplete' });
    expect(judged(none, flow, '2026', sum(1)).status).toBe('missed');
  });

  it('is never judged worse for less', () => {
    const rank = ['missed', 'off_track', 'on_track', 'met'];
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.nat(9),
        fc.constantFrom('2026', '2026-H1'),
        fc.boolean(),
        (a, b, period, level) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const status = (value: number) =>
            judged(few, level ? stock : flow, period, [number(period, value)]).status;
          expect(rank.indexOf(status(less))).toBeGreaterThanOrEqual(rank.indexOf(status(more)));
        },
      ),
    );
  });
});

describe('a minimum', () => {
  it('of what is counted through the year asks for its elapsed part, in whole things', () => {
    expect(judged(dozen, flow, '2026-H1', [number('2026-H1', 6)])).toMatchObject({
      status: 'on_track',
      required: 6,
    });
    expect(judged(dozen, flow, '2026-H1', [number('2026-H1', 5)])).toMatchObject({
      status: 'off_track',
      gap: -1,
    });
    const one = test({ rule: 'count_at_least', threshold: 1 });
    expect(judged(one, flow, '2026-H1', [number('2026-H1', 0)])).toMatchObject({
      status: 'on_track',
      required: 0,
    });
  });

  it('reached early is reached for good, but a level may fall again', () => {
    expect(judged(dozen, flow, '2026-H1', [number('2026-H1', 12)]).status).toBe('met');
    expect(judged(dozen, stock, '2026-H1', [number('2026-H1', 12)]).status).toBe('on_track');
    expect(judged(dozen, stock, '2026', [number('2026', 12)]).status).toBe('met');
  });
});
