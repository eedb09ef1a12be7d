import { fold } from '../areas/fold.ts';
import { lastDay, type Period, periodId } from './period.ts';

/** A period as people write it. */
export type WrittenPeriod =
  | { readonly kind: 'year' | 'half'; readonly period: Period }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** A single day, as spreadsheets make of a month: it names no period. */
  | { readonly kind: 'day' };

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const y = '((?:19|20|21)\\d{2})';
const of = '\\s*(?:[-/.]|nam\\b)?\\s*(?:nam\\s*)?';

/** Ways to write a period once folded, each with what its groups mean. */
const ways: readonly (readonly [RegExp, (groups: readonly string[]) => WrittenPeriod | undefined])[] = [
  [new RegExp(`^(?:ca )?(?:nam )?${y}$`), ([year]) => whole(year)],
  [new RegExp(`^${y}\\s*[-/ ]?\\s*h([12])$`), ([year, half]) => halfOf(year, half)],
  [new RegExp(`^h([12])${of}${y}$`), ([half, year]) => halfOf(year, half)],
  [new RegExp(`^(?:0?6|sau)\\s*(?:t|thang)(?:\\s*dau)?${of}${y}$`), ([year]) => halfOf(year, '1')],
  [new RegExp(`^(?:0?6|sau)\\s*(?:t|thang)\\s*cuoi${of}${y}$`), ([year]) => halfOf(year, '2')],
  [new RegExp(`^nua\\s*dau${of}${y}$`), ([year]) => halfOf(year, '1')],
  [new RegExp(`^nua\\s*(?:cuoi|sau)${of}${y}$`), ([year]) => halfOf(year, '2')],
  [new RegExp(`^(?:quy|q)\\s*([1-4]|i{1,3}|iv)${of}${y}$`), ([quarter, year]) => quarterOf(year, quarter)],
  [new RegExp(`^${y}\\s*[-/ ]?\\s*q([1-4])$`), ([year, quarter]) => quarterOf(year, quarter)],
  [new RegExp(`^(?:thang|t)\\s*(\\d{1,2})${of}${y}$`), ([month, year]) => monthOf(year, month)],
  [new RegExp(`^(\\d{1,2})\\s*[-/.]\\s*${y}$`), ([month, year]) => monthOf(year, month)],
  [new RegExp(`^${y}[-/](\\d{1,2})$`), ([year, month]) => monthOf(year, month)],
  [new RegExp(`^${y}-?m(\\d{1,2})$`), ([year, month]) => monthOf(year, month)],
  [/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[t ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?$/, () => ({ kind: 'day' })],
  [
    /^(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\d{1,2})[-/ ]\d{2}(?:\d{2})?$/,
    () => ({ kind: 'day' }),
  ],
];

/** The id of a written period: `2026`, `2026-H1`, `2026-Q3`, `2026-07`; undefined for a day. */
export function writtenId(written: WrittenPeriod): string | undefined {
  if ('period' in written) return periodId(written.period);
  if (written.kind === 'quarter') return `${written.year}-Q${written.quarter}`;
  if (written.kind === 'month') return `${written.year}-${String(written.month).padStart(2, '0')}`;
  return undefined;
}

/** The last day of a written period, ISO: a period belongs to the areas valid on it; undefined for a day. */
export function writtenLastDay(written: WrittenPeriod): string | undefined {
  if ('period' in written) return lastDay(written.period);
  if (written.kind === 'day') return undefined;
  const month = written.kind === 'month' ? written.month : 3 * written.quarter;
  return new Date(Date.UTC(written.year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The period that a cell names: `2026`, `2026-H1`, `Năm 2026`, `6T/2026`, `6 tháng đầu năm 2026`,
 * `Quý III/2026`, `2026-07`. "6 tháng 2026" are the first six, as reports use it; `01/07/2026` is told
 * to be a day. Undefined if nothing of the kind is meant.
 */
export function parsePeriod(text: string): WrittenPeriod | undefined {
  const folded = fold(text);
  for (const [pattern, read] of ways) {
    const match = pattern.exec(folded);
    if (match) return read(match.slice(1));
  }
  return undefined;
}

function whole(year: string | undefined): WrittenPeriod {
  return { kind: 'year', period: { year: Number(year), half: 0 } };
}

function halfOf(year: string | undefined, half: string | undefined): WrittenPeriod {
  return { kind: 'half', period: { year: Number(year), half: half === '1' ? 1 : 2 } };
}

function quarterOf(year: string | undefined, quarter: string | undefined): WrittenPeriod {
  return { kind: 'quarter', year: Number(year), quarter: romans[quarter ?? ''] ?? Number(quarter) };
}

function monthOf(year: string | undefined, month: string | undefined): WrittenPeriod | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { kind: 'month', year: Number(year), month: number } : undefined;
}
