import type { Builder } from '../builder.ts';
import { figureKey, type Part } from '../figure.ts';

/** So many numbers that are the same are no accident. */
const likeness = 10;
/** Readers who see nothing but likeness take the few that differ for alike as well. */
const most = 0.9;

/**
 * Ties the counts of two indicators that are the same nearly everywhere: whoever compares what is published
 * finds out that they count the same people, though no definition says so, and takes one for the other where it
 * is hidden. Only numbers that are the same are tied: those taken wrongly tell nothing.
 */
export function twins(builder: Builder): void {
  const series = new Map<string, Map<string, number>>();
  for (const figure of builder.figures) {
    if (figure.of_heirs || figure.breakdown !== '{}') continue;
    for (const [part, cell] of Object.entries(builder.places(figure)) as [Part, number][]) {
      const key = `${figure.indicator}\t${part}`;
      const own = series.get(key) ?? new Map<string, number>();
      series.set(key, own);
      own.set(figureKey({ ...figure, indicator: '' }), cell);
    }
  }
  const all = [...series];
  const number = (cell: number): number => builder.cells[cell]?.value ?? 0;
  all.forEach(([key, one], index) => {
    for (const [other_key, other] of all.slice(index + 1)) {
      if (key.split('\t')[0] === other_key.split('\t')[0]) continue;
      const both = [...one].flatMap(([place, cell]): [number, number][] => {
        const twin = other.get(place);
        return twin === undefined || (number(cell) === 0 && number(twin) === 0) ? [] : [[cell, twin]];
      });
      const same = both.filter(([cell, twin]) => number(cell) === number(twin));
      if (same.length < likeness || same.length < most * both.length) continue;
      for (const [cell, twin] of same) {
        builder.tie([
          { cell, factor: 1 },
          { cell: twin, factor: -1 },
        ]);
      }
    }
  });
}
