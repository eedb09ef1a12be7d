import type { Localized } from '../../src/i18n/language.ts';
import type { IndicatorDefinition } from '../../src/indicators/indicator.ts';
import { needs, type Needs } from '../../src/targets/needs.ts';
import type { Rule } from '../../src/targets/rule.ts';
import { definitions } from './definitions.ts';
import { quoted } from './found.ts';
import type { TargetDraft } from './plan-draft.ts';
import { planFault, type PlanContext, type PlanFault } from './plan-fault.ts';
import { unitIds } from './plan-faults-names.ts';
import { unknownName } from './unknown-name.ts';

const relative: readonly string[] = ['percent', 'percentage_points'];

/** Units of thresholds that are not there, unknown, or against the rule. */
export function unitFaults(
  target: TargetDraft,
  rule: Rule,
  path: readonly PropertyKey[],
  context: PlanContext,
): PlanFault[] {
  const { threshold_unit: unit } = target;
  if (unit === undefined) return [];
  const { dictionary } = context;
  const at = [...path, 'threshold_unit'];
  const need = needs[rule];
  const used = definitions(target.indicators, dictionary);
  const allowed = allowedUnits(need, ownUnits(used));
  if (unit === null) return lackOfUnit(target, path, context, need);
  const known = unitIds(dictionary);
  if (known && !known.includes(unit)) {
    return [{ path: at, message: unknownName(unit, known, 'indicators.yaml, units') }];
  }
  const shares = used.every(({ kind }) => kind === 'share');
  const fits =
    need.asks === 'share'
      ? unit === 'percent'
      : need.compares
        ? unit !== 'percentage_points' || shares
        : need.asks === 'none' || !relative.includes(unit);
  if (fits) return [];
  return [
    planFault(
      at,
      `đang là ${quoted(unit)}, trái với quy tắc ${rule}${need.compares ? ' của chỉ số không phải tỷ lệ' : ''}: ghi ${allowed.vi}`,
      `found ${quoted(unit)}, which contradicts the rule ${rule}${need.compares ? ' of what is no share' : ''}: write ${allowed.en}`,
    ),
  ];
}

/** A threshold without its unit: a fault whatever the rule is meant to be. */
export function lackOfUnit(
  { threshold, threshold_unit: unit, indicators }: TargetDraft,
  path: readonly PropertyKey[],
  { dictionary }: PlanContext,
  need: Needs | undefined,
): PlanFault[] {
  if (unit !== null || typeof threshold !== 'number' || need?.asks === 'none') return [];
  const own = ownUnits(definitions(indicators, dictionary));
  // "Lower than before" of minutes and of pages: the 0 has no unit of its own.
  if (own.length > 1 && (need ? need.asks === 'zero' && need.compares : threshold === 0)) return [];
  const allowed = allowedUnits(need, own);
  return [
    planFault(
      [...path, 'threshold_unit'],
      `đang thiếu: ngưỡng ${threshold} phải có đơn vị, ghi ${allowed.vi}`,
      `is missing: the threshold ${threshold} needs a unit, write ${allowed.en}`,
    ),
  ];
}

function ownUnits(used: readonly IndicatorDefinition[]): readonly string[] {
  return [...new Set(used.map(({ unit }) => unit))];
}

function allowedUnits(need: Needs | undefined, own: readonly string[]): Localized {
  const { asks = 'amount', compares = own.includes('percent') } = need ?? {};
  if (asks === 'share') return { vi: 'percent', en: 'percent' };
  const units = own.filter((unit) => !relative.includes(unit));
  const named = [...(compares ? ['percent'] : []), ...units].join(', ');
  if (named === '')
    return { vi: 'một mã của units trong indicators.yaml', en: 'an id of units in indicators.yaml' };
  return {
    vi: `${named}, hoặc một mã khác của units trong indicators.yaml`,
    en: `${named}, or another id of units in indicators.yaml`,
  };
}
