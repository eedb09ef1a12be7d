import type { Area } from '../../src/areas/area.ts';
import type { Indicator, IndicatorsFile } from '../../src/indicators/indicator.ts';
import { firstDay, lastDay, type Period, shiftYears } from '../../src/periods/period.ts';
import { beforeStart } from '../../src/targets/begins.ts';
import { breakdownOf } from '../../src/targets/breakdown.ts';
import { needs } from '../../src/targets/needs.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import { type Asked, readingsOf } from '../../src/targets/reading.ts';
import { deadlineIn } from '../../src/targets/rules/milestone.ts';
import { containments } from '../derive/containment.ts';
import { isMeasurable } from '../illustrate/asked.ts';
import { Places } from '../judge/places.ts';
import type { Inputs } from '../read/inputs.ts';

/** One result that an area owes for a period. */
export interface Due {
  readonly area: Area;
  readonly indicator: Indicator;
  /** The categories that a target is about; empty for the total. */
  readonly breakdown: Readonly<Record<string, string>>;
  /** Whether the day matters on which it was done or reached. */
  readonly dated: boolean;
  /** Ids of the agencies in charge of the targets that ask for it, in the order of the plan. */
  readonly agencies: readonly string[];
}

/**
 * What areas report for the measurable targets of a plan in a period, in either reading, by indicator in
 * the order of the plan: at the levels where targets are judged, in the areas valid on the period's last
 * day. In place of a count that follows from states, the states.
 */
export function dueIn(
  programme: Programme,
  { areas, lineage, indicators }: Pick<Inputs, 'areas' | 'lineage' | 'indicators'>,
  period: Period,
): readonly Due[] {
  const places = new Places(areas, lineage, containments(areas));
  const due = new Map<string, Due>();
  for (const { target, indicator, levels, rule } of asks(programme, indicators, period)) {
    const breakdown = JSON.parse(breakdownOf(target, indicator, programme)) as Record<string, string>;
    const dated = indicator.kind === 'status' || acts.has(rule);
    for (const { area, role } of places.on(programme.area_id, levels, lastDay(period))) {
      if (role !== 'unit' || !indicator.levels.includes(area.level)) continue;
      const key = JSON.stringify([indicator.indicator, area.area_id, breakdown]);
      const known = due.get(key);
      const agencies = [...new Set([...(known?.agencies ?? []), ...target.agencies.slice(0, 1)])];
      due.set(key, { area, indicator, breakdown, dated: dated || known?.dated === true, agencies });
    }
  }
  const byIndicator = Map.groupBy(due.values(), ({ indicator }) => indicator.indicator);
  return [...byIndicator.values()].flat();
}

/** The breakdowns by which any of it is asked for, sorted. */
export function breakdownsOf(due: readonly Pick<Due, 'breakdown'>[]): readonly string[] {
  return [...new Set(due.flatMap(({ breakdown }) => Object.keys(breakdown)))].sort();
}

interface Ask {
  readonly target: Target;
  readonly rule: Asked['rule'];
  readonly indicator: Indicator;
  readonly levels: readonly string[];
}

function asks(programme: Programme, dictionary: IndicatorsFile, period: Period): readonly Ask[] {
  return programme.targets.filter(isMeasurable).flatMap((target) =>
    readingsOf(target)
      .filter((asked) => isDue(asked, period))
      .flatMap((asked) =>
        asked.indicators
          .map((id) => reported(id, dictionary))
          .map(({ level, ...indicator }) => ({
            target,
            rule: asked.rule,
            indicator,
            levels: level === undefined ? target.levels : [level],
          }))
          .filter(({ indicator }) => isReported(indicator, period)),
      ),
  );
}

/** The indicator that areas report: for a count of areas by their states, the states at their level. */
function reported(id: string, { indicators }: IndicatorsFile): Indicator & { readonly level?: string } {
  const counted = indicators[id]?.from_states;
  const source = counted?.of ?? id;
  const definition = indicators[source];
  if (!definition) throw new Error(`the dictionary lacks the indicator ${source}: add it`);
  return { ...definition, indicator: source, ...(counted ? { level: counted.areas } : {}) };
}

/** What accumulates through a year but does not add up has no figure for the second half alone. */
function isReported({ periods, accumulates, adds_over_periods }: Indicator, { half }: Period): boolean {
  if (!periods.includes(half === 0 ? 'year' : 'half')) return false;
  return half !== 2 || !accumulates || adds_over_periods;
}

/** Rules of single acts, which have a day. */
const acts: ReadonlySet<string> = new Set(['milestone_by_date', 'record_present']);

/**
 * Whether a target asks for results of a period: while it is in force, and in the year before if it
 * compares with that. An act of each year is asked for in the period that holds its day, a single one
 * until the year of its deadline is over.
 */
function isDue(asked: Asked, period: Period): boolean {
  const { rule, frequency, deadline, deadline_every, valid_to } = asked;
  if (firstDay(period) > valid_to) return false;
  if (beforeStart(asked, period)) return needs[rule].compares && !beforeStart(asked, shiftYears(period, 1));
  if (!acts.has(rule)) return true;
  if (deadline !== null) return deadline.slice(0, 4) >= String(period.year);
  if (deadline_every !== null) return deadlineIn(asked, period) !== undefined;
  return frequency !== 'annual' || period.half !== 1;
}
