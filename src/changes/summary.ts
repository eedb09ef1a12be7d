import type { Localized } from '../i18n/language.ts';
import { knownPeriod, lastDay } from '../periods/period.ts';
import type { Change, Outcome, Subject } from './change.ts';
import { neededKind } from './needed.ts';
import type { Kind } from './version.ts';

/** How many changes of each kind there are, by what they are about. */
export type ChangeCounts = Readonly<Record<Subject, Readonly<Record<Outcome, number>>>>;

/** The changes of one indicator's figures. */
export interface IndicatorChanges {
  readonly indicator: string;
  readonly label: Localized;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
}

/** The changes of the figures of one period. */
export interface PeriodChanges {
  readonly period: string;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
}

/** The changes of one programme's verdicts. */
export interface ProgrammeChanges {
  readonly programme: string;
  readonly label: Localized;
  readonly added: number;
  readonly turned: number;
  readonly withdrawn: number;
}

/** How many verdicts turned from one status to another. */
export interface StatusTurn {
  readonly before: string;
  readonly after: string;
  readonly verdicts: number;
}

/** A target, an indicator or a table that is reckoned or laid out in another way, came or went. */
export interface MethodChange {
  readonly subject: (typeof ways)[number];
  readonly change: Outcome;
  readonly programme: string | null;
  readonly id: string;
  readonly label: Localized;
  readonly fields: readonly string[];
}

const ways = ['target', 'indicator', 'table', 'privacy'] as const;

/** An area that came to the registry, left it, or is told of otherwise in it. */
export interface AreaChange {
  readonly change: Outcome;
  /** As the newer release calls it, or the older where it is gone. */
  readonly name: string;
  /** What is told otherwise; null of one that came or left. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** The changes in numbers. */
export interface ChangeSummary {
  /** The least kind that a version with these changes must be. */
  readonly needed: Kind;
  readonly counts: ChangeCounts;
  readonly indicators: readonly IndicatorChanges[];
  /** The newest first. */
  readonly periods: readonly PeriodChanges[];
  readonly programmes: readonly ProgrammeChanges[];
  readonly turns: readonly StatusTurn[];
  readonly method: readonly MethodChange[];
  readonly areas: readonly AreaChange[];
}

/** What things are called, by their ids. */
export interface Labels {
  indicator(id: string): Localized;
  programme(id: string): Localized;
  target(programme: string, id: string): Localized;
  table(id: string): Localized;
  area(id: string): string;
}

/** Sums changes up, in the order in which they are listed. */
export function summarize(changes: readonly Change[], labels: Labels): ChangeSummary {
  const of = (subject: Subject) => changes.filter((change) => change.subject === subject);
  return {
    needed: neededKind(changes),
    counts: {
      figure: counted(of('figure')),
      verdict: counted(of('verdict')),
      target: counted(of('target')),
      indicator: counted(of('indicator')),
      table: counted(of('table')),
      privacy: counted(of('privacy')),
      area: counted(of('area')),
    },
    indicators: [...Map.groupBy(of('figure'), ({ indicator }) => indicator ?? '')].map(
      ([indicator, rows]) => {
        const { added, revised, withdrawn } = counted(rows);
        return { indicator, label: labels.indicator(indicator), added, revised, withdrawn };
      },
    ),
    periods: [...Map.groupBy(of('figure'), ({ period }) => period ?? '')]
      .map(([period, rows]) => {
        const { added, revised, withdrawn } = counted(rows);
        return { period, added, revised, withdrawn };
      })
      .toSorted((a, b) => compareNewest(a.period, b.period)),
    programmes: [...Map.groupBy(of('verdict'), ({ programme }) => programme ?? '')].map(
      ([programme, rows]) => {
        const { added, turned, withdrawn } = counted(rows);
        return { programme, label: labels.programme(programme), added, turned, withdrawn };
      },
    ),
    turns: [
      ...Map.groupBy(
        of('verdict').filter(({ change }) => change === 'turned'),
        ({ before, after }) => `${before} ${after}`,
      ).values(),
    ]
      .map((rows) => ({ before: rows[0]?.before ?? '', after: rows[0]?.after ?? '', verdicts: rows.length }))
      .toSorted((a, b) => b.verdicts - a.verdicts),
    method: [...methods(changes, labels)],
    areas: of('area').map(({ change, area_id, field, before, after }) => ({
      ...{ change, field, before, after },
      name: labels.area(area_id ?? ''),
    })),
  };
}

function counted(changes: readonly Change[]): Record<Outcome, number> {
  const counts = { added: 0, revised: 0, turned: 0, changed: 0, withdrawn: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

/** By the last day of the period, the newest first; of two that end together the longer first. */
function compareNewest(a: string, b: string): number {
  const [left, right] = [knownPeriod(a), knownPeriod(b)];
  const [end, other] = [lastDay(left), lastDay(right)];
  return end === other ? left.half - right.half : end < other ? 1 : -1;
}

function* methods(changes: readonly Change[], labels: Labels): Generator<MethodChange> {
  for (const subject of ways) {
    const named = changes.filter((change) => change.subject === subject).map(identified);
    const groups = Map.groupBy(named, ({ programme, id, change }) => [programme, id, change].join('\t'));
    for (const group of groups.values()) {
      const [{ programme, id, change } = { programme: null, id: '', change: 'changed' as const }] = group;
      const fields = group.flatMap(({ field }) => (field === null ? [] : [field]));
      yield { subject, change, programme, id, label: labelOf(subject, programme, id, labels), fields };
    }
  }
}

/** What a change is about by its one id; a column of a table is a field of it. */
function identified({ subject, change, programme, target, indicator, field }: Change) {
  if (subject !== 'table') return { change, programme, id: target ?? indicator ?? '', field };
  const [table = '', column = ''] = (field ?? '').split('.');
  return { change, programme, id: table, field: column };
}

function labelOf(
  subject: MethodChange['subject'],
  programme: string | null,
  id: string,
  labels: Labels,
): Localized {
  if (subject === 'target') return labels.target(programme ?? '', id);
  if (subject === 'indicator') return labels.indicator(id);
  return subject === 'table' ? labels.table(id) : { vi: '', en: '' };
}
