import { count, example, type Example, one, share, test, whole } from '../example.ts';

const held = test('share_of_areas_with_status_by_date', 15, { deadline: '2027-12-31' });
const moved = test('class_transition_count', 2, { deadline: '2029-12-31' });

/** Areas that hold a status or move between classes, and areas above that ask every one to hold. */
export const areas: readonly Example[] = [
  example(
    'areas_rounded_met',
    'share_of_areas_with_status_by_date',
    one('gardens', held, '2027', [share('2027', 2, 13)]),
    'met',
    'reached',
  ),
  example(
    'areas_rounded_missed',
    'share_of_areas_with_status_by_date',
    one('gardens', held, '2027', [share('2027', 1, 13)]),
    'missed',
    'not_reached',
  ),
  example(
    'areas_path',
    'share_of_areas_with_status_by_date',
    one('gardens', held, '2026', [share('2025', 0, 13), share('2026', 0, 13)]),
    'on_track',
    'path_ahead',
  ),
  example(
    'moves_reached',
    'class_transition_count',
    one('moves', moved, '2028', [count('2026', 1), count('2027', 0), count('2028', 1)]),
    'met',
    'reached',
  ),
  example(
    'moves_behind',
    'class_transition_count',
    one('moves', { ...moved, threshold: 5 }, '2026', [count('2026', 0)]),
    'off_track',
    'path_behind',
  ),
  example(
    'moves_ahead',
    'class_transition_count',
    one('moves', moved, '2027', [count('2026', 1), count('2027', 0)]),
    'on_track',
    'path_ahead',
  ),
  example('units_met', 'units', whole('units', 'met', 'met', 'met'), 'met', 'units_hold'),
  example('units_missed', 'units', whole('units', 'met', 'met', 'missed'), 'missed', 'unit_fails'),
  example('units_partial', 'units', whole('units', 'met', 'met', 'no_data'), 'on_track', 'incomplete'),
  example(
    'units_partial_missed',
    'units',
    whole('units', 'met', 'missed', 'no_data'),
    'missed',
    'unit_fails',
  ),
  example('units_silent', 'units', whole('units', 'no_data', 'no_data'), 'no_data', 'not_reported'),
];
