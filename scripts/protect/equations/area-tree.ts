import { type Area, validOn } from '../../../src/areas/area.ts';
import type { Figure } from '../figure.ts';

/** Which areas lie in which, day by day. */
export class AreaTree {
  readonly #children: ReadonlyMap<string | null, readonly Area[]>;

  constructor(areas: readonly Area[]) {
    this.#children = Map.groupBy(areas, ({ parent_id }) => parent_id);
  }

  /** The nearest areas inside that have a figure, and how many have none, nor any inside them. */
  nearest(
    area: string,
    day: string,
    figureOf: ReadonlyMap<string, Figure>,
  ): { found: Figure[]; missing: number } {
    const found: Figure[] = [];
    let missing = 0;
    for (const child of this.#children.get(area) ?? []) {
      if (!validOn(child, day)) continue;
      const own = figureOf.get(child.area_id);
      const inside = own ? { found: [own], missing: 0 } : this.nearest(child.area_id, day, figureOf);
      found.push(...inside.found);
      missing += inside.found.length === 0 ? 1 : inside.missing;
    }
    return { found, missing };
  }

  /**
   * The figures of one level that a sum was made of: as many as it says, and none of them a sum itself; those that
   * are there now before those that were.
   */
  summed(whole: Figure, day: string, figureOf: ReadonlyMap<string, Figure>): Figure[] {
    for (let level = this.#below([whole.area_id], day); level.length > 0; level = this.#below(level, day)) {
      const all = level.flatMap((area) => figureOf.get(area) ?? []).filter(({ rolled_up }) => !rolled_up);
      const ok = all.filter(({ flag }) => flag === 'ok');
      for (const found of [ok.filter(({ gone }) => !gone), ok, all]) {
        if (found.length > 0 && found.length === whole.areas_reported) return found;
      }
    }
    return [];
  }

  #below(areas: readonly string[], day: string): string[] {
    return areas
      .flatMap((area) => this.#children.get(area) ?? [])
      .filter((child) => validOn(child, day))
      .map(({ area_id }) => area_id);
  }
}
