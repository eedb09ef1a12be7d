import { parsePeriod } from '../../src/periods/parse.ts';
import type { GridRow } from './grid.ts';
import { key, readHeader } from './header.ts';
import type { Sidecar } from './sidecar.ts';
import { findHead, headRows } from './table-head.ts';
import { readWideHeader, resultColumns, type Vocabulary } from './wide-header.ts';
import type { Range } from './xlsx/workbook.ts';

/** A header of two rows as one: groups above, what they are divided into below. */
export interface JoinedHeader {
  /** Index of its upper row; the lower one follows. */
  readonly at: number;
  /** The name of each column, as it would stand in a header of one row. */
  readonly cells: readonly string[];
  /** Columns whose two cells mean one thing or another. */
  readonly unclear: readonly Unclear[];
}

interface Unclear {
  readonly header: string;
  readonly readings: readonly [string, string];
}

type Told = Pick<Sidecar, 'layout' | 'period'>;

/**
 * Finds a header of two rows: the name of an indicator, a period, a category or any title over columns that
 * the row below names. Merged cells stand in each cell that they cover; where nothing is merged, empty cells
 * behind a group's name belong to it. Undefined where one row says it all. `periodAbove`: whether a title
 * names the period.
 */
export function joinedHeader(
  rows: readonly GridRow[],
  merged: readonly Range[],
  vocabulary: Vocabulary,
  told: Told,
  periodAbove: (rows: readonly GridRow[]) => boolean,
): JoinedHeader | undefined {
  const top = rows.slice(0, headRows + 1);
  const place = findHead(
    top.map(({ cells }) => cells),
    vocabulary,
    told,
  );
  const last = place?.complete ? place.at : top.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const [upper, lower] = [top[at], top[at + 1]];
    if (!upper || lower?.line !== upper.line + 1) continue;
    const spans = merged.some(({ from, to }) => from.line <= upper.line && upper.line <= to.line);
    const groups = spread(upper.cells, lower.cells, !spans);
    const dated = told.period !== undefined || periodAbove(top.slice(0, at));
    const found = join(groups, lower.cells, vocabulary, told, dated);
    if (found) return { at, ...found };
  }
  return undefined;
}

/** The upper cell of a column: its own, or that of the group it belongs to by being empty. */
interface Upper {
  readonly text: string;
  readonly carried: boolean;
}

function spread(upper: readonly string[], lower: readonly string[], carry: boolean): Upper[] {
  const width = Math.max(upper.length, lower.length);
  let group = '';
  return Array.from({ length: width }, (_, at) => {
    const text = upper[at] ?? '';
    if (text !== '') group = text;
    return text === '' && carry && (lower[at] ?? '') !== ''
      ? { text: group, carried: group !== '' }
      : { text, carried: false };
  });
}

type Joint = { readonly text: string; readonly joint: boolean } | Unclear;

function join(
  groups: readonly Upper[],
  lower: readonly string[],
  vocabulary: Vocabulary,
  told: Told,
  dated: boolean,
): Omit<JoinedHeader, 'at'> | undefined {
  const upper = groups.map(({ text, carried }) => (carried ? '' : text));
  if (isTitle(upper, vocabulary)) return undefined;
  const isLong =
    told.layout === 'long' || meanings([...upper, ...lower], vocabulary, true).includes('indicator');
  const joints = groups.map((group, at) => jointOf(group, lower[at] ?? '', vocabulary, isLong));
  const cells = joints.map((each) => ('text' in each ? each.text : each.header));
  const unclear = joints.filter((each) => 'readings' in each);
  const weight = (texts: readonly string[]) => weightOf(texts, vocabulary, isLong);
  const joined = weight(cells) + (cells.some((cell) => isArea(cell, vocabulary)) ? unclear.length : 0);
  const usesBoth = joints.some((each) => 'readings' in each || each.joint);
  const most = Math.max(weight(upper), weight(lower));
  if (joined === 0 || !(usesBoth ? joined >= most : joined > most)) return undefined;
  const periodElsewhere = dated || readHeader(cells, vocabulary.breakdowns).columns.includes('period');
  if (periodElsewhere && isNamelessRow(groups, lower)) return undefined;
  return { cells, unclear };
}

/** A row that says one thing from its first column on is a title, unless it names the indicator of all columns. */
function isTitle(upper: readonly string[], vocabulary: Vocabulary): boolean {
  const [only, ...others] = new Set(upper.filter((cell) => cell !== ''));
  if (only === undefined) return true;
  if (others.length > 0) return false;
  if (parsePeriod(only)) return true;
  return (upper[0] ?? '') !== '' && !isIndicator(only, vocabulary);
}

/** Figures without a name under single columns may look like years: where the period is known, they are none. */
function isNamelessRow(groups: readonly Upper[], lower: readonly string[]): boolean {
  const divided = groups.some(({ text }, at) => text !== '' && text === groups[at + 1]?.text);
  return !divided && lower.every((cell) => cell === '' || /^\d{4}$/.test(cell));
}

/** What the two cells of a column say together. */
function jointOf(group: Upper, low: string, vocabulary: Vocabulary, isLong: boolean): Joint {
  const { text: up, carried } = group;
  if (low === '' || key(low) === key(up)) return { text: up === '' ? low : up, joint: false };
  if (up === '') return { text: low, joint: false };
  const alone = meanings([low], vocabulary, isLong)[0];
  if (isLong)
    return { text: alone === undefined && !carried && isArea(up, vocabulary) ? up : low, joint: false };
  const down = [`${up} – ${low}`, `${up} [${low}]`];
  const ways = new Map<string, string>();
  for (const text of [...down, `${low} [${up}]`, `${low} – ${up}`]) {
    const meaning = figuresOf(text, vocabulary);
    if (meaning !== undefined && !ways.has(meaning)) ways.set(meaning, text);
  }
  const [first, second] = ways.values();
  const header = `${up} / ${low}`;
  if (first === undefined) {
    // The words of what is wrong with it need the indicator.
    const text = alone === undefined && isIndicator(up, vocabulary) ? `${up} [${low}]` : low;
    return { text, joint: false };
  }
  if (second !== undefined) return { header, readings: [first, second] };
  const ownName = alone !== undefined && !ways.has(alone);
  if (ownName && (down.includes(first) || (carried && !parsePeriod(up))))
    return { header, readings: [first, low] };
  return { text: first, joint: true };
}

/** What each text means by itself, as far as it means anything: a column for the whole row, or figures. */
function meanings(texts: readonly string[], vocabulary: Vocabulary, isLong: boolean): string[] {
  return texts.flatMap((text) => {
    const column = readHeader([text], vocabulary.breakdowns).columns[0] ?? undefined;
    const isResult = resultColumns.some((result) => result === column);
    if (column !== undefined && (isLong || !(isResult || column === 'indicator'))) return [column];
    const figures = isLong ? undefined : figuresOf(text, vocabulary);
    return figures === undefined ? [] : [figures];
  });
}

/** What a header of figures means, the same for all that mean the same; undefined for any other text. */
function figuresOf(text: string, vocabulary: Vocabulary): string | undefined {
  if (text === '') return undefined;
  const said = readWideHeader(text, vocabulary);
  return said.kind === 'figures'
    ? JSON.stringify([said.indicator, Object.entries(said.categories).sort(), said.result, said.period])
    : undefined;
}

function isIndicator(text: string, vocabulary: Vocabulary): boolean {
  return figuresOf(text, vocabulary) !== undefined;
}

function isArea(text: string, { breakdowns }: Vocabulary): boolean {
  return readHeader([text], breakdowns).columns[0] === 'area';
}

/** How many columns of figures a header has; 0 where it lacks what names their rows. */
function weightOf(texts: readonly string[], vocabulary: Vocabulary, isLong: boolean): number {
  const named = meanings(texts, vocabulary, isLong);
  if (!named.includes('area') || (isLong && !named.includes('indicator'))) return 0;
  if (!isLong) return named.filter((each) => each.startsWith('[')).length;
  return resultColumns.filter((column) => named.includes(column)).length;
}
