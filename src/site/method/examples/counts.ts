import { count, example, type Example, one, test } from '../example.ts';

const most = test('count_at_most', 2);
const none = test('count_zero', 0);
const least = (threshold: number) => test('count_at_least', threshold);
const time = test('duration_at_most', 30);

/** Limits that must not be passed, and numbers that must be reached. */
export const counts: readonly Example[] = [
  example(
    'limit_kept',
    'count_at_most',
    one('fallen', most, '2026', [count('2026', 2)]),
    'met',
    'within_limit',
  ),
  example(
    'limit_passed',
    'count_at_most',
    one('fallen', most, '2026-H1', [count('2026-H1', 3)]),
    'missed',
    'over_limit',
  ),
  example(
    'limit_open',
    'count_at_most',
    one('fallen', most, '2026-H1', [count('2026-H1', 2)]),
    'on_track',
    'within_limit',
  ),
  example(
    'limit_level',
    'count_at_most',
    one('benches', most, '2026-H1', [count('2026-H1', 3)]),
    'off_track',
    'over_limit',
  ),
  example('zero_kept', 'count_zero', one('fallen', none, '2026', [count('2026', 0)]), 'met', 'within_limit'),
  example(
    'zero_broken',
    'count_zero',
    one('fallen', none, '2026-H1', [count('2026-H1', 1)]),
    'missed',
    'over_limit',
  ),
  example(
    'zero_open',
    'count_zero',
    one('fallen', none, '2026-H1', [count('2026-H1', 0)]),
    'on_track',
    'within_limit',
  ),
  example(
    'least_reached_early',
    'count_at_least',
    one('planted', least(12), '2026-H1', [count('2026-H1', 12)]),
    'met',
    'reached',
  ),
  example(
    'least_missed',
    'count_at_least',
    one('planted', least(12), '2026', [count('2026', 11)]),
    'missed',
    'not_reached',
  ),
  example(
    'least_level_high',
    'count_at_least',
    one('trees', least(12), '2026-H1', [count('2026-H1', 12)]),
    'on_track',
    'level_held',
  ),
  example(
    'least_half',
    'count_at_least',
    one('planted', least(12), '2026-H1', [count('2026-H1', 6)]),
    'on_track',
    'pace_ahead',
  ),
  example(
    'least_rounded',
    'count_at_least',
    one('planted', least(5), '2026-H1', [count('2026-H1', 2)]),
    'on_track',
    'pace_ahead',
  ),
  example(
    'least_behind',
    'count_at_least',
    one('planted', least(12), '2026-H1', [count('2026-H1', 5)]),
    'off_track',
    'pace_behind',
  ),
  example(
    'least_second_half',
    'count_at_least',
    one('planted', least(12), '2026-H2', [count('2026-H2', 7)]),
    'on_track',
    'pace_ahead',
  ),
  example(
    'time_kept',
    'duration_at_most',
    one('repair', time, '2026', [count('2026', 30)]),
    'met',
    'within_limit',
  ),
  example(
    'time_over',
    'duration_at_most',
    one('repair', time, '2026-H1', [count('2026-H1', 31)]),
    'missed',
    'over_limit',
  ),
];
