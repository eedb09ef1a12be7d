interface Levels {
  readonly area_levels: readonly { readonly id: string }[];
}

/** The narrowest level that any of the areas has; undefined where there are no areas. */
export function narrowestLevel(
  { area_levels }: Levels,
  areas: readonly { readonly level: string }[],
): string | undefined {
  const present = new Set(areas.map(({ level }) => level));
  return area_levels.findLast(({ id }) => present.has(id))?.id;
}
