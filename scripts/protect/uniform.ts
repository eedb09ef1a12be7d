import { tableOf } from './builder.ts';
import type { Figure } from './figure.ts';
import type { Policies } from './policy.ts';

/** Groups as large as this may be all of one kind, and that tells of nobody in particular. */
const large = 20;

/** Whether one part holds all of a group so small that this tells of everybody in it. */
export function isUniform(part: number, group: number): boolean {
  return part === group && group >= 1 && group < large;
}

/** Tables by groups of people in which all of a small group are in one: they are not published. */
export function uniformSplits(figures: readonly Figure[], policies: Policies): ReadonlySet<string> {
  const totals = new Map(
    figures
      .filter(({ breakdown }) => breakdown === '{}')
      .map((figure) => [place(figure), figure.value ?? figure.denominator]),
  );
  const uniform = figures.filter((figure) => {
    const group = totals.get(place(figure));
    const number = figure.value ?? figure.denominator;
    const guarded = figure.breakdown !== '{}' && policies.of(figure).threshold > 0;
    return guarded && group !== undefined && group !== null && number !== null && isUniform(number, group);
  });
  return new Set(uniform.map(tableOf));
}

function place({ indicator, area_id, period, of_heirs }: Figure): string {
  return `${indicator}\t${area_id}\t${period}\t${of_heirs}`;
}
