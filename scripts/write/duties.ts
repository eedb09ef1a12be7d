import type { DuckDBConnection } from '@duckdb/node-api';
import { type Area, validOn } from '../../src/areas/area.ts';
import { isInTime } from '../../src/duties/duty.ts';
import { comesRound, isOwed, occasionsOf } from '../../src/duties/occasions.ts';
import { dutyState, isOpen, type Occasion } from '../../src/duties/state.ts';
import { countUnits, type Units, type UnitState, unitState } from '../../src/duties/units.ts';
import { calendarWords } from '../../src/i18n/calendar/words.ts';
import type { Language, Localized } from '../../src/i18n/language.ts';
import { comparePeriods, knownPeriod, lastDay, type Period } from '../../src/periods/period.ts';
import type { DutyRow } from '../../src/release/tables.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import type { Reason, Status } from '../../src/targets/status.ts';
import { query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';

/** A verdict as far as duties need it, protected, with its area. */
interface Said {
  readonly area: Area;
  readonly period: Period;
  readonly status: Status;
  readonly reason: Reason;
  readonly event_date: string | null;
  readonly basis: string;
}

/** A duty before it is known how it stands. */
interface Owed extends Occasion {
  readonly duty: string;
  readonly agency: string;
  readonly target: Target | undefined;
  readonly what: Localized;
  readonly done_on: string | null;
}

/**
 * The rows of `duties`: the dated duties that programmes list and, of each target that is an act or has a
 * deadline, one for each agency and each time it is owed. How they stand comes from table `verdict`,
 * which must be protected by now.
 */
export async function dutyRows(
  connection: DuckDBConnection,
  inputs: Inputs,
  asOf: Period,
): Promise<DutyRow[]> {
  const said = await readVerdicts(connection, inputs);
  return inputs.programmes.flatMap((programme) =>
    owedIn(programme).map((owed) =>
      rowOf(owed, programme, said.get(`${programme.programme} ${owed.target?.id}`) ?? [], inputs, asOf),
    ),
  );
}

async function readVerdicts(connection: DuckDBConnection, { areas }: Inputs) {
  const rows = await query<Omit<Said, 'area' | 'period'> & Record<'key' | 'area_id' | 'period', string>>(
    connection,
    `SELECT programme || ' ' || target AS key, area_id, period, status, reason, basis,
       event_date::VARCHAR AS event_date
     FROM verdict WHERE reading = 'sensible' ORDER BY key, area_id, period`,
  );
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  const known = rows.flatMap(({ area_id, period, ...row }) => {
    const area = byId.get(area_id);
    return area ? [{ ...row, area, period: knownPeriod(period) }] : [];
  });
  return Map.groupBy(known, ({ key }) => key);
}

/** The duties of a programme: those it lists, then those its targets make, in its own order. */
function owedIn(programme: Programme): readonly Owed[] {
  const targets = new Map(programme.targets.map((target) => [target.id, target]));
  const listed = programme.duties.map((duty, index): Owed => {
    const target = duty.target === null ? undefined : targets.get(duty.target);
    return { ...duty, target, duty: [duty.target ?? `L${index + 1}`, duty.due].join(' ') };
  });
  const covered = new Set(programme.duties.map(({ target, agency }) => `${target} ${agency}`));
  const made = programme.targets.filter(isOwed).flatMap((target) =>
    target.agencies
      .filter((agency) => !covered.has(`${target.id} ${agency}`))
      .flatMap((agency) =>
        occasionsOf(target).map((occasion): Owed => {
          const duty = [target.id, occasion.due ?? occasion.period].filter(Boolean).join(' ');
          return { ...occasion, duty, agency, target, what: target.label, done_on: null };
        }),
      ),
  );
  return [...listed, ...made];
}

function rowOf(
  owed: Owed,
  programme: Programme,
  verdicts: readonly Said[],
  inputs: Inputs,
  asOf: Period,
): DutyRow {
  const { duty, agency, target, what, due, strict, period } = owed;
  const asOfDay = lastDay(asOf);
  const level = programme.agencies.find(({ id }) => id === agency)?.level ?? null;
  const reference = due ?? (period === null ? null : lastDay(knownPeriod(period)));
  const ended = reference !== null && isGone(programme.area_id, level, reference, inputs);
  const speaks = target !== undefined && !ended && recordsOf(target, level, programme.agencies);
  const asked = speaks ? unitsOf(verdicts, target, owed, asOf) : [];
  const day = due === null ? null : { due, strict };
  const listed = owed.done_on !== null && owed.done_on <= asOfDay ? owed.done_on : null;
  const open = isOpen(owed, asOfDay);
  const states: readonly UnitState[] =
    listed === null
      ? asked.map((row) => unitState(row, day, open))
      : [day === null ? 'done' : isInTime(listed, day) ? 'in_time' : 'late'];
  const units = states.length > 0 ? countUnits(states) : undefined;
  const [only, ...others] = asked;
  return {
    duty,
    agency,
    programme: programme.programme,
    target: target?.id ?? null,
    what: what.vi,
    what_en: what.en,
    due,
    strict,
    period,
    when_vi: when(owed, 'vi'),
    when_en: when(owed, 'en'),
    frequency: target?.frequency ?? null,
    state: dutyState(owed, units, ended || states.includes('ended'), asOfDay),
    done_on: listed ?? (others.length === 0 ? (only?.event_date ?? null) : null),
    ...counted(units),
  };
}

/**
 * Whether a body was no more on a day: the area of its programme had ended and did not go wholly into one
 * other. Bodies that stand one in each area of a level are there as long as such areas are.
 */
function isGone(home: string, level: string | null, day: string, { areas, lineage }: Inputs): boolean {
  if (level !== null) return !areas.some((area) => area.level === level && validOn(area, day));
  const area = areas.find(({ area_id }) => area_id === home);
  const last = area?.valid_to ?? null;
  if (last === null || day <= last) return false;
  const [next, ...others] = lineage.filter(({ predecessor_id }) => predecessor_id === home);
  return next?.kind !== 'whole' || others.length > 0;
}

function counted(units: Units | undefined) {
  return {
    units_due: units?.due ?? null,
    units_in_time: units?.in_time ?? null,
    units_late: units?.late ?? null,
    units_done: units?.done ?? null,
    units_not_done: units?.not_done ?? null,
    units_silent: units?.silent ?? null,
  };
}

/** Rules of acts, of which each body that owes one makes its own. */
const acts: ReadonlySet<string> = new Set(['milestone_by_date', 'record_present']);

/**
 * Whether the record of the areas speaks of an agency: of results for all who answer for them; of acts for
 * the bodies that stand one in each area, where the target names such, and else for all together.
 */
function recordsOf(target: Target, level: string | null, agencies: Programme['agencies']): boolean {
  if (!acts.has(target.rule)) return true;
  const own = (each: string | null): boolean => each !== null && target.levels.includes(each);
  if (level !== null) return own(level);
  return !agencies.some((agency) => target.agencies.includes(agency.id) && own(agency.level));
}

/** The verdicts that say how the areas that owed a duty stand, one an area. */
function unitsOf(
  verdicts: readonly Said[],
  target: Target,
  { due, period }: Occasion,
  asOf: Period,
): readonly Said[] {
  const rows = verdicts.filter(
    (row) => target.levels.includes(row.area.level) && comparePeriods(row.period, asOf) <= 0,
  );
  if (due !== null) {
    const year = Number(due.slice(0, 4));
    return newestOf(
      rows.filter((row) => validOn(row.area, due) && (!comesRound(target) || row.period.year === year)),
    );
  }
  if (period !== null) {
    const asked = knownPeriod(period);
    const within = (row: Said): boolean =>
      row.period.year === asked.year && (asked.half === 0 || row.period.half === asked.half);
    return newestOf(rows.filter((row) => validOn(row.area, lastDay(asked)) && within(row)));
  }
  // What was done once stays done, whatever became of the area; what returns is asked of those now there.
  const stand = newestOf(rows.filter(({ status }) => status !== 'not_applicable'));
  const own = stand.filter(({ basis }) => basis === 'own');
  const once = target.frequency === null || target.frequency === 'once';
  if (once && own.some(({ status }) => status === 'met')) return own;
  const last = stand.reduce((day, row) => (lastDay(row.period) > day ? lastDay(row.period) : day), '');
  return stand.filter(({ area }) => validOn(area, last));
}

/** The newest of each area. */
function newestOf(rows: readonly Said[]): readonly Said[] {
  const found = new Map<string, Said>();
  for (const row of rows) {
    const other = found.get(row.area.area_id);
    if (!other || comparePeriods(other.period, row.period) < 0) found.set(row.area.area_id, row);
  }
  return [...found.values()];
}

/** What the plan says of the time where it gives no day; null where it gives one. */
function when({ target, due }: Owed, language: Language): string | null {
  const text = calendarWords(language);
  if (due !== null) {
    const [year = '', month = ''] = due.split('-');
    if (target?.deadline !== due) return null;
    if (target.deadline_precision === 'year') return text.calendar.endOfYear(year);
    if (target.deadline_precision === 'month') return text.calendar.endOfMonth(String(Number(month)), year);
    return null;
  }
  if (target?.frequency_note) return target.frequency_note[language];
  const { frequency } = target ?? {};
  return frequency ? text.frequency[frequency] : text.calendar.noDay;
}
