import type { PlanDraft, TargetDraft } from './plan-draft.ts';
import { planFault, type PlanContext, type PlanFault } from './plan-fault.ts';

/** Wholes without parts to decide them, and parts that no whole can take up. */
export function partFaults({ targets = [] }: PlanDraft, { dictionary }: PlanContext): PlanFault[] {
  const byId = new Map(targets.flatMap((target) => (target.id === undefined ? [] : [[target.id, target]])));
  return targets.flatMap((target, index) => {
    const path = ['targets', index];
    const children = targets.filter((other) => other.parent === target.id);
    // A part whose own parent is unreadable may belong anywhere.
    const allKnown = targets.every(({ parent }) => parent !== undefined) && target.id !== undefined;
    return [
      ...parentFaults(target, byId, path),
      ...(allKnown ? wholeFaults(target, children, path, dictionary) : []),
    ];
  });
}

function parentFaults(
  target: TargetDraft,
  byId: ReadonlyMap<string, TargetDraft>,
  path: readonly PropertyKey[],
): PlanFault[] {
  const { id, parent } = target;
  const whole = parent ? byId.get(parent) : undefined;
  if (id === undefined || !parent || !whole) return [];
  const at = [...path, 'parent'];
  if (parent === id) {
    return [
      planFault(
        at,
        `là chính ${id}: một chỉ tiêu không là phần của chính nó, ghi chỉ tiêu khác hoặc xóa mục này`,
        `found ${id} itself: no target is part of itself, name another or remove it`,
      ),
    ];
  }
  const circle = circleFrom(id, byId);
  if (circle) {
    // Told once, at the first of its members in the file.
    const first = [...byId.keys()].find((each) => circle.includes(each));
    if (first !== id) return [];
    const way = [...circle, id].join(' → ');
    return [
      planFault(
        at,
        `các phần đi thành vòng (${way}): xóa parent ở một chỗ trong vòng`,
        `the parts go in a circle (${way}): remove parent at one place of it`,
      ),
    ];
  }
  const faults: PlanFault[] = [];
  if (whole.rule && whole.rule !== 'composite_all_criteria') {
    faults.push(
      planFault(
        at,
        `${parent} có quy tắc ${whole.rule}, không gồm các phần: xóa mục này, hoặc ghi rule: composite_all_criteria cho ${parent}`,
        `${parent} has the rule ${whole.rule} and is not made of parts: remove this, or write rule: composite_all_criteria for ${parent}`,
      ),
    );
  }
  if (isMeasured(target) && isMeasured(whole) && target.levels && target.levels.length > 0) {
    for (const level of whole.levels?.filter((each) => !target.levels?.includes(each)) ?? []) {
      faults.push(
        planFault(
          [...path, 'levels'],
          `thiếu cấp “${level}”, mà ${parent} được đánh giá ở cấp ấy: thêm vào, hoặc bỏ cấp ấy ở ${parent}`,
          `lacks the level “${level}”, at which ${parent} is judged: add it, or take it from ${parent}`,
        ),
      );
    }
  }
  return faults;
}

/** The ids from a target up through its wholes, if they lead back to it. */
function circleFrom(id: string, byId: ReadonlyMap<string, TargetDraft>): readonly string[] | undefined {
  const way = [id];
  for (let at = byId.get(id)?.parent; at; at = byId.get(at)?.parent) {
    if (at === id) return way;
    if (way.includes(at)) return undefined;
    way.push(at);
  }
  return undefined;
}

function isMeasured({ measurability }: TargetDraft): boolean {
  return measurability !== undefined && measurability !== 'qualitative';
}

/** A composite is decided by its parts, by a number of things in place, or by the states of its indicators. */
function wholeFaults(
  target: TargetDraft,
  children: readonly TargetDraft[],
  path: readonly PropertyKey[],
  dictionary: PlanContext['dictionary'],
): PlanFault[] {
  const { id = '', rule, indicators, threshold } = target;
  if (rule !== 'composite_all_criteria' || !isMeasured(target) || !indicators) return [];
  if (children.length > 0) {
    const names = children.map((child) => child.id ?? '?').join(', ');
    const faults: PlanFault[] = [];
    if (typeof threshold === 'number' && threshold !== children.length) {
      faults.push(
        planFault(
          [...path, 'threshold'],
          `đang là ${threshold}, mà tệp có ${children.length} phần (${names}): sửa con số, hoặc thêm bớt phần`,
          `found ${threshold}, but the parts in the file number ${children.length} (${names}): mend the number, or the parts`,
        ),
      );
    }
    if (children.every(({ measurability }) => measurability === 'qualitative')) {
      faults.push(
        planFault(
          [...path, 'rule'],
          `không phần nào (${names}) được đo, nên không kết luận được: cần ít nhất một phần quantitative hoặc binary`,
          `none of its parts (${names}) is measured, so nothing decides it: at least one must be quantitative or binary`,
        ),
      );
    }
    return faults;
  }
  if (indicators.length === 0) {
    return [
      planFault(
        [...path, 'rule'],
        `quy tắc composite_all_criteria cần các phần (những chỉ tiêu ghi parent: ${id}), hoặc indicators và threshold của chính nó: thêm một trong hai`,
        `the rule composite_all_criteria needs parts (targets with parent: ${id}), or indicators and a threshold of its own: add either`,
      ),
    ];
  }
  // States say by themselves whether they are reached; anything counted needs the number that is enough.
  const counted = indicators.filter((one) => (dictionary?.indicators[one]?.kind ?? 'status') !== 'status');
  if (threshold !== null || counted.length === 0) return [];
  return [
    planFault(
      [...path, 'threshold'],
      `đang thiếu: chỉ tiêu không có phần nào, nên cần con số phải đạt của ${counted.join(', ')}`,
      `is missing: the target has no parts, so the number that ${counted.join(', ')} must reach is needed`,
    ),
  ];
}
