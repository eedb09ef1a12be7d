import type { Shape } from '../../shape.ts';
import type { vi } from './vi.ts';

/** English words of what is said once of many figures. */
export const en: Shape<typeof vi> = {
  whole: (mark, unmarked) =>
    `All figures: ${mark}${unmarked === null ? '' : `, but for those marked “${unmarked}”`}.`,
  unmarked: {
    recomputed: 'not recomputed',
    rolled_up: 'not added up',
    revised: 'not revised',
    provisional: 'final',
  },
};
