import { nice, ticks } from 'd3';
import { formatNumber, formatPercent } from '../i18n/number.ts';
import type { Language } from '../i18n/language.ts';
import type { Unit } from './chart.ts';

/** The span of an axis of values, and where it is labelled. */
export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Zero is left out: the chart must say so. */
  readonly zoomed: boolean;
}

/** A share's axis leaves zero out only when all is above this and within the span below. */
const highShare = 50;
const narrowSpan = 15;
/** Spans below this are no difference, only the noise of computing. */
const smallest = 1e-6;

/** Whether all values are shares of a whole, so that 0 and 100 bound them. */
export function boundedShares(values: readonly number[], unit: Unit): boolean {
  return unit === 'percent' && values.every((value) => value >= 0 && value <= 100);
}

/**
 * The scale for a set of values. Shares span 0 to 100, or less when all are high and close together;
 * everything else includes zero. `count` is about how many ticks there is room for.
 */
export function valueScale(values: readonly number[], unit: Unit, count = 5): ValueScale {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return spanned(0, unit === 'percent' ? 100 : 1, unit, count);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (!boundedShares(known, unit)) return spanned(Math.min(0, low), Math.max(0, high), unit, count);
  // One level alone has no differences to bring out.
  if (high - low < smallest || low < highShare || high - low > narrowSpan)
    return spanned(0, 100, unit, count);
  const room = Math.max(2, (high - low) * 0.25);
  const [from, to] = nice(low - room, Math.min(100, high + room), 4);
  return spanned(Math.max(0, from), Math.min(100, to), unit, count);
}

function spanned(low: number, high: number, unit: Unit, count: number): ValueScale {
  const top = high - low < smallest ? low + 1 : high;
  const even = unit === 'percent' && low === 0 && top === 100;
  const [from, to] = even ? [0, 100] : nice(low, top, count);
  const at = even ? [0, 25, 50, 75, 100] : ticks(from, to, count);
  // Half an event on an axis of small counts would be noise.
  const whole = unit === 'percent' || to - from > 2 ? at : at.filter((tick) => Number.isInteger(tick));
  return { domain: [from, to], ticks: whole, zoomed: from > 0 };
}

const compactFrom = 1_000_000;

/** A tick of an axis of values: "75%", "1.200", "1,2 triệu". */
export function tickText(value: number, unit: Unit, language: Language): string {
  if (unit === 'percent') return formatPercent(value, language);
  if (Math.abs(value) < compactFrom) return formatNumber(value, language, 2);
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  });
  return compact.format(value).replace('-', '−').replaceAll(' ', ' ');
}
