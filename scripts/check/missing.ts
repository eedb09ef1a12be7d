import { firstDay, knownPeriod, lastDay, type Period } from '../../src/periods/period.ts';
import type { Target } from '../../src/targets/programme.ts';
import { beforeStart } from '../../src/targets/begins.ts';
import { readingsOf } from '../../src/targets/reading.ts';
import { containments } from '../derive/containment.ts';
import { Places } from '../judge/places.ts';
import { figureOf } from '../read/cells.ts';
import { query } from '../read/database.ts';
import { figureColumns, rawStore } from '../read/raw.ts';
import type { Inputs } from '../read/inputs.ts';
import type { CheckContext } from './context.ts';
import { type Finding, finding } from './finding.ts';
import { messages } from './messages.ts';

/** Areas of a programme from which nothing came in the period, with the indicators due from each. */
export interface Silence {
  readonly programme: string;
  readonly areas: readonly { readonly area_id: string; readonly indicators: readonly string[] }[];
  /** Whether no area of the programme reported at all. */
  readonly all: boolean;
}

/** Rules of single acts: done on a day of their own, not reported period by period. */
const acts: ReadonlySet<string> = new Set(['milestone_by_date', 'record_present', 'qualitative']);
/** How often a report is due, where that is not each period. */
const irregular: ReadonlySet<string> = new Set([
  'once',
  'at_consideration',
  'as_regulated',
  'timely',
  'on_request',
  'ad_hoc',
]);

/**
 * Warns of areas that have not reported for the as-of period (W802): one finding an area and programme,
 * or one for the programme where nobody has. Meant for runs in which every file could be read: a file
 * that was refused says nothing of who is silent.
 */
export async function findMissing({ connection, inputs, asOf, registry }: CheckContext): Promise<Finding[]> {
  const period = knownPeriod(asOf);
  const silent = ['', ':'].map((text) => figureOf(text, rawStore(connection).cells));
  const rows = await query<{ area_id: string; indicator: string }>(
    connection,
    `SELECT DISTINCT area_id, indicator FROM raw_row
     JOIN (FROM said_read WHERE last_day BETWEEN DATE '${lastHalf(period)}' AND DATE '${lastDay(period)}') USING (said_at)
     JOIN area_cell USING (area_at, span)
     WHERE area_id IS NOT NULL AND indicator IS NOT NULL
       AND (state_cell NOT IN ('', ':') OR event_date_cell NOT IN ('', ':')
         OR ${figureColumns.map((name) => `${name}_at NOT IN (${silent.join(', ')})`).join(' OR ')})`,
  );
  const reported = new Set(rows.map(({ area_id, indicator }) => `${area_id} ${indicator}`));
  const area = (id: string) => registry.byId.get(id) ?? [];
  return silences(inputs, period, reported).flatMap(({ programme, areas, all }) => {
    const file = `programmes/${programme}.yaml`;
    const said = all
      ? [
          messages.allSilent(
            period,
            areas.flatMap(({ area_id }) => area(area_id)),
          ),
        ]
      : areas.flatMap(({ area_id, indicators }) =>
          [area(area_id)].flat().map((each) => messages.silent(each, period, indicators)),
        );
    return said.map((message) => finding('W802', file, null, null, message));
  });
}

/** The first day of the half with which a period ends: who reported nothing since is silent. */
function lastHalf({ year, half }: Period): string {
  return firstDay({ year, half: half === 0 ? 2 : half });
}

/** Who is silent, by programme. `reported` holds `<area_id> <indicator>` of all that came for the period. */
export function silences(
  { areas, lineage, indicators, programmes }: Pick<Inputs, 'areas' | 'lineage' | 'indicators' | 'programmes'>,
  period: Period,
  reported: ReadonlySet<string>,
): Silence[] {
  const contained = containments(areas);
  const places = new Places(areas, lineage, contained);
  const above = Map.groupBy(contained, ({ inside_id }) => inside_id);
  return programmes.flatMap(({ programme, area_id: home, targets }) => {
    const due = new Map<string, Set<string>>();
    for (const target of targets.filter((each) => isDue(each, period))) {
      const units = places
        .on(home, target.levels, lastDay(period))
        .filter(({ role }) => role === 'unit')
        .map(({ area }) => area);
      const ids = new Set(units.map(({ area_id }) => area_id));
      for (const unit of units) {
        const hasInner = (above.get(unit.area_id) ?? []).some(
          ({ area_id }) => area_id !== unit.area_id && ids.has(area_id),
        );
        for (const id of named(target)) {
          const definition = indicators.indicators[id];
          if (!definition?.levels.includes(unit.level)) continue;
          // What follows from the areas inside need not be reported for the one above.
          if (definition.from_states || (definition.adds_over_areas && hasInner)) continue;
          if (period.half !== 0 && definition.periods.every((each) => each === 'year')) continue;
          due.set(unit.area_id, (due.get(unit.area_id) ?? new Set()).add(id));
        }
      }
    }
    const silent = [...due]
      .filter(([area_id, ids]) => ![...ids].some((id) => reported.has(`${area_id} ${id}`)))
      .map(([area_id, ids]) => ({ area_id, indicators: [...ids].sort() }))
      .sort((a, b) => (a.area_id < b.area_id ? -1 : 1));
    return silent.length === 0 ? [] : [{ programme, areas: silent, all: silent.length === due.size }];
  });
}

/** Whether results of the target are due for the period: it is in force, and reported so often. */
function isDue(target: Target, period: Period): boolean {
  const { rule, frequency, measurability, valid_to, deadline } = target;
  if (measurability === 'qualitative' || acts.has(rule) || irregular.has(frequency ?? '')) return false;
  if (frequency === 'annual' && period.half !== 0) return false;
  if (beforeStart(target, period) || valid_to < lastDay(period)) return false;
  return deadline === null || deadline >= firstDay(period);
}

function named(target: Target): readonly string[] {
  return [...new Set(readingsOf(target).flatMap(({ indicators }) => indicators))];
}
