import { isVersion } from '../changes/version.ts';
import type { Selection } from '../downloads/selection.ts';
import type { Taken } from '../downloads/taken.ts';
import type { PlainRow } from '../downloads/workbook.ts';
import { embedKeys } from '../embeds/address.ts';
import { type EmbedOffer, embedOffer } from '../embeds/offer.ts';
import { downloadWords } from '../i18n/downloads/words.ts';
import type { Language } from '../i18n/language.ts';
import { writeAddress } from './address.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { selectionsOf } from './selections.ts';
import { targetOf } from './target-of.ts';
import type { Shown } from './shown.ts';
import { needOf } from './views.ts';

/** Where the explorer stands and what it says of a choice, as the box that takes it away repeats it. */
interface Said {
  readonly language: Language;
  readonly base: string;
  readonly finding: string;
  /** The line of sources under the picture. */
  readonly source: string;
  /** The closed release that is asked, where the site shows another. */
  readonly version?: string | undefined;
  /** Ids of the areas that meet the condition of the choice, where it has one. */
  readonly met?: readonly string[] | undefined;
}

/** What can be taken of a choice. @param choice as it was asked (see `onBasis`) */
export function takenOf(
  choice: Choice,
  data: ExplorerData,
  { language, base, finding, source, version, met }: Said,
): Taken {
  const indicator = indicatorOf(data, choice.indicator);
  // Of a choice whose view shows the first alone nothing else is taken.
  const second =
    choice.second === null || needOf(choice) !== 'pairs' ? null : indicatorOf(data, choice.second);
  const years = choice.to === choice.from ? [choice.from] : [choice.from, choice.to];
  return {
    language,
    base,
    name: [indicator.id, ...(second ? [second.id] : []), ...years, data.release].join('-'),
    title: second ? `${indicator.label} – ${second.label}` : indicator.label,
    finding,
    source: source === '' ? downloadWords(language).source : source,
    illustrative: indicator.illustrative || second?.illustrative === true,
    selections: selectionsOf(choice, data, met),
    embeds: [offerOf(choice, data, language, base)],
    version,
    ...(version === undefined && isVersion(data.release) && { kept: data.release }),
  };
}

/** The embed of a choice: a page a view, the rest as in the explorer's own address. */
function offerOf(choice: Choice, data: ExplorerData, language: Language, base: string): EmbedOffer {
  const query = new URLSearchParams(writeAddress(choice, data));
  for (const key of [embedKeys.view, embedKeys.release]) query.delete(key);
  const { label: title, targets } = indicatorOf(data, choice.indicator);
  // Embeds don't know where targets are judged: of several they draw the first, unless the address names another.
  const target = needOf(choice) === 'path' ? targetOf(choice, data) : null;
  if (target && target !== targets[0]) query.set(embedKeys.target, target.slug);
  return embedOffer(title, base, language, choice.view, Object.fromEntries(query), data.release);
}

/** The rows that were read for a picture, among which a selection chooses; undefined for what was not read whole. */
export function rowsRead(
  { name }: Selection,
  { lines, pairs, path, choice: { cut } }: Shown,
): readonly PlainRow[] | undefined {
  if (pairs.length > 0) return undefined;
  if (name === 'required') return path;
  return lines.flatMap(({ rows, category }) =>
    // Of a group the figures that were added up: they are what is published.
    rows
      .flatMap((row) => row.of ?? [row])
      .map((row): PlainRow => ({ ...row, ...(cut && { [cut.by]: category }) })),
  );
}
