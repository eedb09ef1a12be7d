import { acts } from './examples/acts.ts';
import { areas } from './examples/areas.ts';
import { changes } from './examples/changes.ts';
import { counts } from './examples/counts.ts';
import { figures } from './examples/figures.ts';
import { shares } from './examples/shares.ts';
import { wholes } from './examples/wholes.ts';
import type { Reason } from '../../targets/status.ts';
import type { Example, Place } from './example.ts';

/** Every worked example of the page about the method, in the order in which each place shows its own. */
export const examples: readonly Example[] = [
  ...figures,
  ...shares,
  ...counts,
  ...changes,
  ...acts,
  ...areas,
  ...wholes,
];

/** The examples that stand at one place of the page. */
export function examplesAt(place: Place): readonly Example[] {
  return examples.filter((example) => example.place === place);
}

/** Reasons that no rule gives: places that came to their end are found before a question is asked. */
export const withoutExample: ReadonlySet<Reason> = new Set(['area_ended']);
