import type { Break } from '../charts/chart.ts';
import { formatDay, periodName } from '../i18n/date.ts';
import { formatNumber } from '../i18n/number.ts';
import { knownPeriod } from '../periods/period.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import type { AnsweredRow, PairRow } from '../release/questions.ts';
import type { ProgressRow } from '../release/tables.ts';
import { bare, isPercent, type Measure, withUnit } from '../site/figure.ts';
import { addedUp } from './added-up.ts';
import { rowsOnBasis } from './basis.ts';
import { breakDays } from './breaks.ts';
import { type Choice, indicatorOf } from './choice.ts';
import { areasCompared, comparedOf } from './compared.ts';
import { hasCondition, meeting, type Met } from './condition.ts';
import { type Group, groupName, groupsOf } from './group.ts';
import type { ExplorerArea, ExplorerData, ExplorerIndicator } from './data.ts';
import { inPeriods } from './grid.ts';
import { labelOf } from './label.ts';
import type { Line, Shown } from './shown.ts';
import { targetOf } from './target-of.ts';
import { needOf, viewOf } from './views.ts';

/** What was read for a choice; see `Need` in views.ts for what each view needs. */
export interface Answer {
  readonly rows: readonly AnsweredRow[];
  readonly pairs: readonly PairRow[];
  readonly path: readonly ProgressRow[];
  /** Of pairs the year they are of, where the newest chosen one has none. */
  readonly year?: number;
}

/** Puts a choice and its answer together, ready to be drawn. */
export function shownOf(
  answer: Answer,
  asked: Choice,
  data: ExplorerData,
  language: Language,
  words: ExplorerWords,
): Shown {
  const choice = { ...asked, to: answer.year ?? asked.to };
  const indicator = indicatorOf(data, choice.indicator);
  const second = choice.second === null ? null : indicatorOf(data, choice.second);
  const needs = needOf(choice);
  const places = areasShown(choice, data);
  const target = needs === 'path' ? targetOf(choice, data) : null;
  const whenever = rowsOnBasis(answer.rows, choice);
  const rows = inPeriods(whenever, choice);
  const groups = groupsOf(choice, data);
  const every =
    groups.length > 0
      ? groups.flatMap((group) => linesOfGroup(group, rows, choice, indicator, language, words))
      : linesOf(rows, places, choice, indicator, words);
  const met = hasCondition(choice) ? meeting(every, choice) : null;
  const lines = met?.lines ?? every;
  const ids = new Set(places.map(({ id }) => id));
  return {
    choice,
    indicator,
    second: needs === 'pairs' ? second : null,
    lines,
    leftOut: every.filter((line) => !lines.includes(line)),
    pairs: answer.pairs.filter(({ area_id }) => ids.has(area_id)),
    target,
    path: answer.path,
    others: target ? indicator.targets.filter((one) => one !== target) : [],
    breaks: breakDays(rows, places, choice).map((at): Break => ({
      at,
      label: words.result.break(formatDay(at, language)),
    })),
    newestAsked: asked.to,
    onlyHalves: rows.length === 0 && whenever.length > 0,
    notes: [
      ...(target ? [words.result.target(target.label)] : []),
      ...(second && needs !== 'pairs' ? [secondText(second, choice, data, words)] : []),
      ...onlyAreaText(lines, choice, words),
      ...besideText(choice, data, words),
      ...(choice.to === asked.to ? [] : [words.result.earlier(String(asked.to), String(choice.to))]),
      ...groups.flatMap(({ leftOut }) =>
        leftOut.map(({ area, within }) => words.group.leftOut(labelOf(area, words), labelOf(within, words))),
      ),
      ...(met ? [conditionText(met, choice, indicator.measure, language, words)] : []),
    ],
    unit: isPercent(indicator.measure) ? 'percent' : 'other',
    // Beside many names the unit would be said over and over; the sentence above and the table name it.
    format: (value) => (lines.length > 1 ? bare : withUnit)(value, indicator.measure, language),
    data,
    language,
    words,
  };
}

/** The areas that a choice's view shows or adds up, chosen ones first in their order. */
export function areasShown(choice: Choice, data: ExplorerData): readonly ExplorerArea[] {
  const groups = groupsOf(choice, data);
  if (groups.length > 0) return groups.flatMap(({ members }) => members);
  const needs = needOf(choice);
  if (needs === 'everywhere' || needs === 'pairs') return areasCompared(choice, data);
  const byId = new Map(data.areas.map((area) => [area.id, area]));
  return choice.areas.flatMap((id) => byId.get(id) ?? []);
}

/** Why the second indicator is not in the picture. */
function secondText(
  { label }: ExplorerIndicator,
  choice: Choice,
  data: ExplorerData,
  { result }: ExplorerWords,
): string {
  return viewOf('scatter').fits(choice, data) ? result.secondElsewhere(label) : result.secondApart(label);
}

/** The area of all lines, where these bear the names of categories alone. */
function onlyAreaText(lines: readonly Line[], { cut }: Choice, { result }: ExplorerWords): readonly string[] {
  const [name, ...others] = new Set(lines.map(({ area }) => area.name));
  const isNamed = cut?.category !== null || lines.length < 2;
  return name === undefined || others.length > 0 || isNamed ? [] : [`${result.area}: ${name}.`];
}

/** Which areas stand in a view that shows more than those chosen. */
function besideText(choice: Choice, data: ExplorerData, words: ExplorerWords): readonly string[] {
  if (groupsOf(choice, data).length > 0 || !['everywhere', 'pairs'].includes(needOf(choice))) return [];
  const { areas, level, within } = comparedOf(choice, data);
  const word = data.levels[level ?? ''];
  if (word === undefined || areas.length < 2) return [];
  const names = within.map((area) => labelOf(area, words)).join(', ');
  return [names === '' ? words.result.allOf(word) : words.result.allIn(word, names)];
}

/** Null for the totals, else the categories that a cut keeps. */
function categoriesOf({ cut }: Choice, { breakdowns }: ExplorerIndicator) {
  const known = breakdowns.find(({ id }) => id === cut?.by)?.categories ?? [];
  return cut === null ? [null] : known.filter(({ id }) => cut.category === null || cut.category === id);
}

function linesOf(
  rows: readonly AnsweredRow[],
  areas: readonly ExplorerArea[],
  choice: Choice,
  indicator: ExplorerIndicator,
  words: ExplorerWords,
): readonly Line[] {
  const categories = categoriesOf(choice, indicator);
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
        chosen: choice.areas.includes(area.id),
        rows: found.get(id) ?? [],
      };
    }),
  );
}

/** A line for the sum of a group, or one for each category. */
function linesOfGroup(
  group: Group,
  rows: readonly AnsweredRow[],
  choice: Choice,
  indicator: ExplorerIndicator,
  language: Language,
  words: ExplorerWords,
): readonly Line[] {
  const name = groupName(group, language, words);
  const ids = new Set(group.members.map(({ id }) => id));
  const starts = group.members.map(({ from }) => from).sort();
  const area: ExplorerArea = {
    id: group.id,
    name,
    slug: '',
    level: group.members[0]?.level ?? '',
    parent: null,
    from: starts[0] ?? `${choice.from}-01-01`,
    to: null,
  };
  return categoriesOf(choice, indicator).map((category): Line => ({
    id: lineId(group.id, category?.id ?? null),
    area,
    category: category?.id ?? null,
    label: category ? `${name}: ${category.label}` : name,
    chosen: true,
    rows: addedUp(
      rows.filter((row) => ids.has(row.area_id) && row.category === (category?.id ?? null)),
      { id: group.id, members: group.members.length },
      indicator.kind,
    ),
  }));
}

/** How many areas a condition leaves, in which period, and how many can't be told. */
function conditionText(
  { lines, period, all, unknown }: Met,
  { least, most }: Choice,
  measure: Measure,
  language: Language,
  words: ExplorerWords,
): string {
  const count = (value: number): string => formatNumber(value, language, 0);
  const text = (value: number): string => withUnit(value, measure, language);
  const bounds = [
    ...(least === null ? [] : [words.condition.least(text(least))]),
    ...(most === null ? [] : [words.condition.most(text(most))]),
  ].join(words.condition.and);
  const when = period === null ? '' : periodName(knownPeriod(period), language);
  return [
    words.condition.met(bounds, when, count(lines.length), count(all)),
    ...(unknown === 0 ? [] : [words.condition.unknown(count(unknown))]),
  ].join(' ');
}

function lineId(area: string, category: string | null): string {
  return category === null ? area : `${area} ${category}`;
}
