import type { BasisWords } from './words.ts';

/** English words of the switch between areas of today and areas of the time. */
export const en: BasisWords = {
  legend: 'Boundaries',
  now: 'Areas of today',
  then: 'Areas of the time',
  nowNote: 'Figures from before the merger are added up from the former areas.',
  thenNote: 'One line for each area, as it was reported; nothing added up or recomputed.',
};
