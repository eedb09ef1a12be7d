import { asked, count, example, type Example, indicators, one, said, test, whole } from '../example.ts';

const place = 'composite_all_criteria';
const keep = test('yoy_change_at_least', 0);
const years = (before: number, now: number) => [count('2025', before), count('2026', now)];

/** Targets made of parts, and targets that name several indicators. */
export const wholes: readonly Example[] = [
  example('parts_met', place, whole('parts', 'met', 'met', 'met'), 'met', 'parts_hold'),
  example(
    'parts_missed',
    place,
    whole('parts', 'met', 'missed', 'withheld', 'no_data'),
    'missed',
    'part_fails',
  ),
  example('parts_withheld', place, whole('parts', 'met', 'withheld', 'no_data'), 'withheld', 'small_numbers'),
  example('parts_silent', place, whole('parts', 'met', 'no_data', 'off_track'), 'no_data', 'part_unknown'),
  example('parts_behind', place, whole('parts', 'met', 'on_track', 'off_track'), 'off_track', 'part_fails'),
  example('parts_on_track', place, whole('parts', 'met', 'met', 'on_track'), 'on_track', 'parts_hold'),
  example('parts_open', place, whole('parts', 'met', 'not_due'), 'not_due', 'part_open'),
  example('parts_not_applicable', place, whole('parts', 'met', 'met', 'not_applicable'), 'met', 'parts_hold'),
  example(
    'parts_none',
    place,
    whole('parts', 'not_applicable', 'not_applicable'),
    'not_applicable',
    'does_not_apply',
  ),
  example(
    'parts_counted',
    place,
    one('criteria', test(place, 8), '2026', [count('2026', 7)]),
    'missed',
    'not_reached',
  ),
  example(
    'parts_assessed',
    place,
    one('garden', test(place, null), '2026', [said('2026', 'no')]),
    'met',
    'recorded',
  ),
  example(
    'both_hold',
    'several',
    indicators(asked('trees', keep, '2026', years(40, 41)), asked('planted', keep, '2026', years(5, 8))),
    'met',
    'improved',
  ),
  example(
    'one_fails',
    'several',
    indicators(asked('trees', keep, '2026', years(40, 41)), asked('planted', keep, '2026', years(5, 3))),
    'missed',
    'not_improved',
  ),
  example(
    'opposed',
    'several',
    indicators(asked('trees', keep, '2026', years(40, 41)), asked('fallen', keep, '2026', years(5, 3))),
    'met',
    'improved',
  ),
];
