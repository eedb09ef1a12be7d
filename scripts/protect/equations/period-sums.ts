import type { Builder } from '../builder.ts';
import type { Figure } from '../figure.ts';
import type { Policies } from '../policy.ts';
import { tieParts } from './parts.ts';

/** What the dictionary says of an indicator through a year. */
export interface Through {
  /** Whether its halves add up to the year. */
  readonly adds: (indicator: string) => boolean;
  /** Whether it starts from nothing each year and grows through it. */
  readonly grows: (indicator: string) => boolean;
}

/**
 * Ties years to their halves: as a sum where halves add up to a year, or do so here (the counts of many shares);
 * as the same number where a level at the end of the year, or what was gathered through it, is what the second
 * half says. Of a year with one half the other is a number too, and so is what came after the first half of
 * what is gathered through the year.
 */
export function periodSums(builder: Builder, policies: Policies, { adds, grows }: Through): void {
  const groups = Map.groupBy(
    builder.figures,
    ({ indicator, area_id, year, breakdown, of_heirs }) =>
      `${indicator}\t${area_id}\t${year}\t${breakdown}\t${of_heirs}`,
  );
  for (const group of groups.values()) {
    const year = group.find(({ half }) => half === 0);
    const first = group.find(({ half }) => half === 1);
    const second = group.find(({ half }) => half === 2);
    if (!year) continue;
    if (adds(year.indicator)) {
      const halves = [first, second].filter((half) => half !== undefined);
      const { threshold } = policies.of({ ...year, half: 1 });
      if (halves.length > 0) tieParts(builder, year, halves, { parts: 2 - halves.length, threshold });
      continue;
    }
    if (second && agree(builder, year, [second])) tieParts(builder, year, [second], none);
    if (first && second && agree(builder, year, [first, second])) {
      tieParts(builder, year, [first, second], none);
    } else if (first && grows(year.indicator)) {
      tieGrowth(builder, year, first, policies.of({ ...year, half: 1 }).threshold);
    }
  }
}

/** What was added since an earlier period; of a share only those who are counted, its whole need not grow. */
function tieGrowth(builder: Builder, whole: Figure, before: Figure, threshold: number): void {
  for (const part of ['numerator', 'value'] as const) {
    const [now, then] = [builder.places(whole)[part], builder.places(before)[part]];
    if (now === undefined || then === undefined) continue;
    const more = (builder.cells[now]?.value ?? 0) - (builder.cells[then]?.value ?? 0);
    // What did not grow was counted otherwise.
    if (more < 0) continue;
    builder.tie([
      { cell: now, factor: -1 },
      { cell: then, factor: 1 },
      { cell: builder.implied(whole, `${part} since`, more, threshold), factor: 1 },
    ]);
  }
}

const none = { parts: 0, threshold: 0 };

/** Whether the numbers of the parts add up to those of the whole. */
function agree(builder: Builder, whole: Figure, members: readonly Figure[]): boolean {
  return (['numerator', 'denominator', 'value'] as const).every((part) => {
    const number = (figure: Figure): number => {
      const at = builder.places(figure)[part];
      return at === undefined ? 0 : (builder.cells[at]?.value ?? 0);
    };
    return number(whole) === members.reduce((sum, member) => sum + number(member), 0);
  });
}
