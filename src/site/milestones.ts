import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow, TargetRow } from '../release/tables.ts';
import type { Localized } from '../i18n/language.ts';
import { summaryVerdict } from './place.ts';

/** A span of a programme with a name of its own. */
export interface PhaseSpan {
  readonly id: string;
  readonly label: Localized;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Targets that are due on one day, with their verdicts as far as there are any. */
export interface Milestone {
  /** ISO day. */
  readonly day: string;
  readonly targets: readonly { readonly target: TargetRow; readonly verdict: ProgressRow | undefined }[];
}

/** The phases of a programme, in the order of the plan. */
export function phasesOf(programme: Pick<ProgrammeRow, 'phases'>): readonly PhaseSpan[] {
  return JSON.parse(programme.phases) as PhaseSpan[];
}

/** The days on which targets of a programme are due once and for all, the first first. Purposes have none. */
export function milestonesOf(programme: string, lookup: Lookup): readonly Milestone[] {
  const dated = lookup
    .targetsOf(programme)
    .flatMap((target) =>
      target.deadline === null || target.measurability === 'qualitative'
        ? []
        : [{ target, day: target.deadline }],
    );
  return [...Map.groupBy(dated, ({ day }) => day)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([day, rows]) => ({
      day,
      targets: rows.map(({ target }) => ({ target, verdict: summaryVerdict(target, lookup) })),
    }));
}
