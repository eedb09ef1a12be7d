import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';
import { chance } from './random.ts';

/** What lies in an area, what it was made of, what became of it, and how many live there. */
export class Family {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #inside = new Map<string, Area[]>();
  readonly #predecessors = new Map<string, Area[]>();
  readonly #successors = new Map<string, Area[]>();
  readonly #known: ReadonlyMap<string, number>;

  /** `known`: inhabitants by area_id, as far as published. */
  constructor(areas: readonly Area[], lineage: readonly LineageLink[], known: ReadonlyMap<string, number>) {
    this.#areas = new Map(areas.map((area) => [area.area_id, area]));
    this.#known = known;
    for (const area of areas) {
      for (let above: Area | undefined = area; above; above = this.#areas.get(above.parent_id ?? '')) {
        listed(this.#inside, above.area_id).push(area);
      }
    }
    const wholeFirst = lineage.toSorted((a, b) => Number(a.kind === 'part') - Number(b.kind === 'part'));
    for (const { predecessor_id, successor_id } of wholeFirst) {
      const [from, to] = [this.get(predecessor_id), this.get(successor_id)];
      // Of an area that was divided, all figures go to one successor.
      if (!this.#successors.has(predecessor_id)) listed(this.#predecessors, successor_id).push(from);
      listed(this.#successors, predecessor_id).push(to);
    }
  }

  /** The area of an id. Throws when areas.csv lacks it. */
  get(id: string): Area {
    const area = this.#areas.get(id);
    if (!area) throw new Error(`area ${id} is not in areas.csv: add it, or mend where it is named`);
    return area;
  }

  /** Areas of a level in an area on a day, itself included. */
  inside(id: string, level: string, day: string): readonly Area[] {
    return (this.#inside.get(id) ?? []).filter((area) => area.level === level && validOn(area, day));
  }

  /** The areas whose figures an area took over. */
  predecessors(id: string): readonly Area[] {
    return this.#predecessors.get(id) ?? [];
  }

  /** Areas that took over, on a day, from the area; from those inside it where it has no successor. */
  followers(area: Area, day: string): readonly Area[] {
    const from = this.#successors.has(area.area_id) ? [area] : (this.#inside.get(area.area_id) ?? []);
    const found = from.flatMap(({ area_id }) => this.#successors.get(area_id) ?? []);
    return [...new Set(found)].filter((each) => validOn(each, day));
  }

  /** Inhabitants: published, else summed from areas inside, else a share of the successor's. */
  population(area: Area): number {
    const known = this.#known.get(area.area_id);
    if (known !== undefined) return known;
    const day = area.valid_to ?? '9999-12-31';
    const children = [...this.#areas.values()].filter((a) => a.parent_id === area.area_id && validOn(a, day));
    if (children.length > 0) return children.reduce((sum, child) => sum + this.population(child), 0);
    const heir = (this.#successors.get(area.area_id) ?? []).find(({ area_id }) =>
      this.predecessors(area_id).includes(area),
    );
    const whole = heir && this.#known.get(heir.area_id);
    if (!heir || whole === undefined) return Math.round(3000 + 6000 * chance('population', area.area_id));
    const weight = ({ area_id }: Area) => 0.6 + 0.8 * chance('population', area_id);
    const all = this.predecessors(heir.area_id).reduce((sum, each) => sum + weight(each), 0);
    return Math.round((whole * weight(area)) / all);
  }
}

function listed(map: Map<string, Area[]>, id: string): Area[] {
  const list = map.get(id) ?? [];
  map.set(id, list);
  return list;
}
