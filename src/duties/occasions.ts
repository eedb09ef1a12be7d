import { type Period, periodId } from '../periods/period.ts';
import { beforeStart } from '../targets/begins.ts';
import type { Target } from '../targets/programme.ts';
import type { Occasion } from './state.ts';

type Owed = Pick<
  Target,
  | 'kind'
  | 'rule'
  | 'valid_from'
  | 'valid_to'
  | 'frequency'
  | 'deadline'
  | 'deadline_every'
  | 'deadline_strict'
>;

/** Kinds of targets that are acts to do or report. */
const acts: ReadonlySet<string> = new Set(['report', 'deadline', 'milestone', 'cycle']);

/** Frequencies that come round in periods which verdicts know. */
const rounds: ReadonlySet<string> = new Set(['annual', 'semiannual', 'monthly']);

/** Whether something is owed on a target by a body: it is an act to do or report, or it has a day. */
export function isOwed(target: Owed): boolean {
  return acts.has(target.kind) || target.deadline !== null || target.deadline_every !== null;
}

/** Whether a target is owed anew in each period. */
export function comesRound({ frequency, deadline, deadline_every }: Owed): boolean {
  return deadline === null && (deadline_every !== null || rounds.has(frequency ?? ''));
}

/**
 * When a target is owed, oldest first: on its day; each year of the target where its day or its frequency
 * comes round, in the first half too where it is owed twice a year (the second comes with the year);
 * else once, without a day.
 */
export function occasionsOf(target: Owed): readonly Occasion[] {
  const { deadline, deadline_every, deadline_strict: strict } = target;
  if (deadline !== null) return [{ due: deadline, strict, period: null }];
  if (!comesRound(target)) return [{ due: null, strict: false, period: null }];
  const half = deadline_every === null && target.frequency === 'semiannual' ? 1 : 0;
  return years(target)
    .map((year): Period => ({ year, half }))
    .filter((period) => deadline_every !== null || !beforeStart(target, period))
    .map((period) => ({
      due: deadline_every === null ? null : `${period.year}-${deadline_every}`,
      strict: deadline_every !== null && strict,
      period: periodId(period),
    }))
    .filter(({ due }) => due === null || (due >= target.valid_from && due <= target.valid_to));
}

function years({ valid_from, valid_to }: Owed): readonly number[] {
  const first = Number(valid_from.slice(0, 4));
  return Array.from({ length: Number(valid_to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}
