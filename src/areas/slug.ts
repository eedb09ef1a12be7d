import type { Area } from './area.ts';
import { fold } from './fold.ts';

type Named = Pick<Area, 'area_id' | 'code' | 'name' | 'valid_to'>;

/** A name as it stands in an address: "Đông Hồ" becomes `dong-ho`. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The slug of each area by `area_id`, all different. A current area is its name, with the code where
 * two share the name; an ended one is its name and the year it ended, then likewise the code.
 * Adding an area that ended never changes the slug of a current one, nor of one that ended before it.
 */
export function areaSlugs(areas: readonly Named[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  const current = areas.filter((area) => area.valid_to === null);
  const ended = Map.groupBy(
    areas.filter((area) => area.valid_to !== null),
    ({ valid_to }) => valid_to ?? '',
  );
  const oldestFirst = [...ended].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  for (const group of [current, ...oldestFirst]) {
    let open = group.map((area) => ({ area, forms: forms(area) }));
    for (let form = 0; open.length > 0; form += 1) {
      const counts = new Map<string, number>();
      for (const { forms } of open) {
        const slug = at(forms, form);
        counts.set(slug, (counts.get(slug) ?? 0) + 1);
      }
      const next: typeof open = [];
      for (const entry of open) {
        const slug = at(entry.forms, form);
        const last = form >= entry.forms.length - 1;
        if (!last && (counts.get(slug) !== 1 || taken.has(slug))) next.push(entry);
        else slugs.set(entry.area.area_id, slug);
      }
      for (const slug of slugs.values()) taken.add(slug);
      open = next;
    }
  }
  return slugs;
}

/** Ever longer forms of one area's slug; the last one is unique, since ids are. */
function forms({ area_id, code, name, valid_to }: Named): string[] {
  const slug = slugOf(name) || slugOf(code);
  const base = valid_to === null ? slug : `${slug}-${valid_to.slice(0, 4)}`;
  return [base, `${base}-${slugOf(code)}`, `${base}-${slugOf(area_id)}`];
}

function at(forms: readonly string[], form: number): string {
  return forms[Math.min(form, forms.length - 1)] as string;
}
