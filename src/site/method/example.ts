import type { ExampleId, ThingId } from '../../i18n/method/words.ts';
import { knownPeriod } from '../../periods/period.ts';
import { type Point, Series } from '../../targets/point.ts';
import type { Facts, Question, Test } from '../../targets/question.ts';
import type { Rule } from '../../targets/rule.ts';
import type { Reason, Status, Verdict } from '../../targets/status.ts';
import { things } from './things.ts';

/** Where on the page an example stands: with a rule, or with what holds for all of them. */
export type Place = Rule | 'figures' | 'several' | 'units';

/** A made-up thing put to a test. */
export interface Asked {
  readonly thing: ThingId;
  readonly question: Question;
}

export type Part = Pick<Verdict, 'status' | 'reason'>;

/** What is put to the judging functions: indicators, the parts of a whole, the areas of a wider one, or a purpose. */
export type Put =
  | { readonly kind: 'indicators'; readonly asked: readonly Asked[] }
  | { readonly kind: 'parts' | 'units'; readonly of: readonly Part[] }
  | { readonly kind: 'purpose' };

/** A worked example: what is put to the rules, and the verdict that its heading promises. */
export interface Example {
  readonly id: ExampleId;
  readonly place: Place;
  readonly put: Put;
  readonly status: Status;
  readonly reason: Reason;
}

export function example(id: ExampleId, place: Place, put: Put, status: Status, reason: Reason): Example {
  return { id, place, put, status, reason };
}

/** A standing target of 2026-2030 with the given changes. */
export function test(rule: Rule, threshold: number | null, given: Partial<Test> = {}): Test {
  return {
    rule,
    operator: null,
    threshold,
    threshold_unit: null,
    comparison_period: null,
    frequency: null,
    deadline: null,
    deadline_every: null,
    deadline_strict: false,
    valid_from: '2026-01-01',
    valid_to: '2030-12-31',
    ...given,
  };
}

/** A thing with its reports, asked in one period. */
export function asked(
  thing: ThingId,
  to: Test,
  period: string,
  reports: readonly Point[],
  given: { readonly area_from?: string; readonly facts?: Partial<Facts> } = {},
): Asked {
  const question = {
    test: to,
    facts: { ...things[thing], ...given.facts },
    series: new Series(reports),
    period: knownPeriod(period),
    area_from: given.area_from ?? '2004-01-01',
  };
  return { thing, question };
}

/** Indicators that one target names; mostly one. */
export function indicators(...all: readonly Asked[]): Put {
  return { kind: 'indicators', asked: all };
}

/** As {@link indicators} for a single one. */
export function one(...given: Parameters<typeof asked>): Put {
  return indicators(asked(...given));
}

/** Why a part is what it is, where the whole takes its reason from it. */
const given: Readonly<Partial<Record<Status, Reason>>> = { not_due: 'open' };

/** Parts of a whole, or areas of a wider one, each with its status. */
export function whole(kind: 'parts' | 'units', ...statuses: readonly Status[]): Put {
  return { kind, of: statuses.map((status) => ({ status, reason: given[status] ?? 'open' })) };
}

/** A report with the rest as exact and complete. */
export function report(period: string, given: Partial<Point>): Point {
  return {
    period,
    numerator: null,
    denominator: null,
    value: null,
    state: null,
    event_date: null,
    cutoff: null,
    flag: 'ok',
    denominator_flag: null,
    qualifier: null,
    areas_reported: null,
    areas_due: null,
    ...given,
  };
}

export function count(period: string, value: number): Point {
  return report(period, { value });
}

/** A share by its two counts. */
export function share(period: string, numerator: number, denominator: number): Point {
  const value = denominator === 0 ? null : (100 * numerator) / denominator;
  return report(period, { numerator, denominator, value });
}

export function said(period: string, state: 'yes' | 'no'): Point {
  return report(period, { state });
}

/** Done on a day. */
export function done(period: string, event_date: string): Point {
  return report(period, { event_date, state: 'yes' });
}
