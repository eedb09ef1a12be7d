import { type Finding, finding } from '../finding.ts';
import { kindsInText } from './cell.ts';
import type { PersonalKind } from './kind.ts';
import { personalMessage } from './messages.ts';
import { bare, tidy } from './text.ts';
import type { PersonalVocabulary } from './vocabulary.ts';

/** The kinds of personal data in the name of a file, folder or sheet, where _ and - stand for spaces. */
export function kindsInName(name: string, vocabulary: PersonalVocabulary): PersonalKind[] {
  const parts = name.split(/[/#]/).map((part) => part.replace(/\.(?:csv|xlsx|xls|yaml)$/i, ''));
  const kinds = parts.flatMap((part) => [
    ...kindsInText(tidy(part), vocabulary),
    ...kindsInText(tidy(part.replaceAll('_', ' ')), vocabulary),
    ...kindsInText(tidy(part.replace(/[-_.]+/g, ' ')), vocabulary).filter(
      (kind) => kind === 'name' || kind === 'birth',
    ),
  ]);
  return [...new Set(kinds)];
}

/**
 * A name that may be shown: each part that holds personal data gives way to the place of the file among
 * those looked at, the first being 1.
 */
export function shownName(name: string, place: number, vocabulary: PersonalVocabulary): string {
  const [path = '', ...sheet] = name.split('#');
  const parts = path.split('/').map((part, index, all) => {
    if (kindsInName(part, vocabulary).length === 0) return part;
    return index === all.length - 1 ? `(${place})${/\.\w{1,5}$/.exec(bare(part))?.[0] ?? ''}` : '(…)';
  });
  const shown = parts.join('/');
  if (sheet.length === 0) return shown;
  const own = sheet.join('#');
  return `${shown}#${kindsInName(own, vocabulary).length === 0 ? own : '(…)'}`;
}

/** The findings about the name of a file and its folders. */
export function personalInName(name: string, shown: string, vocabulary: PersonalVocabulary): Finding[] {
  return kindsInName(name, vocabulary).map((kind) =>
    finding('E701', shown, null, null, personalMessage(kind, 'file_name')),
  );
}
