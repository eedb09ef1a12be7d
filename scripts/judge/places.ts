import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';
import type { Containment } from '../derive/containment.ts';

/** An area in which a target is judged in one period. */
export interface Place {
  readonly area: Area;
  /** unit: where the plan measures; wide: the programme's area above the units; ended: it is no more. */
  readonly role: 'unit' | 'wide' | 'ended';
  readonly basis: 'own' | 'successor';
}

/** Finds the areas of programmes on a day, through their units, their ends and their successors. */
export class Places {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #inside: ReadonlyMap<string, readonly Containment[]>;
  readonly #successors: ReadonlyMap<string, readonly LineageLink[]>;

  constructor(areas: readonly Area[], lineage: readonly LineageLink[], containments: readonly Containment[]) {
    this.#areas = new Map(areas.map((area) => [area.area_id, area]));
    this.#inside = Map.groupBy(containments, ({ inside_id }) => inside_id);
    this.#successors = Map.groupBy(lineage, ({ predecessor_id }) => predecessor_id);
  }

  /** Where targets of these levels are judged on a day, units first, each sorted by id. */
  on(home: string, levels: readonly string[], day: string): readonly Place[] {
    const area = this.#areas.get(home);
    if (!area) throw new Error(`area ${home} of a programme is not in areas.csv: add it, or mend area_id`);
    if (area.valid_from > day) return [];
    if (validOn(area, day)) {
      const units = this.#units(home, levels, day).map((unit): Place => ({
        area: unit,
        role: 'unit',
        basis: 'own',
      }));
      return levels.includes(area.level) ? units : [...units, { area, role: 'wide', basis: 'own' }];
    }
    const followers = this.#followers(this.#units(home, levels, area.valid_to ?? day), levels, day);
    if (followers.length === 0) return [{ area, role: 'ended', basis: 'own' }];
    return followers.map((follower): Place => ({ area: follower, role: 'unit', basis: 'successor' }));
  }

  #units(home: string, levels: readonly string[], day: string): readonly Area[] {
    const inside = (this.#inside.get(home) ?? []).filter(
      (each) => levels.includes(each.level) && validOn(each, day),
    );
    return this.#known(inside.map(({ area_id }) => area_id));
  }

  #followers(units: readonly Area[], levels: readonly string[], day: string): readonly Area[] {
    const found = new Set<string>();
    const open = units.map(({ area_id }) => area_id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const { successor_id } of this.#successors.get(id) ?? []) {
        if (!found.has(successor_id)) open.push(successor_id);
        found.add(successor_id);
      }
    }
    return this.#known([...found]).filter((area) => levels.includes(area.level) && validOn(area, day));
  }

  #known(ids: readonly string[]): readonly Area[] {
    return ids
      .toSorted()
      .map((id) => this.#areas.get(id))
      .filter((area) => area !== undefined);
  }
}
