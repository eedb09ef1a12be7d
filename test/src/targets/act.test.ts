import { describe, expect, it } from 'vitest';
import { judged, point, status, test } from './question.ts';

const by = test({ rule: 'milestone_by_date', operator: '<=', threshold: null, deadline: '2027-12-31' });
const before = test({ ...by, operator: '<', deadline: '2026-05-05', deadline_strict: true });
const on = (period: string, event_date: string) => [point(period, { event_date, state: 'done' })];

describe('a milestone', () => {
  it('is open until its deadline, then missed if reported as not done, else unknown', () => {
    expect(judged(by, status, '2026', [])).toMatchObject({ status: 'not_due', reason: 'open' });
    const not = [point('2027', { state: 'todo' })];
    expect(judged(by, status, '2027', not)).toMatchObject({ status: 'missed', reason: 'deadline_passed' });
    expect(judged(by, status, '2027', [])).toMatchObject({ status: 'no_data', reason: 'not_reported' });
  });

  it('done in time is met from then on', () => {
    const done = on('2026', '2026-11-03');
    expect(judged(by, status, '2026-H1', done).status).toBe('not_due');
    expect(judged(by, status, '2026', done)).toMatchObject({ status: 'met', event_date: '2026-11-03' });
    expect(judged(by, status, '2029', done).status).toBe('met');
  });

  it('"before" a day leaves the day out', () => {
    expect(judged(before, status, '2026', on('2026', '2026-05-04')).status).toBe('met');
    expect(judged(before, status, '2026', on('2026', '2026-05-05'))).toMatchObject({
      reason: 'recorded_late',
    });
    expect(
      judged({ ...before, deadline_strict: false }, status, '2026', on('2026', '2026-05-05')).status,
    ).toBe('met');
  });

  it('done without a day is in time only where the report is', () => {
    const done = point('2027', { state: 'done' });
    expect(judged(by, status, '2027', [done]).status).toBe('met');
    expect(judged(before, status, '2027', [done])).toMatchObject({ status: 'no_data', reason: 'undated' });
    const late = [point('2026', { state: 'todo' }), done];
    expect(judged(before, status, '2027', late)).toMatchObject({ status: 'missed', reason: 'recorded_late' });
  });

  it('that returns each year is asked in the half that holds its day', () => {
    const yearly = test({ ...by, deadline: null, deadline_every: '06-12', deadline_strict: true });
    expect(judged(yearly, status, '2026-H1', on('2026-H1', '2026-06-11')).status).toBe('met');
    expect(judged(yearly, status, '2026-H2', []).reason).toBe('open');
    expect(judged(yearly, status, '2027-H1', on('2026-H1', '2026-06-11')).status).toBe('no_data');
  });
});

describe('a duty', () => {
  const duty = test({ rule: 'record_present', operator: null, threshold: null, frequency: 'annual' });

  it('without a day stays open in silence', () => {
    expect(judged(duty, status, '2026', [])).toMatchObject({ status: 'not_due', reason: 'open' });
    expect(judged({ ...duty, deadline: '2026-03-01' }, status, '2026', []).status).toBe('no_data');
  });

  it('is met or missed as recorded, each period anew where it returns', () => {
    const done = [point('2026', { state: 'done' })];
    expect(judged(duty, status, '2026', done).status).toBe('met');
    expect(judged(duty, status, '2027', done).status).toBe('not_due');
    expect(judged({ ...duty, frequency: null }, status, '2027', done).status).toBe('met');
    expect(judged(duty, status, '2026', [point('2026', { state: 'todo' })]).status).toBe('missed');
  });
});

describe('the beginning', () => {
  it('leaves out periods of which the target was in force for less than half', () => {
    const late = test({ valid_from: '2026-12-01' });
    expect(judged(late, status, '2026', []).reason).toBe('before_start');
    expect(judged({ ...late, valid_from: '2026-05-01' }, status, '2026', []).reason).toBe('not_reported');
    expect(judged({ ...by, valid_from: '2026-12-01' }, status, '2026', []).reason).toBe('open');
  });
});
