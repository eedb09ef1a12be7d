import { periodName, periodShort } from '../i18n/date.ts';
import { knownPeriod } from '../periods/period.ts';
import { bare, isPercent } from '../site/figure.ts';
import { absentText, type CellText, cellText } from './cell.ts';
import type { PairRow } from '../release/questions.ts';
import type { ExplorerIndicator } from './data.ts';
import { gridOf } from './grid.ts';
import { labelOf } from './label.ts';
import type { Shown } from './shown.ts';

/** The table of what is shown, before it is put on the page. */
export interface Sheet {
  readonly caption: string;
  /** Head of the first column. */
  readonly corner: string;
  readonly head: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly label: string;
  readonly chosen: boolean;
  readonly cells: readonly CellText[];
}

/** A row a line and a column a period; of pairs a row an area and a column an indicator. */
export function sheetOf(shown: Shown): Sheet {
  const { words, indicator, language } = shown;
  if (shown.second && shown.pairs.length > 0) return pairsSheet(shown, shown.second);
  const grid = gridOf(shown.lines);
  return {
    caption: captionOf(indicator, shown),
    corner: linesAreGroups(shown) ? words.result.groupHead : words.result.area,
    head: grid.periods.map((period) => periodShort(knownPeriod(period), language)),
    rows: grid.rows.map(({ line, cells }) => ({
      label: line.label,
      chosen: line.chosen,
      cells: cells.map((cell) => cellText(cell, indicator, language, words)),
    })),
  };
}

/** Whether lines bear the names of categories alone, since all are of one area. */
function linesAreGroups({ lines, choice }: Shown): boolean {
  const areas = new Set(lines.map(({ area }) => area.id));
  return choice.cut !== null && choice.cut.category === null && areas.size === 1;
}

/** The newest of the chosen periods: the one that pairs are read in. */
export function pairsPeriod({ choice }: Pick<Shown, 'choice'>): { year: number; half: 0 } {
  return { year: choice.to, half: 0 };
}

function pairsSheet(shown: Shown, second: ExplorerIndicator): Sheet {
  const { words, indicator, language, pairs, data, choice } = shown;
  const names = new Map(data.areas.map((area) => [area.id, labelOf(area, words)]));
  // As areas stand everywhere else: by the bare name.
  const places = new Map(data.areas.map(({ id }, place) => [id, place]));
  const placeOf = ({ area_id }: PairRow): number => places.get(area_id) ?? places.size;
  const cell = (value: number | null, flag: string | null, about: ExplorerIndicator): CellText => ({
    text:
      flag === 'ok' && value !== null
        ? bare(value, about.measure, language)
        : flag === null
          ? words.cell.none
          : absentText(flag, words),
    value,
    missing: value === null,
    marks: [],
    note: null,
  });
  return {
    caption: `${indicator.label} – ${second.label}, ${periodName(pairsPeriod(shown), language)}`,
    corner: words.result.area,
    head: [captionOf(indicator, shown), captionOf(second, shown)],
    rows: pairs
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((pair) => ({
        label: names.get(pair.area_id) ?? pair.area_id,
        chosen: choice.areas.includes(pair.area_id),
        cells: [cell(pair.x, pair.x_flag, indicator), cell(pair.y, pair.y_flag, second)],
      })),
  };
}

/** The indicator with its unit, where that is no sign in the cells. */
function captionOf(indicator: ExplorerIndicator, { words, language }: Shown): string {
  return indicator.kind === 'status' || isPercent(indicator.measure)
    ? indicator.label
    : words.result.caption(indicator.label, indicator.measure[`unit_${language}`]);
}
