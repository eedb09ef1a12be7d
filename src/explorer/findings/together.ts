import type { Format } from '../../charts/chart.ts';
import { median } from '../../charts/distribution.ts';
import type { ScatterPoint } from '../../charts/scatter.ts';
import { shownValue } from '../../charts/shown.ts';
import type { ViewWords } from '../../i18n/explorer/view/words.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/number.ts';

/** Fewer areas are no ground for a sentence on how they go together. */
export const fewest = 8;

/** Of the areas in the upper half of one number, how many are in the upper half of the other. */
export interface Together {
  readonly known: number;
  readonly middleX: number;
  readonly middleY: number;
  readonly high: number;
  readonly both: number;
  /**
   * Whether what is high in one is mostly high in the other, or mostly low; null where chance alone would often make
   * as much of a difference.
   */
  readonly course: 'alike' | 'opposite' | null;
}

/** Counted over the areas that have both numbers; null without any. */
export function together(points: readonly ScatterPoint[]): Together | null {
  const known = points.flatMap((point) => {
    const [x, y] = [shownValue(point.x), shownValue(point.y)];
    return x === null || y === null ? [] : [{ x, y }];
  });
  const middleX = median(known.map(({ x }) => x));
  const middleY = median(known.map(({ y }) => y));
  if (middleX === null || middleY === null) return null;
  const high = known.filter(({ x }) => x >= middleX);
  const both = high.filter(({ y }) => y >= middleY).length;
  const highY = known.filter(({ y }) => y >= middleY).length;
  const course = courseOf(both, high.length, highY, known.length);
  return { known: known.length, middleX, middleY, high: high.length, both, course };
}

/** Two standard deviations of the hypergeometric distribution: what drawing lots gives in 19 cases out of 20. */
function courseOf(both: number, highX: number, highY: number, all: number): Together['course'] {
  const expected = (highX * highY) / all;
  const spread = Math.sqrt((expected * (all - highX) * (all - highY)) / (all * (all - 1)));
  if (!(Math.abs(both - expected) > 2 * spread)) return null;
  return both > expected ? 'alike' : 'opposite';
}

/** What two numbers say of each other in words, and the count behind them; no claim that one makes the other. */
export function togetherFinding(
  points: readonly ScatterPoint[],
  period: string,
  formats: { readonly x: Format; readonly y: Format },
  language: Language,
  words: ViewWords,
): string {
  const found = together(points);
  if (!found) return words.noPairs(period);
  const write = (count: number): string => formatNumber(count, language, 0);
  if (found.known < fewest) return words.pairs(write(found.known), period);
  const { high, both, middleX, middleY, course } = found;
  const counted = words.together(write(high), formats.x(middleX), write(both), formats.y(middleY), period);
  return `${words.courses[course ?? 'neither']} ${counted}`;
}
