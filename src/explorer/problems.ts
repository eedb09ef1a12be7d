import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import { pagePath } from '../site/routes.ts';
import { type Problem, writeAddress } from './address.ts';
import type { Language } from '../i18n/language.ts';
import { type Choice, defaultAreas, fitted, indicatorOf, mostAreas } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { labelOf } from './label.ts';
import { matching } from './match.ts';
import { type ViewId, viewWords } from './view-id.ts';

/** More areas than these that bear a name alike are no help. */
const mostMeant = 4;

/** One mistake of an address in words. */
export function problemText(
  { kind, value, most }: Problem,
  release: string,
  { problem, view }: ExplorerPageWords,
): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (kind === 'many') return problem.many(shown, most ?? mostAreas);
  if (kind === 'release') return problem.release(shown, release);
  if (kind === 'unfit') return problem.unfit(viewNamed(shown, view));
  return problem[kind](shown);
}

/** The name of a view whose word stands in an address. */
function viewNamed(word: string, names: ExplorerPageWords['view']): string {
  const ids = Object.keys(viewWords) as ViewId[];
  const id = ids.find((one) => viewWords[one] === word);
  return id === undefined ? word : names[id];
}

/** A way on from a mistake. */
interface WayOn {
  readonly href: string;
  readonly label: string;
}

/**
 * Where a mistake of an address leads on: to what there is of its kind; from an area that nobody knows to those that
 * it may mean, each in its place.
 * @param choice what the address was read as
 * @param base path under which the site is deployed
 */
export function waysOn(
  { kind, value }: Problem,
  choice: Choice,
  data: ExplorerData,
  base: string,
  language: Language,
  words: ExplorerPageWords,
): { readonly said: string | null; readonly ways: readonly WayOn[] } {
  const { problem } = words;
  if (kind === 'release')
    return { said: null, ways: [{ href: pagePath(base, language, 'releases'), label: problem.releases }] };
  if (kind !== 'area') return { said: null, ways: [] };
  const meant = matching(data.areas, value);
  if (meant.length === 0 || meant.length > mostMeant)
    return { said: null, ways: [{ href: pagePath(base, language, 'areas'), label: problem.areas }] };
  // What stands there because no area was known was not chosen.
  const usual = defaultAreas(data, indicatorOf(data, choice.indicator));
  const beside = choice.areas.join() === usual.join() ? [] : choice.areas;
  return {
    said: problem.meant,
    ways: meant.map((area) => ({
      href: writeAddress(fitted({ ...choice, areas: [...beside, area.id] }, data), data),
      label: labelOf(area, words),
    })),
  };
}
