import type { PlanDraft, TargetDraft } from './plan-draft.ts';
import { planFault, type PlanFault } from './plan-fault.ts';

interface Span {
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
}

/** Days that cannot be: ends before beginnings, targets, phases and duties outside the plan, phases over phases. */
export function spanFaults(plan: PlanDraft): PlanFault[] {
  return [
    ...ends(plan, []),
    ...(plan.targets ?? []).flatMap((target, index) => {
      const path = ['targets', index];
      return [...ends(target, path), ...insidePlan(target, plan, path), ...deadlineFaults(target, path)];
    }),
    ...phaseFaults(plan),
    ...(plan.duties ?? []).flatMap(({ due }, index) =>
      outside(due, plan, ['duties', index, 'due'], ['kế hoạch', 'the plan']),
    ),
  ];
}

function ends({ valid_from, valid_to }: Span, path: readonly PropertyKey[]): PlanFault[] {
  if (!valid_from || !valid_to || valid_to >= valid_from) return [];
  return [
    planFault(
      [...path, 'valid_to'],
      `${valid_to} ở trước valid_from (${valid_from}): sửa một trong hai ngày`,
      `${valid_to} is before valid_from (${valid_from}): mend one of the two days`,
    ),
  ];
}

function insidePlan(span: Span, plan: Span, path: readonly PropertyKey[]): PlanFault[] {
  return (['valid_from', 'valid_to'] as const).flatMap((field) =>
    outside(span[field], plan, [...path, field], ['kế hoạch', 'the plan']),
  );
}

/** A fault if a day lies outside a span whose own days are in order. */
function outside(
  day: string | null | undefined,
  { valid_from: from, valid_to: to }: Span,
  path: readonly PropertyKey[],
  [vi, en]: readonly [string, string],
): PlanFault[] {
  if (!day || !from || !to || to < from || (from <= day && day <= to)) return [];
  return [
    planFault(
      path,
      `${day} nằm ngoài thời gian của ${vi} (${from} đến ${to}): ghi một ngày trong khoảng ấy`,
      `${day} is outside the time of ${en} (${from} to ${to}): write a day inside it`,
    ),
  ];
}

function deadlineFaults(target: TargetDraft, path: readonly PropertyKey[]): PlanFault[] {
  const { deadline, deadline_every: every, deadline_strict: strict, rule, operator } = target;
  const faults = outside(deadline, target, [...path, 'deadline'], ['chỉ tiêu', 'the target']);
  if (deadline && every) {
    faults.push(
      planFault(
        [...path, 'deadline_every'],
        `đã có deadline ${deadline} mà còn ghi hạn hằng năm ${every}: giữ một trong hai`,
        `there is a deadline (${deadline}) and one of every year (${every}): keep one of the two`,
      ),
    );
  }
  if (rule === 'milestone_by_date' && operator && strict !== undefined && (operator === '<') !== strict) {
    faults.push(
      planFault(
        [...path, 'deadline_strict'],
        `đang là ${strict}, trái với operator “${operator}”: “<” là trước ngày ấy (true), “<=” là đúng hoặc trước ngày ấy (false)`,
        `found ${strict}, which contradicts the operator “${operator}”: “<” is before the day (true), “<=” on it or before (false)`,
      ),
    );
  }
  return faults;
}

function phaseFaults(plan: PlanDraft): PlanFault[] {
  return (plan.phases ?? []).flatMap((phase, index, phases) => {
    const path = ['phases', index];
    const faults = [...ends(phase, path), ...insidePlan(phase, plan, path)];
    const { valid_from: from, valid_to: to } = phase;
    if (!from || !to || to < from) return faults;
    for (const [place, other] of phases.slice(0, index).entries()) {
      const { valid_from: begin, valid_to: end } = other;
      if (!begin || !end || end < begin) continue;
      const name = other.id ?? String(place + 1);
      if (from <= end && begin <= to) {
        faults.push(
          planFault(
            [...path, 'valid_from'],
            `giai đoạn này (${from} đến ${to}) chồng lên giai đoạn ${name} (${begin} đến ${end}): sửa ngày để mỗi ngày chỉ thuộc một giai đoạn`,
            `this phase (${from} to ${to}) overlaps phase ${name} (${begin} to ${end}): mend the days so that each is in one phase only`,
          ),
        );
      } else if (from < begin) {
        faults.push(
          planFault(
            [...path, 'valid_from'],
            `bắt đầu ${from}, trước giai đoạn ${name} (${begin}) ghi ở trên: xếp các giai đoạn theo thời gian`,
            `begins on ${from}, before phase ${name} (${begin}) above it: put phases in the order of time`,
          ),
        );
      }
    }
    return faults;
  });
}
