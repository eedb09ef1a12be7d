import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../src/targets/status.ts';
import { facts, judged, point, status, test } from '../question.ts';

const frequencies = fc.constantFrom(null, 'once' as const, 'annual' as const, 'semiannual' as const);
const answers = fc.constantFrom('done', 'todo', null);
const periods = ['2026-H1', '2026-H2', '2026', '2027-H1', '2027-H2', '2027'] as const;
/** Which of the periods a duty that returns is asked about in each, by hand. */
const within = {
  '2026-H1': [0],
  '2026-H2': [1],
  '2026': [0, 1, 2],
  '2027-H1': [3],
  '2027-H2': [4],
  '2027': [3, 4, 5],
};

describe('a duty', () => {
  it('is met by a record, missed by a record of its lack, and open or not known in silence', () => {
    fc.assert(
      fc.property(
        fc.array(answers, { minLength: 6, maxLength: 6 }),
        fc.constantFrom(...periods),
        frequencies,
        fc.constantFrom(null, '2026-03-01', '2027-12-31'),
        fc.boolean(),
        (told, period, frequency, deadline, isStatus) => {
          const points = periods.flatMap((id, index) =>
            told[index] === null ? [] : [point(id, { state: told[index] ?? null })],
          );
          const asked = test({ rule: 'record_present', frequency, deadline });
          const made = judged(asked, isStatus ? status : facts({ kind: 'flow' }), period, points);
          const returns = frequency === 'annual' || frequency === 'semiannual';
          const upTo = periods.slice(0, periods.indexOf(period) + 1).map((_, index) => index);
          const heard = (returns ? within[period] : upTo)
            .map((index) => told[index])
            .filter((each) => each !== null);
          const newest = isStatus ? heard.slice(-1) : heard;
          const last = period.endsWith('-H1') ? `${period.slice(0, 4)}-06-30` : `${period.slice(0, 4)}-12-31`;
          let expected: Status = deadline !== null && deadline <= last ? 'no_data' : 'not_due';
          if (newest.includes('todo')) expected = 'missed';
          if (newest.includes('done')) expected = 'met';
          expect(made.status).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says nothing by a day that is still to come', () => {
    const asked = test({ rule: 'record_present', frequency: null });
    const planned = point('2026-H1', { event_date: '2026-09-01' });
    expect(judged(asked, status, '2026-H1', [planned]).status).toBe('not_due');
    expect(judged(asked, status, '2026', [planned])).toMatchObject({
      status: 'met',
      event_date: '2026-09-01',
    });
  });

  it('is hidden, or does not apply, where its report says so', () => {
    const asked = test({ rule: 'record_present', deadline: '2026-03-01' });
    const of = (flag: 'protected' | 'not_applicable' | 'not_reported') =>
      judged(asked, status, '2026', [point('2026', { flag })]).status;
    expect([of('protected'), of('not_applicable'), of('not_reported')]).toEqual([
      'withheld',
      'not_applicable',
      'no_data',
    ]);
  });
});
