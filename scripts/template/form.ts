import type { Language } from '../../src/i18n/language.ts';
import type { Period } from '../../src/periods/period.ts';
import type { Programme } from '../../src/targets/programme.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Due } from './due.ts';
import type { TemplateWords } from './words.ts';

/** Everything that the sheets of one template are made from. */
export interface Form {
  readonly programme: Programme;
  readonly period: Period;
  readonly due: readonly Due[];
  readonly inputs: Pick<Inputs, 'site' | 'indicators'>;
  readonly language: Language;
  readonly words: TemplateWords;
}
