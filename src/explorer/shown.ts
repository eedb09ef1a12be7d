import type { Break, Format, Unit } from '../charts/chart.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import type { AnsweredRow, PairRow } from '../release/questions.ts';
import type { ProgressRow } from '../release/tables.ts';
import type { AddedRow } from './added-up.ts';
import type { Choice } from './choice.ts';
import type { ExplorerArea, ExplorerData, ExplorerIndicator, ExplorerTarget } from './data.ts';

/** Everything a view may draw: what was chosen, and what was read for it. */
export interface Shown {
  /**
   * As it was asked: on the areas of the time it names the predecessors too. Of pairs its last year is the one
   * that is drawn.
   */
  readonly choice: Choice;
  /** Whether there are figures of half-years only, while years are shown. */
  readonly onlyHalves: boolean;
  /** The last year that was chosen. */
  readonly newestAsked: number;
  readonly indicator: ExplorerIndicator;
  /** The indicator it is set against; null if none was chosen. */
  readonly second: ExplorerIndicator | null;
  /** What is compared, in the order to show it: an area each, or one category of an area. */
  readonly lines: readonly Line[];
  /** What a condition on values left out of them; a map keeps their places. */
  readonly leftOut: readonly Line[];
  /** Both indicators by area; empty unless the view needs pairs. */
  readonly pairs: readonly PairRow[];
  /** The target whose path is drawn and the verdicts on it; unless the view needs a path: null and none. */
  readonly target: ExplorerTarget | null;
  readonly path: readonly ProgressRow[];
  /** Other targets that the indicator measures, where a path is drawn. */
  readonly others: readonly ExplorerTarget[];
  /** Days on which areas changed, within the chosen years. */
  readonly breaks: readonly Break[];
  /** What the reader must know of the lines: what was left out of them, and why. */
  readonly notes: readonly string[];
  readonly unit: Unit;
  /** Writes a value of the indicator: with its unit where one line is shown, bare beside many names. */
  readonly format: Format;
  readonly data: ExplorerData;
  readonly language: Language;
  readonly words: ExplorerWords;
}

export interface Line {
  /** Unique among the lines. */
  readonly id: string;
  readonly area: ExplorerArea;
  /** Id of the category; null: the total. */
  readonly category: string | null;
  /** To stand beside the line: the area, the category, or both. */
  readonly label: string;
  /** Whether the reader chose its area; false for the others of a view that shows every area. */
  readonly chosen: boolean;
  /** In the chosen years and periods, oldest first; of a group with what was added up. */
  readonly rows: readonly (AnsweredRow & Partial<Pick<AddedRow, 'of' | 'members'>>)[];
}
