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
  const texts = sources.flatMap(({ title, publisher, note }) => [
    ...[title.vi, title.en, publisher, note?.vi ?? '', note?.en ?? ''],
  ]);
  const kinds = new Set(texts.flatMap((text) => kindsInText(tidy(text), vocabulary)));
  return [...kinds].map((kind) => finding('E701', name, null, null, personalMessage(kind, 'sidecar')));
}
