import type { Localized } from '../../i18n/language.ts';
import type { Lookup } from '../../release/lookup.ts';
import type { IndicatorRow, ProgrammeRow, ProgressRow, TargetRow } from '../../release/tables.ts';
import type { Operator } from '../../targets/operator.ts';

/** What the working of a verdict is made from. */
export interface Subject {
  /** As the verdict's reading takes it. */
  readonly target: TargetRow;
  readonly verdict: ProgressRow;
  /** What its numbers are measured in. */
  readonly indicator: IndicatorRow | undefined;
  readonly programme: Pick<ProgrammeRow, 'label_vi' | 'label_en'>;
  /** Whether the plan makes the target up of others. */
  readonly composed: boolean;
  /** The published verdicts on those in the same area and period. */
  readonly parts: readonly Part[];
}

/** One part of a composite target with its verdict. */
export interface Part {
  readonly label: Localized;
  readonly status: string;
}

/** Gathers what the working of a verdict on a target is made from. */
export function subjectOf(target: TargetRow, verdict: ProgressRow, lookup: Lookup): Subject {
  const parts =
    target.rule === 'composite_all_criteria'
      ? lookup
          .targetsOf(target.programme)
          .filter(({ parent, measurability }) => parent === target.target && measurability !== 'qualitative')
      : [];
  const verdicts = parts.flatMap((part): Part[] => {
    const found = lookup
      .progressOf(part)
      .find(
        ({ area_id, period, reading }) =>
          area_id === verdict.area_id && period === verdict.period && reading === 'sensible',
      );
    return found ? [{ label: { vi: part.label_vi, en: part.label_en }, status: found.status }] : [];
  });
  return {
    target: readAs(target, verdict.reading),
    verdict,
    indicator: lookup.indicatorOf(target, verdict),
    programme: lookup.programme(target.programme),
    composed: parts.length > 0,
    parts: verdicts,
  };
}

/** What a reading may ask in place of the target. */
interface Reading {
  readonly id: string;
  readonly rule?: string;
  readonly operator?: Operator;
  readonly threshold?: number;
  readonly threshold_unit?: string;
}

/** A target with the rule and threshold of one of its readings. */
export function readAs(target: TargetRow, reading: string): TargetRow {
  const found = (JSON.parse(target.readings) as Reading[]).find(({ id }) => id === reading);
  return {
    ...target,
    rule: found?.rule ?? target.rule,
    operator: found?.operator ?? target.operator,
    threshold: found?.threshold ?? target.threshold,
    threshold_unit: found?.threshold_unit ?? target.threshold_unit,
  };
}
