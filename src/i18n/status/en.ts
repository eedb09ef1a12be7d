import type { StatusWords } from './words.ts';

export const status: StatusWords = {
  met: 'Met',
  on_track: 'On track',
  off_track: 'Behind',
  missed: 'Missed',
  no_data: 'Not reported',
  withheld: 'Withheld (small numbers)',
  not_due: 'Not due yet',
  not_applicable: 'Not applicable',
  not_measurable: 'Not measured by a number',
};
