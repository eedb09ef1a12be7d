import type { ExplorerArea, ExplorerData, ExplorerIndicator } from '../../../src/explorer/data.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import type { Line } from '../../../src/explorer/shown.ts';

function area(id: string, name: string, slug: string, more: Partial<ExplorerArea> = {}): ExplorerArea {
  return { id, name, slug, level: 'place', parent: 'home', from: '2025-07-01', to: null, ...more };
}

/** Twelve areas: home, a neighbour, an ended one and nine inside home. */
const areas: readonly ExplorerArea[] = [
  area('home', 'Tỉnh Đông Hà', 'dong-ha', { level: 'land', parent: null }),
  area('next', 'Tỉnh Ý Yên', 'y-yen', { level: 'land', parent: null, from: '2004-08-31' }),
  area('old', 'Tỉnh Đông Hà', 'dong-ha-2025', {
    level: 'land',
    parent: null,
    from: '2004-08-31',
    to: '2025-06-30',
  }),
  ...Array.from({ length: 9 }, (_, index) => area(`p${index}`, `Xã Bến ${index}`, `ben-${index}`)),
];

const plain: ExplorerIndicator = {
  id: 'visits',
  label: 'Lượt đến',
  definition: 'Số lượt đến trong kỳ.',
  measure: { unit: 'visits', unit_vi: 'lượt', unit_en: 'visits', unit_one_en: 'visit' },
  kind: 'flow',
  accumulates: true,
  adds: true,
  totals: true,
  context: false,
  illustrative: true,
  breakdowns: [
    {
      id: 'kind',
      categories: [
        { id: 'day', label: 'trong ngày' },
        { id: 'stay', label: 'ở lại' },
      ],
    },
    { id: 'empty', categories: [] },
  ],
  states: {},
  years: [2020, 2026],
  homeValues: 6,
  periods: ['year', 'half'],
  areas: [[0, 11]],
  targets: [],
  file: { bytes: 1000, sha256: '0123456789abcdef' },
};

/** A release of two results and a context figure. */
export const sample: ExplorerData = {
  release: '2026-H1 a&b',
  home: 'home',
  indicators: [
    { ...plain, id: 'context_only', context: true, years: [2010, 2026] },
    { ...plain, id: 'inside_only', homeValues: 0, areas: [[3, 11]], years: [2023, 2025], periods: ['year'] },
    plain,
  ],
  areas,
  levels: { land: 'tỉnh', place: 'xã' },
  sources: { demo: { title: 'Thử', url: null, illustrative: true } },
};

/** An observation, ok and without marks unless told otherwise. */
export function observation(
  area_id: string,
  period: string,
  value: number | null,
  more: Partial<AnsweredRow> = {},
): AnsweredRow {
  return {
    category: null,
    area_id,
    period,
    year: Number(period.slice(0, 4)),
    half: period.length === 4 ? 0 : Number(period.slice(-1)),
    numerator: null,
    denominator: null,
    value,
    state: null,
    event_date: null,
    cutoff: null,
    flag: 'ok',
    denominator_flag: 'ok',
    provisional: false,
    revised: false,
    recomputed: false,
    rolled_up: false,
    areas_reported: null,
    areas_due: null,
    qualifier: null,
    period_text_vi: null,
    period_text_en: null,
    source: 'demo',
    ...more,
  };
}

/** A line for each area, with its rows among these. */
export function linesOf(rows: readonly AnsweredRow[], of: readonly ExplorerArea[]): readonly Line[] {
  return of.map((area) => ({
    id: area.id,
    area,
    category: null,
    label: area.name,
    chosen: true,
    rows: rows.filter(({ area_id }) => area_id === area.id),
  }));
}
