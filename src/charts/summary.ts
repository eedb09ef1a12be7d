import { periodTold } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Format } from './chart.ts';
import type { DatedPoint } from './series.ts';
import { chartWords } from './words.ts';

/** A series in one sentence: its span, lowest, highest and latest result, and how many periods have no number. */
export function courseSentence(
  results: readonly DatedPoint[],
  missing: readonly DatedPoint[],
  format: Format,
  language: Language,
): string {
  const words = chartWords[language];
  const known = results
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const period = ({ point }: DatedPoint): string => periodTold(knownPeriod(point.period), language);
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last) return `${words.empty}. ${blanks(missing.length, language)}`.trim();
  const values = known.map(({ value }) => value ?? 0);
  const said =
    first === last
      ? words.single(format(values[0] ?? 0), period(first))
      : words.course({
          from: period(first),
          to: period(last),
          low: format(Math.min(...values)),
          high: format(Math.max(...values)),
          latest: format(last.value ?? 0),
        });
  return `${said} ${blanks(missing.length, language)}`.trim();
}

/** A list of values in one sentence: how many, lowest, highest, and how many have no number. */
export function spreadSentence(
  values: readonly (number | null)[],
  format: Format,
  language: Language,
): string {
  const words = chartWords[language];
  const known = values.filter((value) => value !== null);
  const without = blanks(values.length - known.length, language);
  if (known.length === 0) return `${words.empty}. ${without}`.trim();
  const [low, high] = [format(Math.min(...known)), format(Math.max(...known))];
  return `${words.spread(formatNumber(known.length, language), low, high)} ${without}`.trim();
}

/** A chart's title with what it says as a whole. */
export function summed(title: string | undefined, said: string): string {
  return title === undefined ? said : `${title.replace(/[.:\s]+$/, '')}. ${said}`;
}

function blanks(count: number, language: Language): string {
  return count === 0 ? '' : chartWords[language].blanks(formatNumber(count, language));
}
