import { titleApart } from '../areas/naming.ts';
import type { Outcome, Subject } from '../changes/change.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { changeWords } from '../i18n/changes/words.ts';
import type { PublishedChanges } from '../release/published.ts';
import type { AreaRow, ChangeRow, IndicatorRow, TargetRow } from '../release/tables.ts';
import { partText } from './changed-part.ts';
import { difference, withUnit } from './figure.ts';
import type { Site } from './site.ts';
import { breakdownsOf, statesOf } from './states.ts';

/** The changes of a release by what became of what, with the names of what they are about. */
export interface Changed {
  of(subject: Subject, outcome: Outcome): readonly ChangeRow[];
  /** Told apart from others of the same name: of two the one that ended carries its last day. */
  area(row: ChangeRow): string;
  indicator(row: ChangeRow): string;
  target(row: ChangeRow): string;
  /** What a figure said before or after: its number with what it was made of, a state or a day. */
  figure(row: ChangeRow, side: 'before' | 'after'): string;
  /** A part of a definition or of the registry before or after: days and amounts as readers write them. */
  part(row: ChangeRow, side: 'before' | 'after'): string;
  /** How far a revised figure moved; empty where that is no number. */
  difference(row: ChangeRow): string;
}

/** Parts of a definition that are amounts; other numbers, such as codes, are names. */
const amounts: ReadonlySet<string> = new Set(['threshold', 'unit_minimum', 'threshold_breakdown']);
/** So many characters of a definition are shown; the whole table has all. */
const longest = 120;

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** Names and numbers of changes for readers of a language. */
export function changed(
  { rows, areas, indicators, targets }: PublishedChanges,
  site: Site,
  language: Language,
): Changed {
  const text = changeWords(language);
  const areaRows = new Map(areas.map((row: AreaRow) => [row.area_id, row]));
  const indicatorRows = new Map(indicators.map((row: IndicatorRow) => [row.indicator, row]));
  const targetNames = new Map(
    targets.map((row: TargetRow) => [`${row.programme} ${row.target}`, row[`label_${language}`]]),
  );
  const groups = Map.groupBy(rows, ({ subject, change }) => `${subject} ${change}`);
  const indicatorOf = ({ indicator }: ChangeRow) => indicatorRows.get(indicator ?? '');

  return {
    of: (subject, outcome) => groups.get(`${subject} ${outcome}`) ?? [],
    area: ({ area_id }) => {
      const area = areaRows.get(area_id ?? '');
      return area ? titleApart(area, areas, site, language) : (area_id ?? '');
    },
    indicator: (row) => {
      const indicator = indicatorOf(row);
      if (!indicator) return row.indicator ?? '';
      const groups = breakdownsOf(indicator);
      const cut = Object.entries(JSON.parse(row.breakdown ?? '{}') as Record<string, string>).map(
        ([column, id]) => groups[column]?.find((category) => category.id === id)?.label[language] ?? id,
      );
      return [indicator[`label_${language}`], ...cut].join(', ');
    },
    target: ({ programme, target }) => targetNames.get(`${programme} ${target}`) ?? target ?? '',
    figure: (row, side) => {
      const [value, numerator, denominator, other] = [
        row[`value_${side}`],
        row[`numerator_${side}`],
        row[`denominator_${side}`],
        row[side],
      ];
      const parts = [numerator, denominator].filter((part) => part !== null);
      const ratio = parts.map((part) => formatNumber(part, language)).join('/');
      const indicator = indicatorOf(row);
      if (value !== null) {
        const result = indicator ? withUnit(value, indicator, language) : formatNumber(value, language);
        return ratio === '' ? result : `${result} (${ratio})`;
      }
      if (other !== null) {
        if (isDay(other)) return formatDay(other, language);
        const states = indicator ? statesOf(indicator) : [];
        return states.find(({ id }) => id === other)?.label[language] ?? other;
      }
      if (denominator === null) return text.emptyValue;
      return numerator === null ? text.outOf(formatNumber(denominator, language)) : ratio;
    },
    part: (row, side) => {
      const told = row[side];
      if (told === null) return text.emptyValue;
      if (isDay(told)) return formatDay(told, language);
      if (amounts.has(row.field ?? '') && Number.isFinite(Number(told)))
        return formatNumber(Number(told), language);
      const said = partText(row.field ?? '', told, { areas, indicators, targets, site, language });
      return said.length > longest ? `${said.slice(0, longest - 1)}…` : said;
    },
    difference: (row) => {
      const indicator = indicatorOf(row);
      if (row.value_before === null || row.value_after === null || !indicator) return '';
      return difference(row.value_after - row.value_before, indicator, language);
    },
  };
}
