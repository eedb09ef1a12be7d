import { fold } from '../../src/areas/fold.ts';
import type { Language, Localized } from '../../src/i18n/language.ts';

/** Anything that people call by a name and the importer by an id. */
export interface Entry {
  readonly id: string;
  readonly label: Localized;
}

/**
 * What to write for an entry so that the importer knows it again among others: its label or, where
 * another could be meant by that, its id.
 */
export function nameAmong({ id, label }: Entry, others: readonly Entry[], language: Language): string {
  const name = label[language];
  const folded = fold(name);
  const isBorne = others.some(
    (other) =>
      other.id !== id && [other.id, other.label.vi, other.label.en].some((one) => fold(one) === folded),
  );
  return isBorne ? id : name;
}
