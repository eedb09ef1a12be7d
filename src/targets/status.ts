/** The verdicts a target can get, in the order in which they are shown. */
export const statuses = [
  'met',
  'on_track',
  'off_track',
  'missed',
  'no_data',
  'withheld',
  'not_due',
  'not_applicable',
  'not_measurable',
] as const;

export type Status = (typeof statuses)[number];

/** Why a verdict is what it is. One closed list: each reason has a sentence in every language. */
export const reasons = [
  'reached',
  'not_reached',
  'over_limit',
  'within_limit',
  'path_ahead',
  'path_behind',
  'pace_ahead',
  'pace_behind',
  'held_at_zero',
  'improved',
  'not_improved',
  'recorded',
  'recorded_absent',
  'recorded_late',
  'deadline_passed',
  'open',
  'baseline',
  'no_base',
  'yearly_only',
  'incomplete',
  'zero_denominator',
  'zero_base',
  'not_comparable',
  'small_numbers',
  'not_reported',
  'before_start',
  'not_judged',
  'level_held',
  'level_short',
  'cannot_hold',
  'undated',
  'share_only',
  'inexact',
  'does_not_apply',
  'area_ended',
  'parts_hold',
  'part_fails',
  'part_unknown',
  'part_open',
  'units_hold',
  'unit_fails',
] as const;

export type Reason = (typeof reasons)[number];

/**
 * A verdict on one target in one area and period, with the numbers that led to it.
 * Shares are in percent (0 to 100), counts in the indicator's unit; null where a number has no meaning.
 */
export interface Verdict {
  readonly status: Status;
  readonly reason: Reason;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** What is required by now: the threshold, its part for the elapsed year, or the path. */
  readonly required: number | null;
  /** Distance to what is required in the direction of the rule; 0 or more is good. */
  readonly gap: number | null;
  readonly base_period: string | null;
  readonly base_value: number | null;
  /** Mean change a year since the baseline; change a year still needed; where today's pace ends at the deadline. */
  readonly pace: number | null;
  readonly pace_needed: number | null;
  readonly projected: number | null;
  /** Milestones and duties: the day it was done, ISO, as far as known. */
  readonly event_date: string | null;
}
