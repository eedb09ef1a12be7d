import type { IndicatorDefinition } from '../../src/indicators/indicator.ts';

/** A breakdown that is one category of a dimension of another. */
export interface BreakdownPart {
  readonly part: string;
  readonly whole: string;
  readonly dimension: string;
  readonly category: string;
  /** Categories that the dimension has: as many parts make up the whole. */
  readonly due: number;
  /** Place of the category among them. */
  readonly position: number;
}

/**
 * Of which breakdowns the given one is a part, as texts of `observation`: {depth, bank} is a part of
 * {bank} and of {depth}, and either of these of the total.
 */
export function breakdownParts(
  breakdown: string,
  { breakdowns }: Pick<IndicatorDefinition, 'breakdowns'>,
): BreakdownPart[] {
  const given = Object.entries(JSON.parse(breakdown) as Record<string, string>);
  return given.map(([dimension, category]) => {
    const categories = breakdowns[dimension] ?? [];
    return {
      part: breakdown,
      whole: JSON.stringify(Object.fromEntries(given.filter(([each]) => each !== dimension))),
      dimension,
      category,
      due: categories.length,
      position: categories.findIndex(({ id }) => id === category),
    };
  });
}
