import { fold } from '../areas/fold.ts';

/**
 * Those whose name holds every typed word at the beginning of one of its words; diacritics and đ
 * may be left out. An empty text matches all.
 */
export function matching<T extends { readonly name: string }>(
  areas: readonly T[],
  typed: string,
): readonly T[] {
  const wanted = words(typed);
  if (wanted.length === 0) return areas;
  return areas.filter(({ name }) => {
    const held = words(name);
    return wanted.every((word) => held.some((one) => one.startsWith(word)));
  });
}

function words(text: string): string[] {
  return fold(text)
    .split(/[\s,.-]+/)
    .filter((word) => word !== '');
}
