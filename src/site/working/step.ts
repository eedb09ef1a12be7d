import type { WorkingWords } from '../../i18n/working/words.ts';
import type { Part } from './subject.ts';

/** One step from the rule of a target to a verdict on it, in one language. */
export interface Step {
  readonly id: keyof WorkingWords['label'];
  readonly label: string;
  /** Whole sentences, or a comparison. */
  readonly lines: readonly string[];
  /** Parts with their statuses, for targets made up of others. */
  readonly parts?: readonly Part[];
}
