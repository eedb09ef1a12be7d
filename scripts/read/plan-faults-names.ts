import { offer, quoted } from './found.ts';
import type { PlanDraft, TargetDraft } from './plan-draft.ts';
import { planFault, type PlanContext, type PlanFault } from './plan-fault.ts';
import { unknownName } from './unknown-name.ts';

/** Ids that stand twice, and names in a programme file that nothing gives a meaning to. */
export function nameFaults(plan: PlanDraft, context: PlanContext): PlanFault[] {
  const { areaIds, levels } = context;
  const agencies = idsOf(plan.agencies);
  const targets = idsOf(plan.targets);
  return [
    ...repeatedIds(plan),
    ...unknown(plan.area_id, areaIds, 'areas.csv', ['area_id']),
    ...unknown(plan.issuer, agencies, 'agencies', ['issuer']),
    ...(plan.agencies ?? []).flatMap(({ level }, index) =>
      unknown(level, levels, 'site.yaml, area_levels', ['agencies', index, 'level']),
    ),
    ...(plan.duties ?? []).flatMap(({ agency, target }, index) => [
      ...unknown(agency, agencies, 'agencies', ['duties', index, 'agency']),
      ...unknown(target, targets, 'targets', ['duties', index, 'target']),
    ]),
    ...(plan.targets ?? []).flatMap((target, index) =>
      targetNames(target, ['targets', index], plan, context, { agencies, targets }),
    ),
  ];
}

function targetNames(
  target: TargetDraft,
  path: readonly PropertyKey[],
  plan: PlanDraft,
  { levels, dictionary }: PlanContext,
  { agencies, targets }: Record<'agencies' | 'targets', readonly string[] | undefined>,
): PlanFault[] {
  const known = dictionary && Object.keys(dictionary.indicators);
  const each = (names: readonly string[] | undefined, ids: readonly string[] | undefined, where: string) => {
    return (at: readonly PropertyKey[]) => (names ?? []).flatMap((name) => unknown(name, ids, where, at));
  };
  return [
    ...unknown(target.parent, targets, 'targets', [...path, 'parent']),
    ...each(target.agencies, agencies, 'agencies')([...path, 'agencies']),
    ...each(target.levels, levels, 'site.yaml, area_levels')([...path, 'levels']),
    ...each(target.anomalies, idsOf(plan.anomalies), 'anomalies')([...path, 'anomalies']),
    ...each(target.indicators, known, 'indicators.yaml')([...path, 'indicators']),
    ...(target.readings ?? []).flatMap(({ indicators }, index) =>
      each(indicators, known, 'indicators.yaml')([...path, 'readings', index, 'indicators']),
    ),
    ...unknown(target.unit, unitIds(dictionary), 'indicators.yaml, units', [...path, 'unit']),
    ...breakdownFaults(target, path, dictionary),
  ];
}

/** Units a target may name: those of the dictionary, and the two that need no words of their own. */
export function unitIds(dictionary: PlanContext['dictionary']): readonly string[] | undefined {
  return dictionary && [...new Set([...Object.keys(dictionary.units), 'percent', 'percentage_points'])];
}

/** Categories that the indicators of a target are not broken down by. */
function breakdownFaults(
  { breakdown, indicators, readings }: TargetDraft,
  path: readonly PropertyKey[],
  dictionary: PlanContext['dictionary'],
): PlanFault[] {
  if (!breakdown || !indicators || !readings || !dictionary) return [];
  const named = [...indicators, ...readings.flatMap((reading) => reading.indicators ?? [])];
  const used = [...new Set(named)].flatMap((id) => {
    const definition = dictionary.indicators[id];
    return definition ? [{ id, breakdowns: definition.breakdowns }] : [];
  });
  if (used.length < new Set(named).size) return [];
  return Object.entries(breakdown).flatMap(([column, category]) => {
    const at = [...path, 'breakdown', column];
    const split = used.filter(({ breakdowns }) => column in breakdowns);
    if (split.length === 0) {
      const columns = used.flatMap(({ breakdowns }) => Object.keys(breakdowns));
      const near = offer(column, columns);
      const [viMend, enMend] =
        columns.length === 0
          ? ['xóa mục này', 'remove it']
          : [`ghi một trong ${columns.join(', ')}`, `write one of ${columns.join(', ')}`];
      return [
        planFault(
          at,
          `không chỉ số nào của chỉ tiêu phân tổ theo ${quoted(column)}${near.vi}: ${viMend}`,
          `no indicator of the target is broken down by ${quoted(column)}${near.en}: ${enMend}`,
        ),
      ];
    }
    return split.flatMap(({ id, breakdowns }) => {
      const categories = (breakdowns[column] ?? []).map((one) => one.id);
      if (categories.includes(category)) return [];
      const near = offer(category, categories);
      const list = categories.join(', ');
      return [
        planFault(
          at,
          `chỉ số ${id} không có nhóm ${quoted(category)}${near.vi}: ghi một trong ${list}`,
          `the indicator ${id} has no category ${quoted(category)}${near.en}: write one of ${list}`,
        ),
      ];
    });
  });
}

const idLists = ['phases', 'agencies', 'standards', 'workflow', 'anomalies', 'targets'] as const;

function repeatedIds(plan: PlanDraft): PlanFault[] {
  return idLists.flatMap((list) => {
    // Pages go by the id of a target in lower case.
    const ids = (plan[list] ?? []).map(({ id }) => (list === 'targets' ? id?.toLowerCase() : id));
    return ids.flatMap((id, index) => {
      const first = ids.indexOf(id);
      if (id === undefined || first === index) return [];
      return [
        planFault(
          [list, index, 'id'],
          `mục thứ ${first + 1} và mục thứ ${index + 1} cùng mã ${quoted(id)}: đặt mã khác cho một mục`,
          `entries ${first + 1} and ${index + 1} have the same id ${quoted(id)}: choose another for one of them`,
        ),
      ];
    });
  });
}

function unknown(
  name: string | null | undefined,
  known: readonly string[] | ReadonlySet<string> | undefined,
  where: string,
  path: readonly PropertyKey[],
): PlanFault[] {
  if (name === null || name === undefined || known === undefined) return [];
  const names = [...known];
  return names.includes(name) ? [] : [{ path, message: unknownName(name, names, where) }];
}

function idsOf(list: readonly { id?: string | undefined }[] | undefined): readonly string[] | undefined {
  return list?.flatMap(({ id }) => id ?? []);
}
