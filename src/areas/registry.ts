import type { Area } from './area.ts';
import { fold, spelling } from './fold.ts';

/** How the word for a type and a name are joined: `bang {name}`, `{name} canton`. */
export interface TypeWords {
  readonly id: string;
  /** Short forms that people write before a name, without dots. */
  readonly abbreviations?: readonly string[] | undefined;
  readonly full: { readonly vi: string; readonly en: string };
}

/** The areas, findable by id, by code and by the names that people write. */
export interface Registry {
  readonly areas: readonly Area[];
  readonly byId: ReadonlyMap<string, Area>;
  /** Every area that ever bore a code. */
  readonly byCode: ReadonlyMap<string, readonly Area[]>;
  /** By code without the zeros that it begins with. */
  readonly byShortCode: ReadonlyMap<string, readonly Area[]>;
  /** By `spelling` of bare and full names in both languages. */
  readonly byName: ReadonlyMap<string, readonly Area[]>;
  /** By `fold` of the same names. */
  readonly byFolded: ReadonlyMap<string, readonly Area[]>;
}

/** Indexes the areas. `types` gives the words that may stand before or after a name. */
export function registry(areas: readonly Area[], types: readonly TypeWords[]): Registry {
  const words = new Map(types.map((type) => [type.id, type]));
  const byId = new Map<string, Area>();
  const byCode = new Map<string, Area[]>();
  const byShortCode = new Map<string, Area[]>();
  const byName = new Map<string, Area[]>();
  const byFolded = new Map<string, Area[]>();
  for (const area of areas) {
    byId.set(area.area_id, area);
    add(byCode, area.code, area);
    if (/^0+\d/.test(area.code)) add(byShortCode, area.code.replace(/^0+/, ''), area);
    const { full, abbreviations = [] } = words.get(area.type) ?? {};
    const names = [
      area.name,
      full?.vi.replace('{name}', area.name),
      full?.en.replace('{name}', area.name),
      ...abbreviations.map((short) => `${short} ${area.name}`),
    ];
    for (const name of names) {
      if (name === undefined) continue;
      add(byName, spelling(name), area);
      add(byFolded, fold(name), area);
    }
  }
  return { areas, byId, byCode, byShortCode, byName, byFolded };
}

function add(index: Map<string, Area[]>, key: string, area: Area): void {
  const found = index.get(key);
  if (!found) index.set(key, [area]);
  else if (!found.includes(area)) found.push(area);
}
