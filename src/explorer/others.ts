import { othersWords } from '../i18n/explorer/others/words.ts';
import { formatNumber } from '../i18n/number.ts';
import { pagePath } from '../site/routes.ts';
import type { ExplorerArea, ExplorerData, ExplorerTarget } from './data.ts';
import { node } from './node.ts';
import type { Shown } from './shown.ts';
import { inSpans } from './span.ts';

/**
 * The other targets that the indicator of a path measures, each with the area of its plan and the way to its page.
 * @param base path under which the site is deployed
 */
export function othersOf({ others, data, language }: Shown, base: string): readonly HTMLElement[] {
  if (others.length === 0) return [];
  const words = othersWords(language);
  const links = others.map((target) => {
    const judged = whereJudged(target, data);
    const beside = formatNumber(judged?.beside ?? 0, language, 0);
    const where = judged && words.judged(judged.area.name, judged.beside === 0 ? null : beside);
    const text = where === undefined ? target.label : `${target.label} (${where})`;
    return node('a', { href: pagePath(base, language, 'target', target.slug) }, text);
  });
  const parts = links.flatMap((link, at) => [at === 0 ? ' ' : '; ', link]);
  return [node('p', { class: 'quiet' }, words.targets, ...parts, '.')];
}

/**
 * Where a target is judged, so that those of several plans can be told apart: the first area of today at the highest
 * level, and how many there are beside it. Undefined where it is judged nowhere.
 */
export function whereJudged(
  { areas: spans }: ExplorerTarget,
  { areas }: ExplorerData,
): { readonly area: ExplorerArea; readonly beside: number } | undefined {
  // Areas stand by level, the highest first, and those of today before ended ones.
  const [area, ...others] = areas.filter((_, place) => inSpans(spans, place));
  if (!area) return undefined;
  return { area, beside: others.filter(({ level, to }) => level === area.level && to === null).length };
}
