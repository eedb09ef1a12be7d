import { count, example, type Example, one, report, share, test } from '../example.ts';

const place = 'figures';
const all = test('share_at_least', 100);
const most = test('count_at_most', 2);
const from = (valid_from: string) => test('share_at_least', 80, { valid_from });
const partial = { areas_reported: 8, areas_due: 9 };

/** What is asked before any rule: when, and whether the figures allow a verdict. */
export const figures: readonly Example[] = [
  example(
    'early',
    place,
    one('plates', from('2026-08-01'), '2026', [share('2026', 18, 20)]),
    'not_due',
    'before_start',
  ),
  example(
    'early_enough',
    place,
    one('plates', from('2026-06-01'), '2026', [share('2026', 18, 20)]),
    'met',
    'reached',
  ),
  example(
    'yearly',
    place,
    one('plates', all, '2026-H1', [], { facts: { periods: ['year'] } }),
    'not_due',
    'yearly_only',
  ),
  example('silent', place, one('plates', all, '2026', []), 'no_data', 'not_reported'),
  example(
    'hidden',
    place,
    one('plates', all, '2026', [report('2026', { flag: 'protected' })]),
    'withheld',
    'small_numbers',
  ),
  example(
    'no_meaning',
    place,
    one('plates', all, '2026', [report('2026', { flag: 'not_applicable' })]),
    'not_applicable',
    'does_not_apply',
  ),
  example(
    'nothing_to_divide',
    place,
    one('plates', all, '2026', [share('2026', 0, 0)]),
    'not_applicable',
    'zero_denominator',
  ),
  example(
    'share_only',
    place,
    one('plates', all, '2026', [report('2026', { value: 80 })]),
    'no_data',
    'share_only',
  ),
  example(
    'inexact',
    place,
    one('plates', all, '2026', [{ ...share('2026', 40, 45), qualifier: 'about' }]),
    'no_data',
    'inexact',
  ),
  example(
    'partial_enough',
    place,
    one('plates', all, '2026', [{ ...share('2026', 45, 45), ...partial }]),
    'on_track',
    'incomplete',
  ),
  example(
    'partial_final',
    place,
    one('plates', all, '2026', [{ ...share('2026', 44, 45), ...partial }]),
    'missed',
    'not_reached',
  ),
  example(
    'partial_over',
    place,
    one('fallen', most, '2026-H1', [{ ...count('2026-H1', 3), ...partial }]),
    'missed',
    'over_limit',
  ),
];
