import type { Language } from '../i18n/language.ts';
import { en } from '../i18n/charts/en.ts';
import { vi } from '../i18n/charts/vi.ts';
import { formatDay } from '../i18n/date.ts';
import type { Why } from './shown.ts';

/**
 * The words that charts write themselves (src/i18n/charts); titles and captions come from the page. No-break spaces
 * keep lines whole.
 */
export interface ChartWords {
  /** A tick at 31 December; its words hold together. */
  readonly yearEnd: (year: number) => string;
  readonly target: (value: string, deadline: string | null) => string;
  readonly required: (value: string) => string;
  readonly projected: (value: string) => string;
  /** Said where a scale leaves out zero. */
  readonly axisFrom: (value: string) => string;
  /** Why there is no number. */
  readonly flags: Readonly<Record<Why, string>>;
  /** Of areas whose values a reader did not ask for, or that have none. */
  readonly leftOut: string;
  readonly recomputed: string;
  readonly revised: string;
  readonly provisional: string;
  /** What a signed figure is; of shares in percentage points. */
  readonly change: (before: string, points: boolean) => string;
  /** A signed figure where it is read out: as a sign alone it says neither of what nor since when. */
  readonly changed: (change: string, before: string, points: boolean) => string;
  readonly empty: string;
  /** What kind of thing a screen reader stands on. */
  readonly chart: string;
  /** How to go through a chart by keyboard. */
  readonly walk: string;
  /** The same for a chart made of several small ones. */
  readonly walkPanels: string;
  /** What a series says as a whole. */
  readonly course: (told: {
    readonly from: string;
    readonly to: string;
    readonly low: string;
    readonly high: string;
    readonly latest: string;
  }) => string;
  readonly single: (value: string, period: string) => string;
  /** What a list of values says as a whole. */
  readonly spread: (count: string, low: string, high: string) => string;
  readonly blanks: (count: string) => string;
}

export const chartWords: Readonly<Record<Language, ChartWords>> = { vi, en };

/** A day on a chart: "cuối 2030" for 31 December, otherwise the date. */
export function dayOnChart(iso: string, language: Language): string {
  if (iso.endsWith('-12-31')) return chartWords[language].yearEnd(Number(iso.slice(0, 4)));
  return formatDay(iso, language);
}
