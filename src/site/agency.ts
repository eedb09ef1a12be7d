import type { Lookup } from '../release/lookup.ts';
import type { AgencyRow, DutyRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { type Headline, headlineAmong } from './overview.ts';
import { summaryVerdict } from './place.ts';

/** A target with its newest verdict where its programme is summed up, if there is one. */
export interface Answered {
  readonly target: TargetRow;
  readonly verdict: ProgressRow | undefined;
}

/** What one agency of a programme answers for. */
export interface Answering {
  /** Measured targets of which the plan names it first. */
  readonly inCharge: readonly Answered[];
  /** Measured targets of which the plan names it after another. */
  readonly takesPart: readonly Answered[];
  /** Targets that no number measures. */
  readonly purposes: readonly TargetRow[];
  readonly headline: Headline;
  readonly duties: readonly DutyRow[];
}

/** What an agency answers for, in the order of its plan. */
export function answeringOf({ programme, agency }: AgencyRow, lookup: Lookup): Answering {
  const targets = lookup
    .targetsOf(programme)
    .map((target) => ({ target, place: target.agency.split(';').indexOf(agency) }))
    .filter(({ place }) => place >= 0);
  const measured = targets.filter(({ target }) => target.measurability !== 'qualitative');
  const answered = (rows: typeof targets): readonly Answered[] =>
    rows.map(({ target }) => ({ target, verdict: summaryVerdict(target, lookup) }));
  return {
    inCharge: answered(measured.filter(({ place }) => place === 0)),
    takesPart: answered(measured.filter(({ place }) => place > 0)),
    purposes: targets.map(({ target }) => target).filter((target) => target.measurability === 'qualitative'),
    headline: headlineAmong(
      targets.map(({ target }) => target),
      lookup,
    ),
    duties: lookup.duties.filter((duty) => duty.programme === programme && duty.agency === agency),
  };
}
