import type { Fault } from './fault.ts';
import { pathWords } from './path.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { PlanContext } from './plan-fault.ts';
import { nameFaults } from './plan-faults-names.ts';
import { partFaults } from './plan-faults-parts.ts';
import { ruleFaults } from './plan-faults-rule.ts';
import { spanFaults } from './plan-faults-span.ts';

/**
 * What contradicts itself, or points nowhere, in a programme file whose single fields are sound:
 * all of it, each at its target and field.
 */
export function planFaults(file: string, plan: PlanDraft, context: PlanContext): Fault[] {
  return [
    ...nameFaults(plan, context),
    ...spanFaults(plan),
    ...ruleFaults(plan, context),
    ...partFaults(plan, context),
  ].map(({ path, message }) => ({ file, row: null, column: pathWords(path, plan), message }));
}

/** Targets of different files with one id: their pages would have one address. */
export function sharedIdFaults(plans: readonly { file: string; draft: PlanDraft }[]): Fault[] {
  const first = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { file, draft } of plans) {
    const own = new Set((draft.targets ?? []).flatMap(({ id }) => id ?? []));
    for (const id of own) {
      const other = first.get(id.toLowerCase());
      if (other === undefined) {
        first.set(id.toLowerCase(), file);
        continue;
      }
      const message = {
        vi: `mã ${id} đã dùng trong ${other}: đặt mã khác, chữ hoa chữ thường tính như nhau`,
        en: `${other} has a target ${id} already: choose another id; capitals make no difference`,
      };
      faults.push({ file, row: null, column: `targets ${id}.id`, message });
    }
  }
  return faults;
}
