import type { ChangeRanking } from '../charts/change-ranking.ts';
import type { ChartPoint } from '../charts/chart.ts';
import type { Distribution } from '../charts/distribution.ts';
import type { Scatter } from '../charts/scatter.ts';
import type { Shown, Why } from '../charts/shown.ts';
import type { Panel, SmallMultiples } from '../charts/small-multiples.ts';
import type { ValueMap } from '../charts/value-map.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber, formatPercent } from '../i18n/number.ts';
import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import type { State } from './sample.ts';
import { areas, squares } from './sample-places.ts';

/** Invented figures for the explorer's ways of drawing: every blank has its reason, one name is the longest. */

const reasons: readonly Why[] = ['protected', 'not_reported', 'not_applicable', 'none', 'before', 'after'];
const blank = (at: number): Shown => ({ value: null, flag: reasons[at % reasons.length] ?? 'none' });
const known = (value: number): Shown => ({ value, flag: 'ok' });

/** Ten places with a value that goes round; the last six have none, each for another reason. */
function places(text: StyleGuideWords): readonly { readonly id: string; readonly label: string }[] {
  return Array.from({ length: 10 }, (_, at) => ({
    id: String(at),
    label: at === 2 ? text.longest : `${text.names[at % text.names.length] ?? ''} ${at + 1}`,
  }));
}
const cell = (at: number, turn = 0): Shown => (at < 4 ? known(20 + ((at * 37 + turn) % 70)) : blank(at - 4));

const percent = (language: Language) => (value: number) => formatPercent(value, language);
const signed = (language: Language) => (value: number) =>
  `${value > 0 ? '+' : ''}${formatNumber(value, language)}`;

export function changes(text: StyleGuideWords, language: Language): State<ChangeRanking>[] {
  const chart = {
    period: '2025',
    periodBefore: '2024',
    unit: 'percent',
    format: percent(language),
    formatChange: signed(language),
  } as const;
  return [
    [
      'full',
      {
        ...chart,
        rows: places(text).map((place, at) => ({
          ...place,
          ...cell(at),
          before: at === 1 ? blank(at) : cell(at, at === 3 ? 0 : 11),
        })),
      },
    ],
  ];
}

export function panels(text: StyleGuideWords, language: Language): State<SmallMultiples>[] {
  const years = ['2022', '2023', '2024', '2025'];
  const points = (at: number): readonly ChartPoint[] =>
    years.map((period, step) =>
      at === 3 && step > 1
        ? { period, value: null, flag: step === 2 ? 'protected' : 'not_reported' }
        : { period, value: 30 + ((at * 17 + step * 9) % 60), flag: 'ok' },
    );
  const all: readonly Panel[] = places(text)
    .slice(0, 5)
    .map((place, at) => ({ ...place, points: at === 4 ? [] : points(at) }));
  const chart = { unit: 'percent', format: percent(language) } as const;
  return [
    ['full', { ...chart, panels: all, breaks: [{ at: '2025-07-01', label: text.broken }] }],
    ['empty', { ...chart, panels: [] }],
  ];
}

export function scatters(text: StyleGuideWords, language: Language): State<Scatter>[] {
  const axis = (label: string) => ({ label, unit: 'percent', format: percent(language) }) as const;
  const chart = { x: axis(text.value), y: axis(text.longest) };
  return [
    [
      'full',
      {
        ...chart,
        points: places(text).map((place, at) => ({ ...place, x: cell(at), y: cell(at, at === 1 ? 0 : 23) })),
        marked: ['1', '2'],
      },
    ],
    ['empty', { ...chart, points: [] }],
  ];
}

export function spreads(text: StyleGuideWords, language: Language): State<Distribution>[] {
  const chart = { unit: 'percent', format: percent(language), median: text.median } as const;
  const rows = Array.from({ length: 18 }, (_, at) => ({
    id: String(at),
    label: at === 2 ? text.longest : `${text.names[at % text.names.length] ?? ''} ${at + 1}`,
    ...(at % 9 === 8 ? blank(at) : known(35 + Math.round((((at * 29) % 40) + ((at * 13) % 30)) / 3))),
  }));
  return [
    ['full', { ...chart, rows, marked: ['2', '5'] }],
    ['flat', { ...chart, rows: rows.slice(0, 5).map((row) => ({ ...row, ...known(0) })) }],
    ['empty', { ...chart, rows: [] }],
  ];
}

/** The areas of the map of statuses, by value; with borders and as tiles. */
export function valueMaps(text: StyleGuideWords, language: Language): State<ValueMap>[] {
  const given = areas(text);
  const chart = {
    areas: given.map((area, at) => ({ ...area, ...(at < 12 ? known(10 + at * 7) : blank(at)) })),
    marked: ['1-0'],
    unit: 'percent',
    format: percent(language),
  } as const;
  return [
    ['full', { ...chart, topology: squares(given) }],
    ['tiles', { ...chart, topology: null }],
  ];
}

/** Rows of a table whose cells are shaded by value, or say why they are blank. */
export function heatRows(text: StyleGuideWords): readonly { label: string; cells: readonly Shown[] }[] {
  return places(text)
    .slice(0, 6)
    .map(({ label }, at) => ({
      label,
      cells: [known(5 + at * 18), known(95 - at * 18), blank(at)],
    }));
}
