import { collate } from '../i18n/collate.ts';

/**
 * Two or three letters for each name, unlike all others in the list, longer only where names leave no
 * other choice. Made from the names' own letters, accents kept: "Long Island" is LI, "Đảo Xa" ĐX.
 * When several names would share letters none of them gets the short form, so that none is favoured.
 */
export function shortLabels(names: readonly string[]): string[] {
  const wishes = names.map(candidates);
  const firsts = new Map<string, number>();
  for (const [first] of wishes) firsts.set(key(first), (firsts.get(key(first)) ?? 0) + 1);

  const taken = new Set<string>();
  const labels = new Array<string | undefined>(names.length).fill(undefined);
  const give = (index: number, label: string): void => {
    labels[index] = label;
    taken.add(key(label));
  };
  for (const [index, [first]] of wishes.entries()) {
    if (first !== undefined && firsts.get(key(first)) === 1) give(index, first);
  }
  // By name, not by place in the list: the same areas get the same letters on every page.
  const rest = [...names.keys()]
    .filter((index) => labels[index] === undefined)
    .sort((a, b) => collate(names[a] ?? '', names[b] ?? '') || a - b);
  for (const index of rest) {
    const [first, ...others] = wishes[index] ?? [];
    const free = others.find((label) => !taken.has(key(label)) && !firsts.has(key(label)));
    give(index, free ?? others.find((label) => !taken.has(key(label))) ?? numbered(first ?? '?', taken));
  }
  return labels.map((label) => label ?? '');
}

/** Initials; then three letters; then ever more of the last word and of the first. */
function candidates(name: string): string[] {
  const words = name.normalize('NFC').split(/[\s-]+/);
  const parts = words.filter(Boolean).map((word) => Array.from(word));
  const first = parts[0] ?? [];
  const last = parts.at(-1) ?? [];
  if (parts.length < 2) return starts(first, Math.min(2, first.length));
  const initials = parts.map(([letter]) => (letter ?? '').toLocaleUpperCase('vi'));
  const head = initials.slice(0, -1).slice(0, 2).join('');
  const longer = [
    ...starts(last, 2).map((end) => head + end),
    ...starts(first, 2).map((start) => start + (initials.at(-1) ?? '')),
    ...starts(first, 2).flatMap((start) => starts(last, 2).map((end) => start + end)),
  ];
  // Shorter first; among equals the order above.
  return [initials.slice(0, 3).join(''), ...longer.sort((a, b) => a.length - b.length)];
}

/** The first letters of a word, from `least` of them to all. */
function starts(letters: readonly string[], least: number): string[] {
  return letters.slice(least - 1).map((_, index) => letters.slice(0, least + index).join(''));
}

function numbered(label: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(key(`${label}${number}`))) number += 1;
  return `${label}${number}`;
}

/** Labels that differ only in case would still be taken for each other. */
function key(label: string | undefined): string {
  return (label ?? '').toLocaleLowerCase('vi');
}
