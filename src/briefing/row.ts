import { periodShort } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod, type Period, periodId } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import { withUnit } from '../site/figure.ts';
import type { Judged } from '../site/overview.ts';
import type { Status } from '../targets/status.ts';
import { changeText } from './change.ts';
import { verdictsUntil } from './judged.ts';
import type { BriefingRow } from './briefing.ts';

/** A target in the table of all. */
export function rowOf(
  { target, verdict }: Judged,
  period: Period,
  lookup: Lookup,
  language: Language,
): Omit<BriefingRow, 'label' | 'href'> {
  const indicator = lookup.indicatorOf(target, verdict);
  const shown = (value: number | null): string =>
    value === null || !indicator ? '' : withUnit(value, indicator, language);
  const before = verdictsUntil(target, verdict.area_id, period, lookup).find(
    (row) => row.period === verdict.previous_period,
  );
  return {
    code: target.target,
    status: verdict.status as Status,
    result: shown(verdict.value),
    required: shown(verdict.required),
    change: changeText(verdict, before, indicator, language) ?? '',
    period: verdict.period === periodId(period) ? '' : periodShort(knownPeriod(verdict.period), language),
  };
}
