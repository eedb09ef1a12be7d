import type { Test } from '../../../targets/question.ts';
import { done, example, type Example, one, said, test } from '../example.ts';

const by = (day: string, given?: Partial<Test>) =>
  test('milestone_by_date', null, { deadline: day, ...given });
const before = by('2026-05-05', { deadline_strict: true });
const duty = (given?: Partial<Test>) => test('record_present', null, given);

/** Things to be done, by a day or at all. */
export const acts: readonly Example[] = [
  example(
    'done_on_day',
    'milestone_by_date',
    one('opening', by('2026-05-05'), '2026-H1', [done('2026-H1', '2026-05-05')]),
    'met',
    'recorded',
  ),
  example(
    'done_on_day_strict',
    'milestone_by_date',
    one('opening', before, '2026-H1', [done('2026-H1', '2026-05-05')]),
    'missed',
    'recorded_late',
  ),
  example(
    'done_day_before',
    'milestone_by_date',
    one('opening', before, '2026-H1', [done('2026-H1', '2026-05-04')]),
    'met',
    'recorded',
  ),
  example(
    'done_open',
    'milestone_by_date',
    one('opening', by('2026-10-15'), '2026-H1', [said('2026-H1', 'no')]),
    'not_due',
    'open',
  ),
  example(
    'done_not',
    'milestone_by_date',
    one('opening', by('2026-05-05'), '2026-H1', [said('2026-H1', 'no')]),
    'missed',
    'deadline_passed',
  ),
  example(
    'done_silent',
    'milestone_by_date',
    one('opening', by('2026-05-05'), '2026-H1', []),
    'no_data',
    'not_reported',
  ),
  example(
    'done_undated',
    'milestone_by_date',
    one('opening', by('2026-05-05'), '2026-H1', [said('2026-H1', 'yes')]),
    'no_data',
    'undated',
  ),
  example(
    'done_yearly',
    'milestone_by_date',
    one('opening', test('milestone_by_date', null, { deadline_every: '10-15' }), '2026-H1', []),
    'not_due',
    'open',
  ),
  example(
    'record_done',
    'record_present',
    one('plan', duty(), '2026', [said('2026', 'yes')]),
    'met',
    'recorded',
  ),
  example(
    'record_absent',
    'record_present',
    one('plan', duty(), '2026', [said('2026', 'no')]),
    'missed',
    'recorded_absent',
  ),
  example(
    'record_silent',
    'record_present',
    one('plan', duty({ deadline: '2026-03-01' }), '2026-H1', []),
    'no_data',
    'not_reported',
  ),
  example('record_open', 'record_present', one('plan', duty(), '2026', []), 'not_due', 'open'),
  example('purpose', 'qualitative', { kind: 'purpose' }, 'not_measurable', 'not_judged'),
  example(
    'purpose_recorded',
    'qualitative',
    one('plan', test('qualitative', null), '2026', [said('2026', 'yes')]),
    'met',
    'recorded',
  ),
];
