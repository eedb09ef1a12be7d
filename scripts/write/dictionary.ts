import type {
  AgencyRow,
  AreaRow,
  IndicatorRow,
  LineageRow,
  ProgrammeRow,
  SourceRow,
  TargetIndicatorRow,
  TargetRow,
} from '../../src/release/tables.ts';
import type { Localized } from '../../src/i18n/language.ts';
import { aggregateOf } from '../../src/targets/aggregate.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import { readingsOf } from '../../src/targets/reading.ts';
import type { IndicatorDefinition } from '../../src/indicators/indicator.ts';
import { breakdownOf } from '../../src/targets/breakdown.ts';
import type { ExportFile } from '../read/exports.ts';
import type { Inputs } from '../read/inputs.ts';
import { agencyKey, agencySlugs } from './agency-slugs.ts';

/** The rows of the tables that come from the data folder alone, by table. */
export interface DictionaryRows {
  readonly areas: readonly AreaRow[];
  readonly lineage: readonly LineageRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly programmes: readonly ProgrammeRow[];
  readonly targets: readonly TargetRow[];
  readonly target_indicators: readonly TargetIndicatorRow[];
  readonly agencies: readonly AgencyRow[];
  readonly sources: readonly SourceRow[];
}

/** Turns the inputs into rows of the published tables. */
export function dictionaryRows(inputs: Inputs, files: readonly ExportFile[]): DictionaryRows {
  const { programmes } = inputs;
  const slugs = agencySlugs(inputs);
  return {
    areas: inputs.areas.map((area) => ({ ...area, area_km2: area.area_km2 ?? null })),
    lineage: inputs.lineage.map((link) => ({ ...link })),
    indicators: indicatorRows(inputs),
    programmes: programmes.map(programmeRow),
    targets: programmes.flatMap((programme) =>
      programme.targets.map((target, index) => targetRow(programme, target, index + 1)),
    ),
    target_indicators: programmes.flatMap((programme) =>
      programme.targets.flatMap((target) =>
        readingsOf(target).flatMap(({ reading, indicators }) =>
          indicators.map((indicator, index) => ({
            programme: programme.programme,
            target: target.id,
            reading,
            indicator,
            breakdown: breakdownOf(target, known(inputs, indicator), programme),
            position: index + 1,
          })),
        ),
      ),
    ),
    agencies: programmes.flatMap(({ programme, agencies }) =>
      agencies.map(({ id, label }) => ({
        programme,
        agency: id,
        slug: slugs.get(agencyKey(programme, id)) ?? '',
        ...both('label', label),
      })),
    ),
    sources: sourceRows(files),
  };
}

function known({ indicators: { indicators } }: Inputs, id: string): IndicatorDefinition {
  const definition = indicators[id];
  if (!definition) throw new Error(`a target names indicator ${id}, which indicators.yaml lacks: add it`);
  return definition;
}

function indicatorRows({ indicators: { units, breakdowns, indicators } }: Inputs): IndicatorRow[] {
  return Object.entries(indicators).map(([indicator, entry]) => ({
    indicator,
    ...both('label', entry.label),
    ...both('definition', entry.definition),
    ...both('numerator', entry.numerator),
    ...both('denominator', entry.denominator),
    unit: entry.unit,
    ...both('unit', units[entry.unit]?.label ?? { vi: entry.unit, en: entry.unit }),
    unit_one_en: units[entry.unit]?.one ?? null,
    kind: entry.kind,
    better: entry.better,
    accumulates: entry.accumulates,
    adds_over_areas: entry.adds_over_areas,
    adds_over_periods: entry.adds_over_periods,
    breakdowns: JSON.stringify(entry.breakdowns),
    breakdown_names: JSON.stringify(
      Object.fromEntries(
        Object.keys(entry.breakdowns).flatMap((id) => (breakdowns[id] ? [[id, breakdowns[id].label]] : [])),
      ),
    ),
    states: JSON.stringify(entry.states),
    sensitivity: entry.sensitivity,
    levels: JSON.stringify(entry.levels),
    decimals: entry.decimals,
    context: entry.context,
  }));
}

function programmeRow(programme: Programme): ProgrammeRow {
  return {
    programme: programme.programme,
    ...both('label', programme.label),
    ...both('short', programme.short),
    ...both('summary', programme.summary),
    issuer: programme.issuer,
    number: programme.number,
    date: programme.date,
    ...both('date_note', programme.date_note),
    area_id: programme.area_id,
    valid_from: programme.valid_from,
    valid_to: programme.valid_to,
    phases: JSON.stringify(programme.phases),
    sources: JSON.stringify(programme.based_on),
    standards: JSON.stringify(programme.standards),
    workflow: JSON.stringify(programme.workflow),
    anomalies: JSON.stringify(programme.anomalies),
  };
}

/** A target as its sensible reading takes it; both readings stand in `readings`. */
function targetRow(programme: Programme, target: Target, position: number): TargetRow {
  const asked = readingsOf(target).find(({ reading }) => reading === 'sensible') ?? target;
  return {
    programme: programme.programme,
    target: target.id,
    slug: target.id.toLowerCase(),
    position,
    parent: target.parent,
    kind: target.kind,
    ...both('label', target.label),
    rule: asked.rule,
    operator: asked.operator,
    threshold: asked.threshold,
    threshold_unit: asked.threshold_unit,
    unit: target.unit,
    unit_minimum: target.unit_minimum?.n ?? null,
    ...both('unit_minimum_of', target.unit_minimum?.of),
    basis: target.basis,
    ...both('numerator', target.numerator),
    ...both('denominator', target.denominator),
    valid_from: target.valid_from,
    valid_to: target.valid_to,
    deadline: target.deadline,
    deadline_every: target.deadline_every,
    deadline_precision: target.deadline_precision,
    deadline_strict: target.deadline_strict,
    frequency: target.frequency,
    ...both('frequency_note', target.frequency_note),
    comparison_period: target.comparison_period,
    aggregate: aggregateOf(target),
    measurability: target.measurability,
    level: target.levels.join(';'),
    ...both('measured_at', target.measured_at),
    area_id: programme.area_id,
    agency: target.agencies.join(';'),
    section: target.section.vi,
    section_en: target.section.en,
    anomalies: target.anomalies.join(';'),
    readings: JSON.stringify(target.readings),
    person_counts: target.person_counts,
    ...both('notes', target.notes),
  };
}

/** Each source once; received is the last day on which a file with it came in. */
function sourceRows(files: readonly ExportFile[]): SourceRow[] {
  const rows = new Map<string, SourceRow>();
  for (const { sidecar } of files) {
    for (const { id, title, note, ...source } of sidecar.sources) {
      const before = rows.get(id)?.received ?? '';
      const received = sidecar.received > before ? sidecar.received : before;
      const { illustrative } = sidecar;
      rows.set(id, {
        source: id,
        ...both('title', title),
        ...source,
        ...both('note', note),
        received,
        illustrative,
      });
    }
  }
  return [...rows.values()];
}

type InBoth<N extends string, T> = Readonly<Record<`${N}_vi` | `${N}_en`, T>>;

/** The two columns of a text; both are null where there is none. */
function both<N extends string>(name: N, text: Localized): InBoth<N, string>;
function both<N extends string>(name: N, text: Localized | null | undefined): InBoth<N, string | null>;
function both<N extends string>(name: N, text: Localized | null | undefined): InBoth<N, string | null> {
  return { [`${name}_vi`]: text?.vi ?? null, [`${name}_en`]: text?.en ?? null } as InBoth<N, string | null>;
}
