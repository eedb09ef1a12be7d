import { periodName } from '../i18n/date.ts';
import { formatNumber } from '../i18n/number.ts';
import { permalinkWords } from '../i18n/permalink/words.ts';
import { statusWords } from '../i18n/status/words.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Status } from '../targets/status.ts';
import { parquetOf } from '../release/parquet.ts';
import { difference, withUnit } from '../site/figure.ts';
import { readAddress, writeAddress } from './address.ts';
import { onBasis } from './basis.ts';
import { absentText } from './cell.ts';
import type { Choice } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { createLoader } from './loader.ts';
import { node } from './node.ts';
import { releaseKey } from './release-key.ts';
import { type RevisedCell, type Revision, revisionOf, type ShownCell } from './revision.ts';
import { shownOf } from './shown-of.ts';
import type { Shown } from './shown.ts';

/** The release that the site shows, beside the older one that an address was kept with. */
export interface Newest {
  /** Its id. */
  readonly release: string;
  /** Address of its folder, with a slash at the end. */
  readonly folder: string;
  readonly dictionary: () => Promise<ExplorerData>;
}

/** How many changed figures are told one by one. */
const mostTold = 5;

/**
 * Keeps a note that says which older release a picture is of, and how the newest one differs.
 * @param place is filled and shown
 */
export function createPinnedNote(
  place: HTMLElement,
  newest: Newest,
): { tell(choice: Choice, shown: Shown, signal: AbortSignal): Promise<void> } {
  const now = newest.release;
  return {
    async tell(choice, shown, signal) {
      const words = permalinkWords(shown.language);
      const link = node('p', {}, node('a', { href: newestAddress(choice, shown.data) }, words.newest(now)));
      const say = (...more: readonly HTMLElement[]): void => {
        place.hidden = false;
        place.replaceChildren(
          node('p', {}, node('strong', {}, words.title(shown.data.release)), '. ', words.newer(now)),
          ...more,
          link,
        );
      };
      try {
        const other = await shownNow(choice, shown, newest, signal);
        if (signal.aborted) return;
        say(
          ...(other
            ? revisionElements(revisionOf(shown, other), shown, now)
            : [node('p', {}, words.lost(now))]),
        );
      } catch {
        if (!signal.aborted) say(node('p', {}, words.failed(now)));
      }
    },
  };
}

/** The same choice where the newest release is followed. */
function newestAddress(choice: Choice, data: ExplorerData): string {
  const query = new URLSearchParams(writeAddress(choice, data));
  query.delete(releaseKey);
  return `?${query}`;
}

/** The same choice as the newest release shows it; null where it lacks an indicator of it. */
async function shownNow(
  choice: Choice,
  { data, language, words }: Shown,
  newest: Newest,
  signal: AbortSignal,
): Promise<Shown | null> {
  const current = await newest.dictionary();
  const search = newestAddress(choice, data);
  const read = readAddress(search, current);
  if (read.problems.some(({ kind }) => kind === 'indicator' || kind === 'second')) return null;
  // Areas keep their ids; those that the newest release lacks have no figures in it.
  const asked = onBasis({ ...read.choice, view: choice.view, areas: choice.areas }, current);
  const loader = createLoader(newest.folder, current, () => undefined, parquetOf);
  const answer = await loader.answer(asked, signal);
  return shownOf(answer, asked, current, language, words);
}

/** What has changed, in words. */
export function revisionElements(
  { shown: all, revised }: Revision,
  shown: Shown,
  now: string,
): HTMLElement[] {
  const { language } = shown;
  const words = permalinkWords(language);
  const count = (value: number): string => formatNumber(value, language, 0);
  if (revised.length === 0) return [node('p', {}, words.same(now))];
  const rest = revised.length - mostTold;
  return [
    node('p', {}, words.revised(count(revised.length), count(all), now)),
    node(
      'ul',
      {},
      ...revised.slice(0, mostTold).map((cell) => node('li', {}, cellSentence(cell, shown))),
      ...(rest > 0 ? [node('li', {}, words.more(count(rest)))] : []),
    ),
  ];
}

/** What has become of one figure or verdict. */
export function cellSentence({ before, now, by }: RevisedCell, shown: Shown): string {
  const { language } = shown;
  const words = permalinkWords(language);
  const said = (cell: ShownCell | null): string => {
    if (cell === null) return words.gone;
    if (cell.kind === 'verdict') return statusWords(language)[cell.otherwise as Status];
    if (cell.value !== null) return withUnit(cell.value, cell.measure, language);
    return shown.indicator.states[cell.otherwise] ?? absentText(cell.otherwise, shown.words);
  };
  const period = periodName(knownPeriod(before.period), language);
  const what = before.kind === 'result' ? before.label : `${before.label}, ${words[before.kind]}`;
  const sentence = words.cell(what, period, said(before), said(now));
  return by === null ? sentence : `${sentence}${words.by(difference(by, before.measure, language))}`;
}
