import { spelling } from '../../../src/areas/fold.ts';
import type { Inputs } from '../../read/inputs.ts';
import type { AreaWords } from './address.ts';
import { bare, tidy } from './text.ts';

/** What the rules must know of the data folder: its words for areas, and names that are no persons. */
export interface PersonalVocabulary extends AreaWords {
  /** Names of areas, agencies, indicators and the like, as `nameKey` gives them. */
  readonly known: ReadonlySet<string>;
}

/** Knows of no area and no agency. */
export const noVocabulary: PersonalVocabulary = { areaWords: [], known: new Set() };

/** What spellings of one name share; without diacritics only where it has none. */
export function nameKey(text: string): string {
  return spelling(tidy(text));
}

/** Gathers it from the data folder. */
export function personalVocabulary({ site, areas, indicators, programmes }: Inputs): PersonalVocabulary {
  const words = [
    ...site.area_types.flatMap(({ label, abbreviations }) => [label.vi, ...(abbreviations ?? [])]),
    ...site.area_levels.flatMap(({ label }) => label.vi.split(',')),
  ];
  const names = [
    site.contact,
    ...areas.map(({ name }) => name),
    ...Object.values(indicators.indicators).map(({ label }) => label.vi),
    ...programmes.flatMap(({ agencies, targets }) => [...agencies, ...targets].map(({ label }) => label.vi)),
  ];
  return {
    areaWords: [...new Set(words.map((word) => tidy(word).toLowerCase()))].filter((word) => word !== ''),
    known: new Set(names.flatMap((name) => [nameKey(name), nameKey(bare(tidy(name)))])),
  };
}
