/**
 * The words nearest to `text` by letters changed, added, dropped or swapped, nearest first and then in
 * alphabetical order; at most `limit`, and only those near enough to be a slip of the pen.
 */
export function nearest(text: string, words: Iterable<string>, limit = 3): string[] {
  const reach = Math.max(1, Math.floor(text.length / 4));
  const found: { word: string; steps: number }[] = [];
  for (const word of words) {
    if (Math.abs(word.length - text.length) > reach) continue;
    const steps = distance(text, word);
    if (steps <= reach) found.push({ word, steps });
  }
  found.sort((a, b) => a.steps - b.steps || (a.word < b.word ? -1 : 1));
  return found.slice(0, limit).map(({ word }) => word);
}

/** Edits (insert, delete, replace, swap of neighbours) that make `a` into `b`. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      }
      row.push(steps);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
