import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';
import type { Containment } from '../derive/containment.ts';
import { heirs } from '../derive/heirs.ts';

/** An area in which a target is judged in one period. */
export interface Place {
  readonly area: Area;
  /** unit: where the plan measures; wide: the programme's area above the units; ended: it has none any more. */
  readonly role: 'unit' | 'wide' | 'ended';
  /** successor: what followed the programme's area and its units; a wide area then stands for all of these. */
  readonly basis: 'own' | 'successor';
}

/** Finds the areas of programmes on a day, through their units, their ends and their successors. */
export class Places {
  readonly #areas: readonly Area[];
  readonly #lineage: readonly LineageLink[];
  readonly #containments: readonly Containment[];
  readonly #byId: ReadonlyMap<string, Area>;
  readonly #inside: ReadonlyMap<string, readonly Containment[]>;
  readonly #heirs = new Map<string, readonly Containment[]>();

  constructor(areas: readonly Area[], lineage: readonly LineageLink[], containments: readonly Containment[]) {
    this.#areas = areas;
    this.#lineage = lineage;
    this.#containments = containments;
    this.#byId = new Map(areas.map((area) => [area.area_id, area]));
    this.#inside = Map.groupBy(containments, ({ inside_id }) => inside_id);
  }

  /**
   * Where targets of these levels are judged on a day: units first, each sorted by id, then the area
   * above them. After the end of the programme's area its successors are the units, and the ended area
   * stands for all of them.
   */
  on(home: string, levels: readonly string[], day: string): readonly Place[] {
    const area = this.#byId.get(home);
    if (!area) throw new Error(`area ${home} of a programme is not in areas.csv: add it, or mend area_id`);
    if (area.valid_from > day) return [];
    const wide = !levels.includes(area.level);
    if (validOn(area, day)) {
      const units = this.#among(this.#inside.get(home) ?? [], levels, day);
      const own = (unit: Area): Place => ({ area: unit, role: 'unit', basis: 'own' });
      return wide ? [...units.map(own), { area, role: 'wide', basis: 'own' }] : units.map(own);
    }
    const followers = this.#among(this.#heirsOf(area), levels, day);
    const units = followers.map((unit): Place => ({ area: unit, role: 'unit', basis: 'successor' }));
    if (units.length > 0 && !wide) return units;
    return [...units, { area, role: units.length > 0 ? 'wide' : 'ended', basis: 'successor' }];
  }

  #among(rows: readonly Containment[], levels: readonly string[], day: string): readonly Area[] {
    return rows
      .filter((row) => levels.includes(row.level) && validOn(row, day))
      .toSorted((a, b) => (a.area_id < b.area_id ? -1 : 1))
      .map(({ area_id }) => this.#byId.get(area_id))
      .filter((area) => area !== undefined);
  }

  #heirsOf(area: Area): readonly Containment[] {
    const known =
      this.#heirs.get(area.area_id) ?? heirs(area, this.#areas, this.#lineage, this.#containments);
    this.#heirs.set(area.area_id, known);
    return known;
  }
}
