import type { Break } from '../charts/chart.ts';
import { formatDay } from '../i18n/date.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import type { AnsweredRow, PairRow } from '../release/questions.ts';
import type { ProgressRow } from '../release/tables.ts';
import { bare, isPercent, withUnit } from '../site/figure.ts';
import { rowsOnBasis } from './basis.ts';
import { breakDays } from './breaks.ts';
import { type Choice, indicatorOf } from './choice.ts';
import { areasCompared } from './compared.ts';
import type { ExplorerArea, ExplorerData, ExplorerIndicator } from './data.ts';
import { inPeriods } from './grid.ts';
import { labelOf } from './label.ts';
import type { Line, Shown } from './shown.ts';
import { needOf } from './views.ts';

/** What was read for a choice; see `Need` in views.ts for what each view needs. */
export interface Answer {
  readonly rows: readonly AnsweredRow[];
  readonly pairs: readonly PairRow[];
  readonly path: readonly ProgressRow[];
}

/** Puts a choice and its answer together, ready to be drawn. */
export function shownOf(
  answer: Answer,
  choice: Choice,
  data: ExplorerData,
  language: Language,
  words: ExplorerWords,
): Shown {
  const indicator = indicatorOf(data, choice.indicator);
  const needs = needOf(choice);
  const places = areasShown(choice, data);
  const rows = inPeriods(rowsOnBasis(answer.rows, choice), choice);
  const lines = linesOf(rows, places, choice, indicator, words);
  const ids = new Set(places.map(({ id }) => id));
  return {
    choice,
    indicator,
    second: choice.second === null ? null : indicatorOf(data, choice.second),
    lines,
    pairs: answer.pairs.filter(({ area_id }) => ids.has(area_id)),
    target: needs === 'path' ? indicator.target : null,
    path: answer.path,
    breaks: breakDays(rows, places, choice).map((at): Break => ({
      at,
      label: words.result.break(formatDay(at, language)),
    })),
    unit: isPercent(indicator.measure) ? 'percent' : 'other',
    // Beside many names the unit would be said over and over; the sentence above and the table name it.
    format: (value) => (lines.length > 1 ? bare : withUnit)(value, indicator.measure, language),
    data,
    language,
    words,
  };
}

/** The areas that a choice's view shows, chosen ones first in their order. */
export function areasShown(choice: Choice, data: ExplorerData): readonly ExplorerArea[] {
  const needs = needOf(choice);
  if (needs === 'everywhere' || needs === 'pairs') return areasCompared(choice, data);
  const byId = new Map(data.areas.map((area) => [area.id, area]));
  return choice.areas.flatMap((id) => byId.get(id) ?? []);
}

function linesOf(
  rows: readonly AnsweredRow[],
  areas: readonly ExplorerArea[],
  { cut, areas: chosen }: Choice,
  { breakdowns }: ExplorerIndicator,
  words: ExplorerWords,
): readonly Line[] {
  const known = breakdowns.find(({ id }) => id === cut?.by)?.categories ?? [];
  const categories =
    cut === null ? [null] : known.filter(({ id }) => cut.category === null || cut.category === id);
  const found = Map.groupBy(rows, ({ area_id, category }) => lineId(area_id, category));
  return areas.flatMap((area) =>
    categories.map((category): Line => {
      const id = lineId(area.id, category?.id ?? null);
      const name = labelOf(area, words);
      const several = areas.length > 1 || categories.length === 1;
      return {
        id,
        area,
        category: category?.id ?? null,
        label: category ? (several ? `${name}: ${category.label}` : category.label) : name,
        chosen: chosen.includes(area.id),
        rows: found.get(id) ?? [],
      };
    }),
  );
}

function lineId(area: string, category: string | null): string {
  return category === null ? area : `${area} ${category}`;
}
