import type { Builder } from '../builder.ts';
import type { Figure, Part } from '../figure.ts';

const parts = ['numerator', 'denominator', 'complement', 'value'] as const satisfies readonly Part[];

/** Parts that have no figure. */
export interface Missing {
  readonly parts: number;
  /** Below it what is missing is secret, if it is of one part. */
  readonly threshold: number;
}

/**
 * Ties each number of a figure to the sum of those of its parts. What is left over belongs to parts without a
 * figure, though it may be nothing. Parts that were taken out since an earlier release are what they were then,
 * or nothing: readers try both.
 */
export function tieParts(
  builder: Builder,
  whole: Figure,
  members: readonly Figure[],
  missing: Missing,
): void {
  tieNumbers(builder, whole, members, missing);
  const present = members.filter(({ gone }) => !gone);
  if (present.length === 0 || present.length === members.length) return;
  tieNumbers(builder, whole, present, { ...missing, threshold: 0 });
}

function tieNumbers(
  builder: Builder,
  whole: Figure,
  all: readonly Figure[],
  { parts: without, threshold: secret }: Missing,
): void {
  for (const part of parts) {
    const cell = builder.places(whole)[part];
    // Of what was taken out the denominator may be all that was ever shown.
    const members = all.filter((member) => !member.gone || builder.places(member)[part] !== undefined);
    const missing = { parts: without + all.length - members.length, threshold: secret };
    const cells = members.flatMap((member) => builder.places(member)[part] ?? []);
    if (cell === undefined || cells.length < members.length) continue;
    settleUnknown(builder, cell, cells);
    const number = (at: number): number => builder.cells[at]?.value ?? 0;
    const left = number(cell) - cells.reduce((sum, at) => sum + number(at), 0);
    // Parts that come to more than the whole were counted otherwise: nobody can subtract one from the other.
    if (left < 0) continue;
    const terms = [{ cell, factor: -1 }, ...cells.map((at) => ({ cell: at, factor: 1 }))];
    if (left > 0 || missing.parts > 0) {
      const threshold = missing.parts === 1 ? missing.threshold : 0;
      terms.push({ cell: builder.implied(whole, `${part} without a figure`, left, threshold), factor: 1 });
    }
    builder.tie(terms);
  }
}

/** What a sum leaves for the one number in it that its sender withheld, or what parts make of a withheld whole. */
function settleUnknown(builder: Builder, whole: number, parts: readonly number[]): void {
  const number = (at: number): number => builder.cells[at]?.value ?? 0;
  const unknown = parts.find((at) => builder.isUnknown(at));
  const others = parts.filter((at) => at !== unknown).reduce((sum, at) => sum + number(at), 0);
  if (builder.isUnknown(whole)) builder.settle(whole, others + (unknown === undefined ? 0 : number(unknown)));
  else if (unknown !== undefined && number(whole) >= others) builder.settle(unknown, number(whole) - others);
}
