import type { Area } from '../../src/areas/area.ts';
import { lastDay, type Period, periodId } from '../../src/periods/period.ts';
import type { Programme } from '../../src/targets/programme.ts';
import type { Inputs } from '../read/inputs.ts';
import { type Asked, askedBy } from './asked.ts';
import type { Counts } from './counts.ts';
import { baseAreas, reportingAreas } from './coverage.ts';
import { periodsFrom } from './periods.ts';
import { recordOf } from './records.ts';
import { type Result, resultsOf } from './results.ts';
import { type Row, rowKey } from './row.ts';

/** A row, with where it is filed and whom it tells of. */
export interface Filed {
  readonly row: Row;
  readonly level: string;
  readonly period: Period;
  readonly person: boolean;
  /** Areas that report beside it. */
  readonly areas: number;
}

/** All rows of one plan, in the order of periods, indicators and areas. `asOf`: the newest period. */
export function rowsOf(programme: Programme, inputs: Inputs, counts: Counts, asOf: Period): readonly Filed[] {
  const { family, config } = counts;
  const [area, home] = [family.get(programme.area_id), family.get(inputs.site.home_area)];
  const asked = askedBy(programme, inputs.indicators, config.extra);
  const known = new Set(inputs.areas.map(({ level }) => level));
  const filed = new Map<string, Filed>();
  for (const period of periodsFrom(config.first_year, asOf)) {
    const day = lastDay(period);
    const bases = baseAreas(area, home, day, family);
    for (const each of asked) {
      if (!each.definition.periods.includes(period.half === 0 ? 'year' : 'half')) continue;
      const record = counts.model(each.indicator).model === 'record';
      for (const level of each.levels.filter((one) => known.has(one))) {
        const areas = reportingAreas(bases, level, each.definition.levels, day, family);
        const { over, halves_from } = config.sparse;
        const many = areas.length > over;
        if (many && (period.half === 2 || (period.half === 1 && period.year < halves_from))) continue;
        // What accumulates through a year but does not add up has no figure for the second half alone.
        if (period.half === 2 && each.definition.accumulates && !each.definition.adds_over_periods) continue;
        for (const unit of areas) {
          const results = record
            ? recorded(each, counts, unit, period, lastDay(asOf))
            : reported(each, counts, unit, period);
          for (const result of results) {
            const row: Row = {
              area: unit.code,
              area_id: unit.area_id,
              period: periodId(period),
              indicator: each.indicator,
              ...result,
            };
            const person = each.definition.sensitivity === 'person';
            const known = { row, level: unit.level, period, person, areas: areas.length };
            const other = filed.get(rowKey(row));
            // Of two targets that ask for the same record, the one that is there is told.
            if (!other || Number(other.row.value) < Number(row.value)) filed.set(rowKey(row), known);
          }
        }
      }
    }
  }
  return [...filed.values()];
}

function reported(asked: Asked, counts: Counts, area: Area, period: Period): readonly Result[] {
  const indicator = { ...asked.definition, indicator: asked.indicator };
  const results = resultsOf(counts, indicator, area, period);
  if (asked.definition.kind !== 'status') return results;
  // A state is one of a standard: the one that the target is about.
  const about = asked.targets.length > 0 ? asked.targets : [{ breakdown: {} }];
  return about.flatMap(({ breakdown }) => results.map((result) => ({ ...result, breakdown })));
}

/** What an area records: one row for each breakdown that a target is about. */
function recorded(asked: Asked, counts: Counts, area: Area, period: Period, asOf: string): readonly Result[] {
  const model = counts.model(asked.indicator);
  if (model.model !== 'record') return [];
  const withStates = asked.definition.states.length > 0;
  return asked.targets.flatMap(({ target, breakdown }): Result[] => {
    if (!target.levels.includes(area.level)) return [];
    const record = recordOf(counts.config, model, target, area, period, asOf);
    if (!record) return [];
    const { done, event_date } = record;
    const state = asked.definition.states.find(({ achieved }) => achieved === done)?.id;
    return [
      {
        breakdown,
        value: done ? '1' : '0',
        ...(withStates && state ? { state } : {}),
        ...(event_date === null ? {} : { event_date }),
      },
    ];
  });
}
