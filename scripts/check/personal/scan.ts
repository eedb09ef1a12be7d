import type { Grid } from '../../read/grid.ts';
import { kindsInText } from './cell.ts';
import { type ColumnState, kindsOfColumn, newColumn, observe, type SeenCell } from './column.ts';
import type { PersonalKind } from './kind.ts';
import { type Label, labelsOf } from './label.ts';
import { isNameLike } from './person-name.ts';
import { bare, tidy } from './text.ts';
import { nameKey, type PersonalVocabulary } from './vocabulary.ts';

/** Personal data found: where and of what kind, never what. */
export interface PersonalFinding {
  /** Place of the column, the first being 1; null for the sheet as a whole. */
  readonly column: number | null;
  /** Line of the first cell; null where the column as a whole says it. */
  readonly line: number | null;
  readonly kind: PersonalKind;
}

/** Looks at cells as they go by, in any order but for headers, which come before what they head. */
export interface Scanner {
  readonly see: (cell: SeenCell) => void;
  /** A line with all its cells, for forms in which a label stands left of what it announces. */
  readonly seeLine: (line: number, cells: readonly string[]) => void;
  /** The cells of a column once more, for labels that were found among them. */
  readonly seeAgain: (cell: SeenCell) => void;
  /** Labels met so far: the column and line of each. */
  readonly labelled: () => { readonly column: number; readonly line: number }[];
  /** What was found: each kind once a column. */
  readonly findings: () => PersonalFinding[];
}

/** A scanner of one sheet. Memory grows with the columns, never with the rows. */
export function scanner(vocabulary: PersonalVocabulary): Scanner {
  const columns = new Map<number, ColumnState>();
  const found = new Map<string, PersonalFinding>();
  const report = (column: number, line: number | null, kind: PersonalKind): void => {
    const known = found.get(`${column} ${kind}`);
    if (known && (line === null || (known.line !== null && known.line <= line))) return;
    found.set(`${column} ${kind}`, { column, line, kind });
  };
  const state = (column: number): ColumnState => {
    const known = columns.get(column) ?? newColumn();
    columns.set(column, known);
    return known;
  };
  const underLabels = (own: ColumnState, text: string, cell: SeenCell): void => {
    for (const [label, seen] of own.labels) {
      if (cell.last <= seen.line || !label.fits(text, bare(text), vocabulary)) continue;
      seen.fits += cell.count;
      seen.first = Math.min(seen.first, Math.max(cell.first, seen.line + 1));
    }
  };
  const see = (cell: SeenCell): void => {
    const text = tidy(cell.text);
    if (text === '') return;
    const own = state(cell.column);
    const labels = labelsOf(text);
    for (const kind of kindsInText(text, vocabulary)) report(cell.column, cell.first, kind);
    if (labels.length > 0) {
      for (const label of labels) {
        const known = own.labels.get(label);
        if (known) known.line = Math.min(known.line, cell.first);
        else own.labels.set(label, { line: cell.first, fits: 0, first: Infinity });
      }
      return;
    }
    if (own.labels.size > 0) underLabels(own, text, cell);
    observe(own, text, cell, vocabulary);
  };
  return {
    see,
    seeLine: (line, cells) => {
      let labels: readonly Label[] = [];
      for (const [index, cell] of cells.entries()) {
        const text = tidy(cell);
        if (text === '') continue;
        for (const label of labels) {
          const fits =
            label.kind === 'name'
              ? isNameLike(text) && !vocabulary.known.has(nameKey(text))
              : label.fits(text, bare(text), vocabulary);
          if (fits) report(index + 1, line, label.kind);
        }
        labels = labelsOf(text);
      }
    },
    seeAgain: (cell) => {
      const text = tidy(cell.text);
      const own = columns.get(cell.column);
      if (own && text !== '' && labelsOf(text).length === 0) underLabels(own, text, cell);
    },
    labelled: () =>
      [...columns].flatMap(([column, { labels }]) =>
        [...labels.values()].map(({ line }) => ({ column, line })),
      ),
    findings: () => {
      const numbered = [...columns.values()].some(({ running }) => running);
      for (const [column, own] of columns) {
        for (const [label, { fits, first }] of own.labels) {
          if (fits > 0 && (!label.mostly || 2 * fits >= own.filled)) report(column, first, label.kind);
        }
        for (const kind of kindsOfColumn(own, numbered)) {
          if (!found.has(`${column} ${kind}`))
            report(column, Number.isFinite(own.firstName) && kind === 'name' ? own.firstName : null, kind);
        }
      }
      return [...found.values()].sort(
        (a, b) => (a.column ?? 0) - (b.column ?? 0) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
      );
    },
  };
}

/** What a sheet in memory holds, its title rows, header and notes with it. */
export function scanGrid({ rows }: Pick<Grid, 'rows'>, vocabulary: PersonalVocabulary): PersonalFinding[] {
  const { see, seeLine, findings } = scanner(vocabulary);
  for (const { line, cells } of rows) {
    const title = isTitle(cells);
    for (const [index, text] of cells.entries()) {
      if (text !== '') see({ column: index + 1, text, first: line, last: line, count: 1, title });
    }
    seeLine(line, cells);
  }
  return findings();
}

/** Whether a row says one thing only, once or in every cell that was merged. */
export function isTitle(cells: readonly string[]): boolean {
  return new Set(cells.filter((cell) => cell !== '')).size === 1;
}
