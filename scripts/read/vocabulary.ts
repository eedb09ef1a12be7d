import { breakdownIds } from '../check/context.ts';
import type { Inputs } from './inputs.ts';
import type { Vocabulary } from './wide-header.ts';

/** The words that the headers of exports are made of. */
export function vocabulary(inputs: Pick<Inputs, 'indicators'>): Vocabulary {
  return { breakdowns: breakdownIds(inputs), indicators: inputs.indicators.indicators };
}
