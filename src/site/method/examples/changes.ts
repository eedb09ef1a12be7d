import { count, example, type Example, one, said, test } from '../example.ts';

const percent = { threshold_unit: 'percent' };
const below = test('yoy_change_at_most', 1, { ...percent, operator: '<' });
const rise = test('yoy_change_at_least', 5, percent);
const keep = test('yoy_change_at_least', 0);
const fall = test('yoy_decrease', null);
const grow = test('yoy_increase', null);
const years = (before: number, now: number) => [count('2025', before), count('2026', now)];
const halves = [count('2025-H1', 10), count('2025', 30), count('2026-H1', 12)];

/** Changes since the year before, in percent, in units and by direction alone. */
export const changes: readonly Example[] = [
  example(
    'rise_limit_exact',
    'yoy_change_at_most',
    one('benches', below, '2026', years(1000, 1010)),
    'missed',
    'not_improved',
  ),
  example(
    'rise_limit_below',
    'yoy_change_at_most',
    one('benches', below, '2026', years(1000, 1009)),
    'met',
    'improved',
  ),
  example(
    'rise_limit_fall',
    'yoy_change_at_most',
    one('benches', below, '2026', years(1000, 900)),
    'met',
    'improved',
  ),
  example(
    'rise_limit_zero',
    'yoy_change_at_most',
    one('benches', below, '2026', years(0, 3)),
    'not_applicable',
    'zero_base',
  ),
  example(
    'rise_exact',
    'yoy_change_at_least',
    one('trees', rise, '2026', years(200, 210)),
    'met',
    'improved',
  ),
  example(
    'rise_short',
    'yoy_change_at_least',
    one('trees', rise, '2026', years(200, 209)),
    'missed',
    'not_improved',
  ),
  example('keep_zero', 'yoy_change_at_least', one('trees', keep, '2026', years(0, 0)), 'met', 'improved'),
  example(
    'keep_lost',
    'yoy_change_at_least',
    one('garden', keep, '2026', [said('2025', 'yes'), said('2026', 'no')]),
    'missed',
    'not_improved',
  ),
  example(
    'keep_nothing',
    'yoy_change_at_least',
    one('garden', keep, '2026', [said('2025', 'no'), said('2026', 'yes')]),
    'not_applicable',
    'zero_base',
  ),
  example('fall_one', 'yoy_decrease', one('benches', fall, '2026', years(30, 29)), 'met', 'improved'),
  example(
    'fall_equal',
    'yoy_decrease',
    one('benches', fall, '2026', years(30, 30)),
    'missed',
    'not_improved',
  ),
  example('fall_zero', 'yoy_decrease', one('benches', fall, '2026', years(0, 0)), 'met', 'held_at_zero'),
  example(
    'fall_from_zero',
    'yoy_decrease',
    one('benches', fall, '2026', years(0, 2)),
    'missed',
    'not_improved',
  ),
  example('fall_half_level', 'yoy_decrease', one('benches', fall, '2026-H1', halves), 'on_track', 'improved'),
  example(
    'fall_half_flow',
    'yoy_decrease',
    one('fallen', fall, '2026-H1', halves),
    'off_track',
    'not_improved',
  ),
  example(
    'fall_no_base',
    'yoy_decrease',
    one('benches', fall, '2026', [count('2026', 29)]),
    'no_data',
    'no_base',
  ),
  example(
    'fall_new_area',
    'yoy_decrease',
    one('benches', fall, '2026', [count('2026', 29)], { area_from: '2026-03-01' }),
    'not_applicable',
    'not_comparable',
  ),
  example('grow_one', 'yoy_increase', one('trees', grow, '2026', years(30, 31)), 'met', 'improved'),
  example('grow_zero', 'yoy_increase', one('trees', grow, '2026', years(0, 0)), 'missed', 'not_improved'),
  example('grow_from_zero', 'yoy_increase', one('trees', grow, '2026', years(0, 2)), 'met', 'improved'),
];
