import { briefingWords } from '../i18n/briefing/words.ts';
import type { Language } from '../i18n/language.ts';
import { isKnown, type Standing } from '../targets/standing.ts';

/** What the counts say, in one sentence that begins with the area. */
export function headlineText(name: string, standing: Standing, targets: number, language: Language): string {
  const text = briefingWords(language).headline;
  const { good, judged, counts } = standing;
  if (targets === 0) return text.none(name);
  if (judged === 0) return text.waiting(name);
  if (!isKnown(standing)) return text.unknown(name, judged);
  const behind = counts.get('off_track') ?? 0;
  const missed = counts.get('missed') ?? 0;
  if (good === judged) return text.all(name, judged);
  return good === 0 ? text.zero(name, judged, behind, missed) : text.some(name, good, judged, behind, missed);
}
