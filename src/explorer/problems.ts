import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Problem } from './address.ts';
import { mostAreas } from './choice.ts';

/** One mistake of an address in words. */
export function problemText(
  { kind, value, most }: Problem,
  release: string,
  { problem }: ExplorerPageWords,
): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (kind === 'many') return problem.many(shown, most ?? mostAreas);
  if (kind === 'release') return problem.release(shown, release);
  return problem[kind](shown);
}
