import type { Test } from '../../../targets/question.ts';
import { example, type Example, one, share, test } from '../example.ts';

const atLeast = (threshold: number, given?: Partial<Test>) => test('share_at_least', threshold, given);
const above = (threshold: number) => test('share_above', threshold, { operator: '>' });
const byTheEnd = atLeast(100, { deadline: '2030-12-31' });
const start = share('2025', 80, 200);

/** Shares against a threshold: at the end of a year, within it, and on the way to a deadline. */
export const shares: readonly Example[] = [
  example(
    'share_reached',
    'share_at_least',
    one('plates', atLeast(95), '2026', [share('2026', 43, 45)]),
    'met',
    'reached',
  ),
  example(
    'share_nearly',
    'share_at_least',
    one('plates', atLeast(100), '2026', [share('2026', 2499, 2500)]),
    'missed',
    'not_reached',
  ),
  example(
    'share_exact',
    'share_at_least',
    one('plates', atLeast(80), '2026', [share('2026', 36, 45)]),
    'met',
    'reached',
  ),
  example(
    'share_half_gathered',
    'share_at_least',
    one('lessons', atLeast(90), '2026-H1', [share('2026-H1', 18, 40)]),
    'on_track',
    'pace_ahead',
  ),
  example(
    'share_half_behind',
    'share_at_least',
    one('lessons', atLeast(90), '2026-H1', [share('2026-H1', 17, 40)]),
    'off_track',
    'pace_behind',
  ),
  example(
    'share_half_level',
    'share_at_least',
    one('plates', atLeast(90), '2026-H1', [share('2026-H1', 18, 40)]),
    'off_track',
    'level_short',
  ),
  example(
    'share_half_held',
    'share_at_least',
    one('plates', atLeast(90), '2026-H1', [share('2026-H1', 37, 40)]),
    'on_track',
    'level_held',
  ),
  example(
    'share_path_ahead',
    'share_at_least',
    one('plates', byTheEnd, '2026-H1', [start, share('2026-H1', 96, 200)]),
    'on_track',
    'path_ahead',
  ),
  example(
    'share_path_behind',
    'share_at_least',
    one('plates', byTheEnd, '2026-H1', [start, share('2026-H1', 86, 200)]),
    'off_track',
    'path_behind',
  ),
  example(
    'share_path_easy',
    'share_at_least',
    one('plates', atLeast(80, { deadline: '2030-12-31' }), '2026-H1', [
      share('2025', 180, 200),
      share('2026-H1', 164, 200),
    ]),
    'on_track',
    'path_ahead',
  ),
  example(
    'share_path_base',
    'share_at_least',
    one('plates', byTheEnd, '2026', [share('2026', 86, 200)]),
    'not_due',
    'baseline',
  ),
  example(
    'share_path_none',
    'share_at_least',
    one('plates', byTheEnd, '2026-H1', [share('2026-H1', 86, 200)]),
    'not_due',
    'no_base',
  ),
  example(
    'share_path_end',
    'share_at_least',
    one('plates', byTheEnd, '2030', [start, share('2030', 194, 200)]),
    'missed',
    'not_reached',
  ),
  example(
    'above_exact',
    'share_above',
    one('plates', above(60), '2026', [share('2026', 27, 45)]),
    'missed',
    'not_reached',
  ),
  example(
    'above_just',
    'share_above',
    one('plates', above(60), '2026', [share('2026', 28, 45)]),
    'met',
    'reached',
  ),
  example(
    'above_half',
    'share_above',
    one('plates', above(60), '2026-H1', [share('2026-H1', 27, 45)]),
    'off_track',
    'level_short',
  ),
  example(
    'above_all',
    'share_above',
    one('plates', above(100), '2026', [share('2026', 45, 45)]),
    'missed',
    'cannot_hold',
  ),
];
