import { onceWords } from '../i18n/explorer/once/words.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { marks } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Said } from './table.ts';

/**
 * The marks of a table, each said once where it is true of nearly all figures, or of nearly all under one head: in the
 * caption or the head, which screen readers read with the figures too. A figure without it says so itself.
 */
export function saidOnce({ head, rows }: Sheet, language: Language, words: ExplorerWords): Said {
  const own = onceWords(language);
  const placed = marks.flatMap((mark) => {
    const held = rows.map(({ cells }) =>
      cells.map(({ missing, marks }) => (missing ? [] : [marks.includes(mark)])),
    );
    const all = held.flat(2);
    if (!all.includes(true)) return [];
    const whole = isNearlyAll(all);
    const columns = head.map((_, at) => !whole && isNearlyAll(held.flatMap((row) => row[at] ?? [])));
    const byRows = !whole && !columns.includes(true);
    const byRow = held.map((row) => byRows && isNearlyAll(row.flat()));
    return [{ mark, whole, columns, byRow, excepting: all.includes(false) }];
  });
  const word = ({ mark }: (typeof placed)[number]): string => words.mark[mark];
  return {
    caption: placed
      .filter(({ whole }) => whole)
      .map((one) => own.whole(word(one), one.excepting ? own.unmarked[one.mark] : null)),
    columns: head.map((_, at) => placed.filter(({ columns }) => columns[at]).map(word)),
    rows: rows.map((_, at) => placed.filter(({ byRow }) => byRow[at]).map(word)),
    cells: rows.map(({ cells }, row) =>
      cells.map(({ missing, marks }, column) =>
        placed.flatMap((one) => {
          const has = marks.includes(one.mark);
          const spoken = one.whole || one.columns[column] === true || one.byRow[row] === true;
          if (missing || has === spoken) return [];
          return has ? word(one) : own.unmarked[one.mark];
        }),
      ),
    ),
  };
}

/** Whether it takes fewer words to say it once and to name those without it, who are no more than a fifth. */
function isNearlyAll(held: readonly boolean[]): boolean {
  const without = held.filter((has) => !has).length;
  return without * 5 <= held.length && 2 * without + 1 < held.length;
}
