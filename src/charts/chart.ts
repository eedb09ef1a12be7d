import type { Language } from '../i18n/language.ts';
import type { Status } from '../targets/status.ts';

/** What every chart takes besides its data. The same function draws at build and in the browser. */
export interface ChartOptions {
  /** The browser's document, or the one that `svgText` (svg.ts) hands over at build. */
  readonly document: Document;
  readonly language: Language;
  /** Width in px; text keeps its size, so a phone gets its own drawing, see `responsive`. */
  readonly width?: number;
  readonly height?: number;
  /** Accessible name; charts of figures add what they say as a whole. One with no name at all is hidden from screen readers. */
  readonly title?: string;
  /** Longer account, read after the name. */
  readonly description?: string;
  /** A class besides the chart's own. */
  readonly className?: string;
}

/** Widths at which pages draw each chart: a phone's column at 360 px, and the text column of a desk. */
export const widths = { narrow: 320, wide: 720 } as const;

/** Whether a number was reported, and if not why. */
export type Flag = 'ok' | 'protected' | 'not_reported' | 'not_applicable';

/** One period of a series. `value` is drawn only where `flag` is 'ok'. */
export interface ChartPoint {
  /** `2026` or `2026-H1`. */
  readonly period: string;
  readonly value: number | null;
  readonly flag: Flag;
  readonly status?: Status | null;
  readonly recomputed?: boolean;
  readonly revised?: boolean;
  readonly provisional?: boolean;
}

/** A day at which a series changes its meaning: nothing is joined across it. */
export interface Break {
  /** First day of what comes after, ISO. */
  readonly at: string;
  readonly label: string;
}

/** Shares in percent have a scale of their own (0 to 100); everything else is counted from 0. */
export type Unit = 'percent' | 'other';

/** The name of a status in the reader's language. */
export type StatusName = (status: Status) => string;

/** Writes a value in the reader's convention, with its unit if it needs one. */
export type Format = (value: number) => string;
