import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Site } from '../../src/site/site.ts';
import type { Fault } from './fault.ts';

/** Counts that cannot follow from states: of something that has none, of unknown states, or mixing standards. */
export function indicatorFaults({ indicators }: IndicatorsFile, { area_levels }: Site): Fault[] {
  const faults: Fault[] = [];
  for (const [id, { from_states: from, breakdowns }] of Object.entries(indicators)) {
    if (!from) continue;
    const fault = (field: string, vi: string, en: string) => {
      const column = `indicators.${id}.from_states.${field}`;
      faults.push({ file: 'indicators.yaml', row: null, column, message: { vi, en } });
    };
    const of = indicators[from.of];
    if (of?.kind !== 'status') {
      fault(
        'of',
        `"${from.of}" không phải chỉ số trạng thái: ghi mã một chỉ số có kind: status`,
        `"${from.of}" is no status indicator: name one with kind: status`,
      );
      continue;
    }
    if (!area_levels.some((level) => level.id === from.areas)) {
      const levels = area_levels.map((level) => level.id).join(', ');
      fault(
        'areas',
        `site.yaml, area_levels không có "${from.areas}": chọn một trong ${levels}`,
        `site.yaml, area_levels has no "${from.areas}": choose one of ${levels}`,
      );
    }
    const split = Object.keys(of.breakdowns);
    if (from.count === 'holders') {
      for (const name of split.filter((each) => !(each in breakdowns))) {
        fault(
          'of',
          `"${from.of}" chia theo ${name}, mà ${id} thì không: thêm ${name} vào breakdowns, để các ${name} không bị cộng lẫn`,
          `"${from.of}" is split by ${name} and ${id} is not: add ${name} to its breakdowns, so that none are mixed`,
        );
      }
      continue;
    }
    if (split.length > 0) {
      fault(
        'of',
        `"${from.of}" chia theo ${split.join(', ')}: chỉ đếm chuyển loại được với chỉ số không phân tổ`,
        `"${from.of}" is split by ${split.join(', ')}: moves can be counted only where there is no breakdown`,
      );
    }
    const categories = (breakdowns[from.column] ?? []).map((category) => category.id);
    const states = of.states.map((state) => state.id);
    for (const [category, step] of Object.entries(from.steps)) {
      if (!categories.includes(category)) {
        fault(
          `steps.${category}`,
          `breakdowns.${from.column} không có nhóm này: ghi một trong ${categories.join(', ')}`,
          `breakdowns.${from.column} has no such category: write one of ${categories.join(', ')}`,
        );
      }
      for (const state of step.filter((each) => !states.includes(each))) {
        fault(
          `steps.${category}`,
          `"${from.of}" không có trạng thái "${state}": ghi một trong ${states.join(', ')}`,
          `"${from.of}" has no state "${state}": write one of ${states.join(', ')}`,
        );
      }
    }
  }
  return faults;
}
