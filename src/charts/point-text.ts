import { periodTold } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod } from '../periods/period.ts';
import type { ChartPoint, Format } from './chart.ts';
import type { DatedPoint } from './series.ts';
import { type ChartWords, chartWords } from './words.ts';

/** Reservations about a number that its dot shows as a ring. */
export function reservations(point: ChartPoint, words: ChartWords): string[] {
  const found: string[] = [];
  if (point.provisional) found.push(words.provisional);
  if (point.recomputed) found.push(words.recomputed);
  return found;
}

/** A point in words, for its tooltip and for those who walk the chart: "2025: 41% (provisional)". */
export function pointText({ point, value }: DatedPoint, language: Language, format: Format): string {
  const words = chartWords[language];
  const said = [...reservations(point, words), ...(point.revised ? [words.revised] : [])];
  const name = periodTold(knownPeriod(point.period), language);
  return `${name}: ${format(value ?? 0)}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
}
