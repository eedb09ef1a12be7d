import { formatDay } from '../i18n/date.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import type { ObservationRow } from '../release/tables.ts';
import { type AddedRow, lackingOf } from './added-up.ts';
import { bare } from '../site/figure.ts';
import type { ExplorerIndicator } from './data.ts';
import type { Cell } from './grid.ts';

/** Reservations about a figure, as named in the table and explained under it. */
export const marks = ['recomputed', 'rolled_up', 'revised', 'provisional'] as const;
export type Mark = (typeof marks)[number];

export interface CellText {
  readonly text: string;
  /** What it is sorted by; null where it is missing. */
  readonly value: number | string | null;
  /** Whether the text stands for a missing figure. */
  readonly missing: boolean;
  readonly marks: readonly Mark[];
  /** Said after the marks: how many areas an added-up figure covers, if not all; or on which day it was done. */
  readonly note: string | null;
}

/** What a cell of the table says: the figure, or why there is none. */
export function cellText(
  cell: Cell,
  indicator: ExplorerIndicator,
  language: Language,
  words: ExplorerWords,
): CellText {
  if (cell.kind !== 'row')
    return { text: words.cell[cell.kind], value: null, missing: true, marks: [], note: null };
  const { row } = cell;
  const text = shown(row, indicator, language, words);
  const count = (value: number): string => formatNumber(value, language, 0);
  if (text === null && row.of && row.flag !== 'not_applicable')
    return {
      text: lackingText(row, indicator, count, words),
      value: null,
      missing: true,
      marks: [],
      note: null,
    };
  return {
    text: text ?? absentText(row.flag, words),
    value: text === null ? null : (row.value ?? row.state ?? row.event_date),
    missing: text === null,
    marks: text === null ? [] : marks.filter((mark) => row[mark]),
    note: text === null ? null : noteOf(row, language, words),
  };
}

/** How many areas a sum covers, if not all; the day on which what is counted was done. */
function noteOf(row: ObservationRow, language: Language, words: ExplorerWords): string | null {
  const count = (value: number | null): string => formatNumber(value ?? 0, language, 0);
  if (row.rolled_up && row.areas_due !== null && row.areas_reported !== row.areas_due)
    return words.mark.reported(count(row.areas_reported), count(row.areas_due));
  // Without a value or a state the day is the figure itself.
  if (row.event_date === null || (row.value === null && row.state === null)) return null;
  return formatDay(row.event_date, language);
}

/** Why there is no sum: how many of the group have no figure, for which reason. */
function lackingText(
  { of = [], members = 0 }: Partial<Pick<AddedRow, 'of' | 'members'>>,
  { kind }: ExplorerIndicator,
  count: (value: number) => string,
  { cell, group }: ExplorerWords,
): string {
  const lacking = lackingOf({ of, members }, kind);
  const reasons = [
    [lacking.protected, cell.protected],
    [lacking.not_reported, cell.not_reported],
    [lacking.none, cell.none],
    [lacking.parts, group.parts],
  ] as const;
  const parts = reasons.filter(([n]) => n > 0).map(([n, why]) => group.lacking(count(n), why));
  return group.none(parts.join(', '));
}

function shown(
  row: ObservationRow,
  { measure, states }: ExplorerIndicator,
  language: Language,
  words: ExplorerWords,
): string | null {
  if (row.flag !== 'ok') return null;
  if (row.value !== null) {
    const value = bare(row.value, measure, language);
    return qualified(value, row.qualifier, words);
  }
  if (row.state !== null) return states[row.state] ?? row.state;
  return row.event_date === null ? null : formatDay(row.event_date, language);
}

/** A figure with the word that its source puts before it: "trên 19.000". */
export function qualified(figure: string, qualifier: string | null, { cell }: ExplorerWords): string {
  return qualifier !== null && isQualifier(qualifier) ? `${cell[qualifier]} ${figure}` : figure;
}

function isQualifier(text: string): text is 'about' | 'over' | 'near' | 'under' {
  return ['about', 'over', 'near', 'under'].includes(text);
}

/** Why a figure is missing, by its flag. */
export function absentText(flag: string, { cell }: ExplorerWords): string {
  if (flag === 'protected' || flag === 'not_applicable') return cell[flag];
  return cell.not_reported;
}
