import type { Sidecar } from '../../read/sidecar.ts';
import { type Finding, finding } from '../finding.ts';
import { kindsInText } from './cell.ts';
import { personalMessage } from './messages.ts';
import { tidy } from './text.ts';
import type { PersonalVocabulary } from './vocabulary.ts';

/** The findings about what stands beside an export: its words on sources are published. */
export function personalInSidecar(
  name: string,
  { sources }: Pick<Sidecar, 'sources'>,
  vocabulary: PersonalVocabulary,
): Finding[] {
  return told(name, textsIn(sources), vocabulary);
}

/**
 * The findings about a sidecar that could not be read: every line of it, and every name and text in what
 * was understood of it, since its other findings would repeat them.
 */
export function personalInUnread(
  name: string,
  text: string,
  content: unknown,
  vocabulary: PersonalVocabulary,
): Finding[] {
  return told(name, [...text.split(/[\r\n]+/), ...textsIn(content)], vocabulary);
}

function told(name: string, texts: readonly string[], vocabulary: PersonalVocabulary): Finding[] {
  const kinds = new Set(texts.flatMap((text) => kindsInText(tidy(text), vocabulary)));
  return [...kinds].map((kind) => finding('E701', name, null, null, personalMessage(kind, 'sidecar')));
}

/** The names and texts inside, each by itself. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...textsIn(inside)]);
}
