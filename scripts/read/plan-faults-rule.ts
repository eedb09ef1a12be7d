import { needs } from '../../src/targets/needs.ts';
import type { Rule } from '../../src/targets/rule.ts';
import { definitions } from './definitions.ts';
import { quoted } from './found.ts';
import type { PlanDraft, TargetDraft } from './plan-draft.ts';
import { planFault, type PlanContext, type PlanFault } from './plan-fault.ts';
import { lackOfUnit, unitFaults } from './plan-faults-unit.ts';

/** Targets whose rule cannot be judged by what stands beside it, or is contradicted by it. */
export function ruleFaults(plan: PlanDraft, context: PlanContext): PlanFault[] {
  return (plan.targets ?? []).flatMap((target, index) => {
    const path = ['targets', index];
    return [
      ...measureFaults(target, path, context),
      ...testFaults(target, path, context, (target.readings?.length ?? 1) > 0),
      ...readingFaults(target, path, context),
    ];
  });
}

/** Both readings of a target are held against its rule; what is the target's own is told once, of itself. */
function readingFaults(target: TargetDraft, path: readonly PropertyKey[], context: PlanContext): PlanFault[] {
  const own = new Set(testFaults(target, path, context, true).map((fault) => fault.message.en));
  return (target.readings ?? []).flatMap((reading, index) => {
    const read: TargetDraft = {
      ...target,
      rule: reading.rule ?? target.rule,
      operator: reading.operator ?? target.operator,
      threshold: reading.threshold ?? target.threshold,
      threshold_unit: reading.threshold_unit ?? target.threshold_unit,
      indicators: reading.indicators ?? target.indicators,
    };
    const at = [...path, 'readings', index];
    // What cannot hold is what the literal reading is for.
    const faults = testFaults(read, at, context, reading.id === 'literal');
    return faults.filter(({ message }) => !own.has(message.en));
  });
}

/** What decides a test must fit: operator, threshold, unit, comparison and indicators. */
function testFaults(
  target: TargetDraft,
  path: readonly PropertyKey[],
  context: PlanContext,
  mayBeImpossible: boolean,
): PlanFault[] {
  const { rule } = target;
  if (!rule) return lackOfUnit(target, path, context, undefined);
  return [
    ...operatorFaults(target, rule, path),
    ...thresholdFaults(target, rule, path, mayBeImpossible),
    ...unitFaults(target, rule, path, context),
    ...comparisonFaults(target, rule, path),
    ...indicatorFaults(target, rule, path, context),
  ];
}

/** Whether a target is measured at all: by something, and somewhere. */
function measureFaults(
  { rule, measurability, indicators, readings, levels }: TargetDraft,
  path: readonly PropertyKey[],
  context: PlanContext,
): PlanFault[] {
  if (!rule || !measurability || measurability === 'qualitative') return [];
  const faults: PlanFault[] = [];
  if (rule === 'qualitative' && measurability === 'quantitative') {
    faults.push(
      planFault(
        [...path, 'measurability'],
        'đang là quantitative, mà quy tắc qualitative không đo gì: chọn quy tắc khác, hoặc ghi qualitative',
        'found quantitative, but the rule qualitative measures nothing: choose another rule, or write qualitative',
      ),
    );
  }
  const lacks = indicators?.length === 0 && !(readings ?? []).some((one) => one.indicators?.length);
  if (lacks && !needs[rule].silent) {
    faults.push(
      planFault(
        [...path, 'indicators'],
        `đang để trống: quy tắc ${rule} cần ít nhất một chỉ số của indicators.yaml; nếu không đo được, ghi measurability: qualitative`,
        `is empty: the rule ${rule} needs at least one indicator of indicators.yaml; if nothing measures it, write measurability: qualitative`,
      ),
    );
  }
  if (levels?.length === 0) {
    const known = context.levels?.join(', ') ?? 'site.yaml, area_levels';
    faults.push(
      planFault(
        [...path, 'levels'],
        `đang để trống: ghi các cấp mà chỉ tiêu được đánh giá (${known}); nếu không đo được, ghi measurability: qualitative`,
        `is empty: write the levels at which the target is judged (${known}); if nothing measures it, write measurability: qualitative`,
      ),
    );
  }
  return faults;
}

function operatorFaults({ operator }: TargetDraft, rule: Rule, path: readonly PropertyKey[]): PlanFault[] {
  const { operators } = needs[rule];
  if (!operator || operators.includes(operator)) return [];
  const at = [...path, 'operator'];
  if (operators.length === 0) {
    return [
      planFault(
        at,
        `đang là “${operator}”, mà quy tắc ${rule} không so sánh gì: xóa mục này`,
        `found “${operator}”, but the rule ${rule} compares nothing: remove it`,
      ),
    ];
  }
  const [vi, en] = ['hoặc', 'or'].map((or) => operators.map((one) => `“${one}”`).join(` ${or} `));
  return [
    planFault(
      at,
      `đang là “${operator}”, trái với quy tắc ${rule}: ghi ${vi}, hoặc chọn quy tắc khác`,
      `found “${operator}”, which contradicts the rule ${rule}: write ${en}, or choose another rule`,
    ),
  ];
}

/** The rule to take where another number than 0 is meant. */
const withNumber: Readonly<Partial<Record<Rule, Rule>>> = {
  count_zero: 'count_at_most',
  yoy_decrease: 'yoy_change_at_most',
  yoy_increase: 'yoy_change_at_least',
};

function thresholdFaults(
  { threshold, threshold_unit: unit }: TargetDraft,
  rule: Rule,
  path: readonly PropertyKey[],
  mayBeImpossible: boolean,
): PlanFault[] {
  if (threshold === undefined) return [];
  const { asks } = needs[rule];
  const fault = (vi: string, en: string): PlanFault[] => [planFault([...path, 'threshold'], vi, en)];
  if (threshold === null) {
    if (asks === 'none' || asks === 'zero' || asks === 'parts') return [];
    return fault(
      `đang thiếu: quy tắc ${rule} cần một con số để so sánh, thêm mục này`,
      `is missing: the rule ${rule} needs a number to compare with, add it`,
    );
  }
  if (asks === 'none') {
    return fault(
      `đang là ${threshold}, mà quy tắc ${rule} không dùng ngưỡng: xóa mục này, hoặc chọn quy tắc khác`,
      `found ${threshold}, but the rule ${rule} takes no threshold: remove it, or choose another rule`,
    );
  }
  if (asks === 'zero') {
    if (threshold === 0) return [];
    const other = withNumber[rule] ?? '';
    return fault(
      `đang là ${threshold}, mà quy tắc ${rule} chỉ nhận 0: ghi 0, hoặc dùng quy tắc ${other}`,
      `found ${threshold}, but the rule ${rule} takes only 0: write 0, or use the rule ${other}`,
    );
  }
  if (asks === 'change') {
    if (unit !== 'percent' || threshold >= -100) return [];
    return fault(
      `đang là ${threshold}%: không gì giảm quá 100%, ghi từ -100 trở lên`,
      `found ${threshold}%: nothing falls by more than 100%, write -100 or more`,
    );
  }
  if (threshold < 0) {
    return fault(
      `đang là ${threshold}: ngưỡng của quy tắc ${rule} không thể âm, ghi từ 0 trở lên`,
      `found ${threshold}: the threshold of the rule ${rule} cannot be negative, write 0 or more`,
    );
  }
  const impossible = rule === 'share_above' ? threshold >= 100 : threshold > 100;
  if (asks !== 'share' || !impossible || mayBeImpossible) return [];
  const most = rule === 'share_above' ? 'dưới 100' : 'nhiều nhất 100';
  const mostEn = rule === 'share_above' ? 'less than 100' : 'at most 100';
  return fault(
    `đang là ${threshold}%, điều không thể có: ghi ${most}; nếu kế hoạch viết đúng như vậy, ghi hai cách đọc trong readings, literal và sensible`,
    `found ${threshold}%, which cannot be: write ${mostEn}; if the plan does say so, give two readings, literal and sensible`,
  );
}

function comparisonFaults(
  { comparison_period: period }: TargetDraft,
  rule: Rule,
  path: readonly PropertyKey[],
): PlanFault[] {
  if (!needs[rule].compares || period !== null) return [];
  return [
    planFault(
      [...path, 'comparison_period'],
      `đang thiếu: quy tắc ${rule} so với một kỳ trước, ghi previous_year hoặc previous_year_end`,
      `is missing: the rule ${rule} compares with an earlier period, write previous_year or previous_year_end`,
    ),
  ];
}

function indicatorFaults(
  { indicators, levels }: TargetDraft,
  rule: Rule,
  path: readonly PropertyKey[],
  { dictionary }: PlanContext,
): PlanFault[] {
  const { kinds } = needs[rule];
  return definitions(indicators, dictionary).flatMap(({ id, ...definition }) => {
    const faults: PlanFault[] = [];
    if (!kinds.includes(definition.kind)) {
      const list = kinds.join(', ');
      faults.push(
        planFault(
          [...path, 'indicators'],
          `chỉ số ${id} thuộc loại ${definition.kind}, mà quy tắc ${rule} chỉ dùng cho loại ${list}: chọn chỉ số khác, hoặc quy tắc khác`,
          `the indicator ${id} is of kind ${definition.kind}, but the rule ${rule} is for ${list}: choose another indicator, or another rule`,
        ),
      );
    }
    if (definition.context) {
      faults.push(
        planFault(
          [...path, 'indicators'],
          `chỉ số ${id} là số liệu nền (context), không phải kết quả của chỉ tiêu nào: chọn chỉ số khác`,
          `the indicator ${id} is a context figure and never the result of a target: choose another`,
        ),
      );
    }
    const lacking = (levels ?? []).filter((level) => !definition.levels.includes(level));
    for (const level of lacking) {
      const list = definition.levels.join(', ');
      faults.push(
        planFault(
          [...path, 'levels'],
          `chỉ số ${id} không báo cáo ở cấp ${quoted(level)}: ghi một trong ${list}, hoặc thêm cấp này cho chỉ số trong indicators.yaml`,
          `the indicator ${id} is not reported at level ${quoted(level)}: write one of ${list}, or add the level to the indicator in indicators.yaml`,
        ),
      );
    }
    return faults;
  });
}
