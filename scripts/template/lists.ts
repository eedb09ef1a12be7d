import type { Language } from '../../src/i18n/language.ts';
import type { Due } from './due.ts';
import { nameAmong } from './naming.ts';
import type { TemplateWords } from './words.ts';

/** A list to choose from. */
export interface List {
  readonly name: string;
  /** What a cell may hold, each with what it means; '' where it says so itself. */
  readonly choices: readonly (readonly [string, string])[];
}

/** Key of the list for the status of figures; the other lists go by the ids of their indicators. */
export const statusList = 'status';

/** The lists of a template: the states of each status, and how final a figure is. */
export function listsOf(
  due: readonly Pick<Due, 'indicator'>[],
  words: TemplateWords,
  language: Language,
): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  const { not_applicable, not_available, withheld } = words.guide.mark;
  const marks = [not_applicable, not_available, withheld];
  for (const { indicator } of due) {
    const { kind, states, label } = indicator;
    if (kind !== 'status') continue;
    const names = states.map((state) => [nameAmong(state, states, language), ''] as const);
    lists.set(indicator.indicator, { name: label[language], choices: [...names, ...marks] });
  }
  return lists.set(statusList, { name: words.guide.finality, choices: Object.values(words.guide.final) });
}
