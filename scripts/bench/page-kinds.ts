import { globSync, statSync } from 'node:fs';

/**
 * The path of the largest built page of each kind, without a slash in front: `areas/north/`.
 * Pages are of one kind when they share the first part of their path and its depth. Only the first
 * language is looked at, where another has a folder of two letters: it holds the same pages again.
 */
export function largestOfEachKind(root: string): string[] {
  const kinds = new Map<string, { path: string; size: number }>();
  for (const file of globSync('**/index.html', { cwd: root }).toSorted()) {
    const path = file.slice(0, -'index.html'.length);
    const [first = '', ...rest] = path.split('/');
    if (/^[a-z]{2}$/.test(first)) continue;
    const kind = `${first} ${rest.length}`;
    const { size } = statSync(`${root}/${file}`);
    if (size > (kinds.get(kind)?.size ?? 0)) kinds.set(kind, { path, size });
  }
  return [...kinds.values()].map(({ path }) => path);
}
