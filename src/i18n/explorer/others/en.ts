import type { Shape } from '../../shape.ts';
import type { vi } from './vi.ts';

/** English words of the targets beside the one whose path is drawn. */
export const en: Shape<typeof vi> = {
  targets: 'Other targets that this indicator measures:',
  judged: (area, beside) => (beside === null ? area : `${area} and ${beside} more`),
};
