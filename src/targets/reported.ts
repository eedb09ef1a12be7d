import { fraction, type Fraction, percentage } from './fraction.ts';
import type { Point } from './point.ts';
import type { Facts } from './question.ts';
import type { Status, Verdict } from './status.ts';
import { verdict } from './verdict.ts';

/** What a point says for a verdict: an exact amount, or the verdict that its lack leads to. */
export type Reported =
  | { readonly amount: Fraction; readonly point: Point; readonly lack?: undefined }
  | { readonly lack: Verdict; readonly amount?: undefined; readonly point?: undefined };

/**
 * The exact amount that a point reports: a share in percent, else the number; a status is 1 when
 * achieved, else 0. Without one, the verdict: not reported, withheld, without meaning or not exact.
 */
export function reported(point: Point | undefined, facts: Pick<Facts, 'kind' | 'achieved'>): Reported {
  const lack = missing(point);
  if (!point || lack) return { lack: lack ?? verdict('no_data', 'not_reported') };
  if (facts.kind === 'share') return share(point);
  if (facts.kind === 'status') {
    if (point.state === null) return { lack: verdict('no_data', 'not_reported') };
    return { amount: fraction(facts.achieved.has(point.state) ? 1 : 0), point };
  }
  if (point.value === null) return act(point, facts);
  if (point.qualifier !== null) return { lack: verdict('no_data', 'inexact', { value: point.value }) };
  return { amount: fraction(point.value), point };
}

/** A thing told by its state or its day, not by a number, counts as one. */
function act(point: Point, { achieved }: Pick<Facts, 'achieved'>): Reported {
  if (point.state !== null) return { amount: fraction(achieved.has(point.state) ? 1 : 0), point };
  return point.event_date === null
    ? { lack: verdict('no_data', 'not_reported') }
    : { amount: fraction(1), point };
}

const unreported: Readonly<Partial<Record<string, Verdict>>> = {
  protected: verdict('withheld', 'small_numbers'),
  not_reported: verdict('no_data', 'not_reported'),
  not_applicable: verdict('not_applicable', 'does_not_apply'),
};

/** The verdict on a point that says nothing, undefined for one that may. */
export function missing(point: Point | undefined): Verdict | undefined {
  return point ? unreported[point.flag] : unreported.not_reported;
}

function share(point: Point): Reported {
  const { numerator, denominator, value } = point;
  if (point.denominator_flag === 'protected') return { lack: verdict('withheld', 'small_numbers') };
  if (numerator === null || denominator === null) {
    return { lack: verdict('no_data', value === null ? 'not_reported' : 'share_only', { value }) };
  }
  if (point.qualifier !== null)
    return { lack: verdict('no_data', 'inexact', { numerator, denominator, value }) };
  const amount = percentage(numerator, denominator);
  if (!amount) return { lack: verdict('not_applicable', 'zero_denominator', { numerator, denominator }) };
  return { amount, point };
}

/** Whether reports of areas below are still missing in the point. */
export function isPartial({ areas_reported, areas_due }: Point): boolean {
  return areas_reported !== null && areas_due !== null && areas_reported < areas_due;
}

/**
 * The verdict while reports are missing: what more reports could overturn is not decided.
 * `final` says whether the verdict stands whatever else comes in. What judges no result (a baseline,
 * a change from nothing) keeps its reason.
 */
export function unlessPartial(made: Verdict, point: Point, final: boolean): Verdict {
  const status = undecided[made.status];
  return status === undefined || final || !isPartial(point)
    ? made
    : { ...made, status, reason: 'incomplete' };
}

const undecided: Readonly<Partial<Record<Status, Status>>> = {
  met: 'on_track',
  on_track: 'on_track',
  off_track: 'off_track',
  missed: 'off_track',
};
