import type { Status } from '../targets/status.ts';
import type { RenderFunction } from '@observablehq/plot';
import { knownPeriod } from '../periods/period.ts';
import { periodTold } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import type { Flag } from './chart.ts';
import { element } from './element.ts';
import type { KeyItem } from './key.ts';
import { markElement } from './mark.ts';
import type { DatedPoint } from './series.ts';
import { type ChartWords, chartWords } from './words.ts';

/** Why there is no number. A point flagged ok without a value counts as not reported. */
export function reasonMissing(flag: Flag): Exclude<Flag, 'ok'> {
  return flag === 'ok' ? 'not_reported' : flag;
}

const signs: Readonly<Record<Exclude<Flag, 'ok'>, Status>> = {
  protected: 'withheld',
  not_reported: 'no_data',
  not_applicable: 'not_applicable',
};

/** The mark that stands for a reason. */
export function missingSign(flag: Flag): Status {
  return signs[reasonMissing(flag)];
}

/** A period without a number in words, with the reason: "2025: withheld". */
export function missingText({ point }: DatedPoint, language: Language): string {
  const name = periodTold(knownPeriod(point.period), language);
  return `${name}: ${chartWords[language].flags[reasonMissing(point.flag)]}`;
}

const size = 12;
/** Height of the lane under the axis in which periods without a number stand, px. */
export const missingLane = 20;

/** Hollow marks under the axis, so that no blank is taken for a zero. */
export function missingMark(missing: readonly DatedPoint[], language: Language): RenderFunction {
  return (_index, { x }, _values, dimensions, { document }) => {
    if (!x) return null;
    const y = dimensions.height - dimensions.marginBottom + missingLane / 2;
    const marks = missing.map((one) => {
      const mark = markElement(document, missingSign(one.point.flag), Number(x(one.at)), y, size);
      mark.append(element(document, 'title', {}, [missingText(one, language)]));
      return mark;
    });
    return element(document, 'g', { class: 'missing' }, marks);
  };
}

/** What the marks under the axis mean, for those that occur. */
export function missingKey(missing: readonly DatedPoint[], words: ChartWords, document: Document): KeyItem[] {
  const found = new Set(missing.map(({ point }) => reasonMissing(point.flag)));
  return [...found].sort().map((flag) => ({
    sign: (x, y) => markElement(document, signs[flag], x, y, size),
    text: words.flags[flag],
  }));
}
