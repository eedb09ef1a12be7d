import { drawWide } from '../explorer/draw-wide.ts';
import { node } from '../explorer/node.ts';
import { findingText, hasNumbers } from '../explorer/result.ts';
import { sheetOf } from '../explorer/sheet.ts';
import type { Shown } from '../explorer/shown.ts';
import { sourceLine } from '../explorer/source-line.ts';
import { tableOf } from '../explorer/table.ts';
import type { ViewModule } from '../explorer/views.ts';
import type { EmbedWords } from '../i18n/embeds/words.ts';
import type { Refusal, Wanted } from './wanted.ts';

/** Where an embed leads on. */
export interface Onward {
  /** The page that shows the same in full. */
  readonly full: string;
  /** The same embed from the newest release; null where it is that. */
  readonly newest: string | null;
  /** Name of the site. */
  readonly site: string;
  /** The release that the site shows. */
  readonly release: string;
}

/** Links open beside the page that the embed stands in, never inside its frame. */
export const outside = { target: '_blank', rel: 'noopener' } as const;

/** What is shown, with nothing around it but where it comes from. */
export function embedElements(
  shown: Shown,
  view: ViewModule | null,
  { problems, version, data, target }: Wanted,
  onward: Onward,
  words: EmbedWords,
): HTMLElement[] {
  const { indicator, second } = shown;
  const name = target?.label ?? (second ? `${indicator.label} – ${second.label}` : indicator.label);
  const empty = shown.pairs.length === 0 && shown.lines.every((line) => line.rows.length === 0);
  const finding = empty ? words.nothing : (view?.finding?.(shown) ?? findingText(shown));
  const body =
    view && hasNumbers(shown)
      ? [
          node(
            'figure',
            { 'aria-label': name },
            drawWide((width) => view.draw(shown, { document, width, title: `${name}. ${finding}` })),
          ),
        ]
      : empty
        ? []
        : tableOf(sheetOf(shown), shown.words);
  const read = shown.lines.flatMap((line) => line.rows.flatMap((row) => row.of ?? [row]));
  // Pairs carry no sources; a small dictionary names those of its indicators alone.
  const paired = shown.pairs.length > 0 && data.indicators.length <= 2;
  const rows = paired ? Object.keys(data.sources).map((source) => ({ source })) : read;
  const illustrative =
    rows.some(({ source }) => data.sources[source]?.illustrative) ||
    (shown.pairs.length > 0 && (indicator.illustrative || second?.illustrative === true));
  return [
    node('h1', {}, name),
    node('p', { class: 'finding' }, finding),
    ...shown.notes.map((note) => node('p', { class: 'quiet' }, note)),
    // The explorer says of each what is wrong with it; its sentences would make every embed heavier.
    ...problems.map(({ value }) => node('p', { class: 'quiet' }, words.unread(value.slice(0, 60)))),
    ...body,
    node(
      'p',
      { class: 'credit' },
      ...(illustrative ? [node('strong', {}, words.illustrative), ' '] : []),
      opened(sourceLine(rows, data, shown.words)),
      ' ',
      version === undefined ? words.release(data.release) : words.pinned(version),
      ' ',
      ...(version === undefined || onward.newest === null
        ? []
        : [words.newer(onward.release), ' ', node('a', { href: onward.newest }, words.newest), '. ']),
      node('a', { href: onward.full, ...outside }, words.full(onward.site)),
    ),
  ];
}

function opened(line: HTMLElement): HTMLElement {
  for (const link of line.querySelectorAll('a'))
    for (const [key, value] of Object.entries(outside)) link.setAttribute(key, value);
  return line;
}

/** Why nothing is drawn, and where to go instead. */
export function refusalElements(
  { refused, value }: Refusal,
  links: readonly { readonly href: string; readonly label: string; readonly inside?: boolean }[],
  { fault }: EmbedWords,
): HTMLElement[] {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return faultElements(fault[refused](shown), links, fault);
}

/** A failure in words, and ways on. */
export function faultElements(
  text: string,
  links: readonly { readonly href: string; readonly label: string; readonly inside?: boolean }[],
  fault: EmbedWords['fault'],
): HTMLElement[] {
  return [
    node('h1', {}, fault.title),
    node('p', {}, text),
    node('p', {}, fault.onward),
    node(
      'ul',
      {},
      ...links.map(({ href, label, inside = false }) =>
        node('li', {}, node('a', { href, ...(inside ? {} : outside) }, label)),
      ),
    ),
  ];
}
