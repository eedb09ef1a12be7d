import { fraction, multiply, toNumber } from '../../targets/fraction.ts';
import { minimumOf, type Operator } from '../../targets/operator.ts';
import { changeOperator } from '../../targets/rules/change.ts';
import type { Rule } from '../../targets/rule.ts';
import type { Figures } from './figures.ts';
import { type Requirement, wholeAreasOf } from './requirement.ts';
import type { Subject } from './subject.ts';

const limits: ReadonlySet<Rule> = new Set(['count_at_most', 'count_zero', 'duration_at_most']);

/** How a result is compared with what is required of it. */
function operatorOf({ target, verdict }: Subject, requirement: Requirement): Operator {
  const rule = target.rule as Rule;
  if (requirement.kind === 'change') {
    const { operator } = target;
    return verdict.reason === 'held_at_zero'
      ? '<='
      : changeOperator({ rule, operator: operator as Operator });
  }
  if (limits.has(rule)) return '<=';
  // On the way to a share that is to be passed, just what is required by now is enough.
  return (verdict.required ?? 0) < requirement.threshold ? '>=' : minimumOf(rule);
}

const signs: Readonly<Record<Operator, readonly [holds: string, fails: string]>> = {
  '>=': ['≥', '<'],
  '>': ['>', '≤'],
  '<=': ['≤', '>'],
  '<': ['<', '≥'],
  '=': ['=', '≠'],
};

/** A comparison as it was made. */
export interface Comparison {
  /** "100 × 43 = 4.300 ≥ 95 × 45 = 4.275". */
  readonly sum: string;
  readonly holds: boolean;
  /** Made of whole numbers alone. */
  readonly whole: boolean;
}

/** How the result of a verdict was compared with what was required of it; undefined where it was not. */
export function comparison(
  subject: Subject,
  requirement: Requirement,
  figures: Figures,
): Comparison | undefined {
  const { value, required, gap, numerator } = subject.verdict;
  if (value === null || required === null || gap === null) return undefined;
  const operator = operatorOf(subject, requirement);
  // The gap is exact in its sign, and good from 0 on, or above it where just that is not enough.
  const holds = gap > 0 || (gap === 0 && operator.endsWith('='));
  const sign = signs[operator][holds ? 0 : 1];
  const areas = wholeAreasOf(subject, requirement);
  if (areas && numerator !== null) {
    return { sum: `${figures.plain(numerator)} ${sign} ${figures.plain(areas.count)}`, holds, whole: false };
  }
  const products = wholeNumbers(subject, requirement);
  if (products) {
    const told = products.map(
      ({ factors, product }) =>
        `${factors.map((factor) => figures.plain(factor)).join(' × ')} = ${figures.plain(product)}`,
    );
    return { sum: told.join(` ${sign} `), holds, whole: true };
  }
  const digits = figures.digits(value, required);
  return {
    sum: `${figures.bare(value, digits)} ${sign} ${figures.bare(required, digits)}`,
    holds,
    whole: false,
  };
}

interface Product {
  readonly factors: readonly number[];
  readonly product: number;
}

/**
 * A share and what is required of it as products of whole numbers, with no rounding: both sides times
 * 100, the denominator and what makes the requirement whole. Undefined where a path requires what no
 * short decimal is.
 */
function wholeNumbers({ verdict }: Subject, requirement: Requirement): [Product, Product] | undefined {
  const { numerator, denominator, required } = verdict;
  if (numerator === null || denominator === null || required === null) return undefined;
  if (requirement.kind !== 'threshold' && requirement.kind !== 'elapsed') return undefined;
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return undefined;
  const scale = [1, 2, 10, 20, 100, 200, 1000].find((factor) =>
    Number.isInteger(toNumber(multiply(fraction(required), fraction(factor)))),
  );
  if (scale === undefined) return undefined;
  const asked = toNumber(multiply(fraction(required), fraction(scale)));
  const more = scale === 1 ? [] : [scale];
  return [
    { factors: [...more, 100, numerator], product: scale * 100 * numerator },
    { factors: [asked, denominator], product: asked * denominator },
  ];
}
