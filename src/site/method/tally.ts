import type { Reason, Status } from '../../targets/status.ts';

/** How often each reason and status stands in a release, and which statuses each reason goes with. */
export interface Tally {
  readonly status: ReadonlyMap<Status, number>;
  readonly reason: ReadonlyMap<Reason, number>;
  readonly statusesOf: ReadonlyMap<Reason, ReadonlySet<Status>>;
}

interface Told {
  readonly status: string;
  readonly reason: string;
}

/** Counts verdicts; the pairs of examples tell of reasons that the release has no case of. */
export function tallyOf(verdicts: readonly Told[], examples: readonly Told[]): Tally {
  const status = new Map<Status, number>();
  const reason = new Map<Reason, number>();
  const statusesOf = new Map<Reason, Set<Status>>();
  for (const row of verdicts) {
    const [what, why] = [row.status as Status, row.reason as Reason];
    status.set(what, (status.get(what) ?? 0) + 1);
    reason.set(why, (reason.get(why) ?? 0) + 1);
  }
  for (const row of [...verdicts, ...examples]) {
    const why = row.reason as Reason;
    statusesOf.set(why, (statusesOf.get(why) ?? new Set()).add(row.status as Status));
  }
  return { status, reason, statusesOf };
}
