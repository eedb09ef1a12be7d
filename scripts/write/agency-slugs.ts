import { slugOf } from '../../src/areas/slug.ts';
import type { Inputs } from '../read/inputs.ts';

/** The key of an agency: the same word may name another body in another plan. */
export function agencyKey(programme: string, agency: string): string {
  return `${programme} ${agency}`;
}

/**
 * The slug of each agency of each programme, all different: its Vietnamese name; with the area of its
 * programme where two share the name, then with the programme.
 */
export function agencySlugs({
  programmes,
  areas,
}: Pick<Inputs, 'programmes' | 'areas'>): ReadonlyMap<string, string> {
  const areaNames = new Map(areas.map(({ area_id, name }) => [area_id, name]));
  const open = programmes.flatMap(({ programme, area_id, agencies }) =>
    agencies.map(({ id, label }) => {
      const name = slugOf(label.vi);
      const forms = [
        name,
        slugOf(`${label.vi} ${areaNames.get(area_id) ?? ''}`),
        slugOf(`${label.vi} ${programme}`),
        slugOf(`${label.vi} ${programme} ${id}`),
      ];
      return { key: agencyKey(programme, id), forms };
    }),
  );
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  let left = open;
  for (let form = 0; left.length > 0; form += 1) {
    const named = left.map((entry) => ({ entry, slug: entry.forms[form] ?? entry.key }));
    const shared = Map.groupBy(named, ({ slug }) => slug);
    const free = named.filter(({ slug }) => shared.get(slug)?.length === 1 && !taken.has(slug));
    for (const { entry, slug } of free) {
      slugs.set(entry.key, slug);
      taken.add(slug);
    }
    left = left.filter(({ key }) => !slugs.has(key));
  }
  return slugs;
}
