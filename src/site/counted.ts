import type { Judged } from './overview.ts';

/** A share with the counts behind it: both steps of a target that asks a minimum of each unit, then a share of units. */
export interface Counted extends Judged {
  readonly numerator: number;
  readonly denominator: number;
  /** Whether the counts are areas that reach what was set, of which every one must; else units of the share. */
  readonly everyUnit: boolean;
}

const shares: ReadonlySet<string> = new Set(['share_at_least', 'share_above']);

/** The share targets whose counts are published, in the order given. Hidden counts stay hidden. */
export function countedShares(judged: readonly Judged[]): readonly Counted[] {
  return judged.flatMap(({ target, verdict }) => {
    const { numerator, denominator } = verdict;
    if (!shares.has(target.rule) || numerator === null || denominator === null) return [];
    return [
      {
        target,
        verdict,
        numerator,
        denominator,
        everyUnit: target.aggregate === 'every_unit' && verdict.value === null,
      },
    ];
  });
}
