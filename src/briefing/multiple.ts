import { briefingWords } from '../i18n/briefing/words.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod, lastDay, type Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { IndicatorRow, ObservationRow, ProgressRow } from '../release/tables.ts';
import { breaksOf } from '../site/breaks.ts';
import { bare, isPercent, withUnit } from '../site/figure.ts';
import type { Judged } from '../site/overview.ts';
import { chartPoints, pathGoal, requiredPoints, verdictPoints } from '../site/series.ts';
import { isLimit } from '../site/verdict-facts.ts';
import type { Status } from '../targets/status.ts';
import { verdictsUntil } from './judged.ts';
import type { BriefingMultiple } from './briefing.ts';

/** The observations that a briefing draws from, by indicator and breakdown. */
export interface Series {
  readonly indicator: IndicatorRow;
  readonly rows: readonly ObservationRow[];
}

/**
 * Which periods can stand in one line with a verdict: where counting starts anew each year only those of
 * the same length, else all but the second halves of whole years.
 */
function alike(
  verdict: ProgressRow,
  { accumulates }: IndicatorRow,
): (one: { readonly period: string }) => boolean {
  const { half } = knownPeriod(verdict.period);
  return ({ period }) => {
    const other = knownPeriod(period).half;
    return other === half || (!accumulates && (other !== 2 || half === 2));
  };
}

/** Statuses that say something of a result: only these are drawn. */
const results: readonly string[] = ['met', 'on_track', 'off_track', 'missed'];

/** The small drawing of a target; undefined where there is no result to draw. */
export function multipleOf(
  { target, verdict }: Judged,
  series: Series | undefined,
  period: Period,
  lookup: Lookup,
  language: Language,
): Omit<BriefingMultiple, 'label' | 'href'> | undefined {
  if (!series || !results.includes(verdict.status)) return undefined;
  const { indicator, rows } = series;
  const text = briefingWords(language).multiples;
  const verdicts = verdictsUntil(target, verdict.area_id, period, lookup).filter(
    (row) => row.indicator === indicator.indicator && row.basis === verdict.basis,
  );
  // What followed an ended area has no observations of its own under its name.
  const all = verdict.basis === 'successor' ? verdictPoints(verdicts) : chartPoints(rows, verdicts);
  const like = alike(verdict, indicator);
  const points = all.filter(like);
  if (!points.some(({ value }) => value !== null)) return undefined;
  const end = lastDay(knownPeriod(verdict.period));
  const asked = requiredPoints(verdicts.filter(like), pathGoal(target)).filter(({ at }) => at < end);
  // A path in whole areas asks for more at its end than its threshold says.
  const required = verdict.required === null ? asked : [...asked, { at: end, value: verdict.required }];
  const need = isLimit(target.rule) ? text.limit : text.required;
  const format = (value: number): string => bare(value, indicator, language);
  return {
    code: target.target,
    status: verdict.status as Status,
    chart: {
      points,
      required,
      requiredShape: pathGoal(target) ? 'line' : 'step',
      breaks: breaksOf(verdict.area_id, rows, lookup, language),
      unit: isPercent(indicator) ? 'percent' : 'other',
      format,
      need: (value) => need(format(value)),
    },
    described: text.described(
      target[`label_${language}`],
      withUnit(verdict.value ?? 0, indicator, language),
      verdict.required === null ? '' : need(format(verdict.required)),
    ),
  };
}
