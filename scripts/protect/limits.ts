import { fraction, type Fraction, multiply } from '../../src/targets/fraction.ts';
import { isAhead, minimumOf, type Operator } from '../../src/targets/operator.ts';
import type { Asked } from '../../src/targets/reading.ts';
import { changeOperator } from '../../src/targets/rules/change.ts';
import type { Reason } from '../../src/targets/status.ts';
import type { Places } from './builder.ts';
import type { Term } from './system.ts';

/** `terms` add up to no more than `bound`. */
export interface Limit {
  readonly terms: readonly Term[];
  readonly bound: number;
}

/** What a verdict rests on: the cells of the period, and of the period it is compared with. */
export interface Grounds {
  readonly now: Places;
  readonly base: Places;
  /** Numbers that readers know for certain, of shares: denominators. */
  readonly known: (cell: number) => number | undefined;
  /** Counted as it happens: reached as soon as the threshold is. */
  readonly flow: boolean;
}

type Said = Pick<Asked, 'rule' | 'operator' | 'threshold' | 'threshold_unit'>;

/**
 * What a verdict says of the numbers behind it, for readers who know the rule: any numbers within these limits
 * have the same verdict, for the same reason. `required` is what was asked for by then, where it is a part
 * of the threshold. Null where it can't be said in whole numbers and straight lines: such a verdict is only
 * published beside its numbers.
 */
export function limitsOf(
  asked: Said,
  reason: Reason,
  { now, base, known, flow }: Grounds,
  required: number | null,
): readonly Limit[] | null {
  const amount = now.value;
  switch (reason) {
    case 'within_limit':
    case 'over_limit': {
      if (amount === undefined) return null;
      const most = asked.rule === 'count_zero' ? 0 : Math.floor(asked.threshold ?? 0);
      return [reason === 'within_limit' ? atMost(amount, most) : atLeast(amount, most + 1)];
    }
    case 'reached':
    case 'level_held':
      return minimum(asked, now, thresholdOf(asked), true);
    case 'not_reached':
    case 'level_short':
      return minimum(asked, now, thresholdOf(asked), false);
    case 'pace_ahead':
    case 'pace_behind': {
      if (required === null) return null;
      const made = minimum(asked, now, fraction(required), reason === 'pace_ahead');
      // Ahead says of what only grows that it has not got there yet.
      const open = flow && reason === 'pace_ahead' && amount !== undefined;
      return and(made, open ? minimum(asked, now, thresholdOf(asked), false) : []);
    }
    case 'held_at_zero':
      return and(zero(now, base), something(now.denominator, base.denominator));
    case 'improved':
    case 'not_improved': {
      const good = reason === 'improved';
      return and(changed(asked, { now, base, known, flow }, good), notNothing(asked, { now, base }, good));
    }
    case 'zero_denominator':
      // Of a change either of the two may be nothing: no straight line.
      if (now.denominator === undefined || base.denominator !== undefined) return null;
      return [atMost(now.denominator, 0)];
    case 'cannot_hold':
      return something(now.denominator);
    default:
      return null;
  }
}

function atMost(cell: number, bound: number): Limit {
  return { terms: [{ cell, factor: 1 }], bound };
}

function atLeast(cell: number, bound: number): Limit {
  return { terms: [{ cell, factor: -1 }], bound: -bound };
}

/** That these are not nothing: nobody divides by it. */
function something(...cells: readonly (number | undefined)[]): Limit[] {
  return cells.flatMap((cell) => (cell === undefined ? [] : [atLeast(cell, 1)]));
}

function and(some: readonly Limit[] | null, more: readonly Limit[] | null): Limit[] | null {
  return some && more && [...some, ...more];
}

/** What is asked for where the plan names no number: one thing, or everything. */
function thresholdOf({ rule, threshold }: Said): Fraction {
  return fraction(threshold ?? (rule === 'count_at_least' ? 1 : 100));
}

/** What a change would have another reason without: a base to take a percentage of, a number that stayed up. */
function notNothing(asked: Said, { now, base }: Pick<Grounds, 'now' | 'base'>, good: boolean): Limit[] {
  const directional = asked.rule === 'yoy_decrease' || asked.rule === 'yoy_increase';
  const percent = asked.threshold_unit === 'percent' && !directional;
  return [
    ...something(now.denominator, base.denominator),
    ...(percent ? something(base.value ?? base.numerator) : []),
    ...(asked.rule === 'yoy_decrease' && !good ? something(now.value ?? now.numerator) : []),
  ];
}

/** A share or a count against a minimum that is the same whatever the numbers are. */
function minimum(asked: Said, now: Places, required: Fraction, good: boolean): Limit[] | null {
  const operator = minimumOf(asked.rule);
  // Passing the threshold and reaching it differ only once the threshold itself is asked for.
  const strict = !isAhead(required, required, thresholdOf(asked), operator);
  const wanted: Operator = strict ? '>' : '>=';
  if (now.value !== undefined) return compared([[now.value, fraction(1)]], required, wanted, good);
  const { numerator, denominator } = now;
  if (numerator === undefined || denominator === undefined) return null;
  const made = compared(
    [
      [numerator, fraction(100)],
      [denominator, { n: -required.n, d: required.d }],
    ],
    fraction(0),
    wanted,
    good,
  );
  return and(made, something(denominator));
}

/** A count, or a share of known denominators, against the same a year before. */
function changed(asked: Said, { now, base, known }: Grounds, good: boolean): Limit[] | null {
  const operator = changeOperator(asked);
  const directional = asked.rule === 'yoy_decrease' || asked.rule === 'yoy_increase';
  const threshold = fraction(directional ? 0 : (asked.threshold ?? 0));
  const percent = asked.threshold_unit === 'percent' && !directional;
  const hundred = fraction(100);
  // now - base (1 + t / 100) against 0, or now - base against t.
  const ofBase: Fraction = percent
    ? { n: -(hundred.n * threshold.d + threshold.n), d: hundred.n * threshold.d }
    : fraction(-1);
  const right = percent ? fraction(0) : threshold;
  if (now.value !== undefined && base.value !== undefined) {
    return compared(
      [
        [now.value, fraction(1)],
        [base.value, ofBase],
      ],
      right,
      operator,
      good,
    );
  }
  if (now.numerator === undefined || now.denominator === undefined) return null;
  if (base.numerator === undefined || base.denominator === undefined) return null;
  const [whole, before] = [known(now.denominator), known(base.denominator)];
  if (!whole || !before) return null;
  return compared(
    [
      [now.numerator, { n: hundred.n, d: BigInt(whole) }],
      [base.numerator, multiply(ofBase, { n: hundred.n, d: BigInt(before) })],
    ],
    right,
    operator,
    good,
  );
}

/** Both amounts nothing. */
function zero(now: Places, base: Places): Limit[] | null {
  const cells = [now.value ?? now.numerator, base.value ?? base.numerator];
  return cells.every((cell) => cell !== undefined) ? cells.map((cell) => atMost(cell, 0)) : null;
}

/** `sum of factor times cell, operator, right`, or its contrary, in whole numbers. */
function compared(
  terms: readonly (readonly [number, Fraction])[],
  right: Fraction,
  operator: Operator,
  good: boolean,
): Limit[] | null {
  const common = terms.reduce((product, [, factor]) => product * factor.d, right.d);
  const whole = ({ n, d }: Fraction): number => Number((n * common) / d);
  const factors = terms.map(([cell, factor]) => ({ cell, factor: whole(factor) }));
  const bound = whole(right);
  if (![...factors.map(({ factor }) => factor), bound].every((number) => Number.isSafeInteger(number))) {
    return null;
  }
  const below = (strict: boolean): Limit => ({ terms: factors, bound: strict ? bound - 1 : bound });
  const above = (strict: boolean): Limit => ({
    terms: factors.map(({ cell, factor }) => ({ cell, factor: -factor })),
    bound: strict ? -bound - 1 : -bound,
  });
  switch (operator) {
    case '<=':
      return [good ? below(false) : above(true)];
    case '<':
      return [good ? below(true) : above(false)];
    case '>=':
      return [good ? above(false) : below(true)];
    case '>':
      return [good ? above(true) : below(false)];
    case '=':
      // What differs may do so either way: no straight line.
      return good ? [below(false), above(false)] : null;
  }
}
