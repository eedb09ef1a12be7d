import { sentence } from '../../src/i18n/verdict/sentence.ts';
import type { Told } from '../../src/i18n/verdict/told.ts';
import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import { type Period, periodId } from '../../src/periods/period.ts';
import type { ProgressRow } from '../../src/release/tables.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import type { Asked } from '../../src/targets/reading.ts';
import type { Status } from '../../src/targets/status.ts';
import { turnOf } from '../../src/targets/turn.ts';
import { type Answer, beginningOf } from './ask.ts';
import type { Place } from './places.ts';

/** What a row is about, beside its verdict. */
export interface Subject {
  readonly programme: Programme;
  readonly target: Target;
  readonly asked: Asked;
  readonly place: Place;
  readonly period: Period;
  /** The verdict of the period of its kind before. */
  readonly previous: { readonly period: Period; readonly status: Status } | null;
}

/** The row of `verdict` for an answer, with its sentences. */
export function rowOf(subject: Subject, answer: Answer, { units }: IndicatorsFile): ProgressRow {
  const { programme, target, asked, place, period, previous } = subject;
  const { verdict, used } = answer;
  const told: Told = {
    verdict,
    test: asked,
    period,
    measure: measureOf(answer),
    unit: units[used?.definition.unit ?? ''],
    subject: asked.indicators.length > 1 ? used?.definition.label : undefined,
    agency: programme.agencies.find((agency) => agency.id === target.agencies[0])?.label,
    areas: answer.areas,
    second_half: period.half === 2 && used?.facts.adds_over_periods,
    area_day: verdict.reason === 'area_ended' ? (place.area.valid_to ?? undefined) : beginningOf(place),
  };
  return {
    programme: programme.programme,
    target: target.id,
    reading: asked.reading,
    area_id: place.area.area_id,
    period: periodId(period),
    year: period.year,
    half: period.half,
    indicator: used?.indicator ?? null,
    previous_period: previous === null ? null : periodId(previous.period),
    previous_status: previous?.status ?? null,
    turned: turnOf(previous?.status ?? null, verdict.status),
    status: verdict.status,
    reason: verdict.reason,
    numerator: verdict.numerator,
    denominator: verdict.denominator,
    value: verdict.value,
    required: verdict.required,
    gap: verdict.gap,
    base_period: verdict.base_period,
    base_value: verdict.base_value,
    pace: verdict.pace,
    pace_needed: verdict.pace_needed,
    projected: verdict.projected,
    event_date: verdict.event_date,
    areas_reported: answer.areas?.reported ?? null,
    areas_due: answer.areas?.due ?? null,
    coverage: answer.coverage,
    basis: place.basis,
    reason_vi: sentence(told, 'vi'),
    reason_en: sentence(told, 'en'),
  };
}

function measureOf({ used }: Answer): Told['measure'] {
  const kind = used?.facts.kind;
  return kind === 'share' || kind === 'status' ? kind : 'number';
}
