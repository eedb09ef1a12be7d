import type { Verdict } from './status.ts';
import { verdict } from './verdict.ts';

/** The verdict on a purpose without a measure: shown with who answers for it, never scored. */
export const unmeasured: Verdict = verdict('not_measurable', 'not_judged');
