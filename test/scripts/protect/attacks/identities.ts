import type { Relation } from './narrow.ts';
import type { ShownFigure } from './published.ts';
import { type Count, nameOf, partsOf } from './sums.ts';

/** One of the definitions from which a number of one indicator follows from others. */
export interface Identity {
  /** They come to nothing or less. */
  readonly at_most?: boolean;
  readonly terms: readonly {
    readonly indicator: string;
    readonly part: Count;
    readonly when: 'period' | 'start';
    readonly factor: number;
  }[];
}

/** What follows from definitions, where all the figures are there. */
export function identical(figures: readonly ShownFigure[], identities: readonly Identity[]): Relation[] {
  const names = new Set(figures.flatMap((figure) => partsOf(figure).map((part) => nameOf(figure, part))));
  const places = new Map(figures.map(({ area_id, period }) => [`${area_id}|${period}`, { area_id, period }]));
  return identities.flatMap(({ terms, at_most = false }) =>
    [...places.values()].flatMap(({ area_id, period }): Relation[] => {
      const parts = terms.map(({ indicator, part, when, factor }) => {
        const at = when === 'start' ? startOf(period) : period;
        return { of: nameOf({ indicator, area_id, period: at, groups: {} }, part), factor };
      });
      const kin = terms.map(({ indicator }) => indicator).join(' ');
      const kind = at_most ? 'at_most' : 'equal';
      return parts.every(({ of }) => names.has(of)) ? [{ kind, parts, bound: 0, kin }] : [];
    }),
  );
}

/** The period that ends where another begins. */
function startOf(period: string): string {
  const year = Number(period.slice(0, 4));
  return period.endsWith('H2') ? `${year}-H1` : String(year - 1);
}
