import type { Break, ChartPoint, Flag } from '../charts/chart.ts';
import type { ExplorerChart } from '../charts/explorer-chart.ts';
import type { ExplorerSeries } from '../charts/explorer-trend.ts';
import type { Multiple } from '../charts/multiple.ts';
import type { Ranking } from '../charts/ranking.ts';
import type { ResultAgainstPath } from '../charts/result-against-path.ts';
import type { Sparkline } from '../charts/sparkline.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber, formatPercent } from '../i18n/number.ts';
import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import { type Status, statuses } from '../targets/status.ts';

/**
 * Invented figures in every state that a chart can be in, for the page that shows them all.
 * About no subject, and no one's: names are made up, numbers go round.
 */

const ok = (period: string, value: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  period,
  value,
  flag: 'ok',
  ...more,
});
const blank = (period: string, flag: Flag): ChartPoint => ({ period, value: null, flag });
const yearEnd = (year: number, value: number) => ({ at: `${year}-12-31`, value });

/** A chart in one state, by the key of its name in the words. */
export type State<T> = readonly [name: keyof StyleGuideWords['states'], data: T];

/** The day on which areas changed. */
function breakOf(text: StyleGuideWords): Break {
  return { at: '2025-07-01', label: text.broken };
}

export function results(text: StyleGuideWords, language: Language): State<ResultAgainstPath>[] {
  const share = {
    required: [2022, 2023, 2024, 2025, 2026].map((year, at) => yearEnd(year, 40 + at * 5)),
    threshold: { value: 80, deadline: '2030-12-31' },
    projected: null,
    breaks: [],
    unit: 'percent',
    format: (value: number) => formatPercent(value, language),
    statusName: (status: Status) => text.statusName(status),
  } as const;
  const count = {
    ...share,
    unit: 'other',
    format: (value: number) => formatNumber(value, language),
  } as const;
  const course = [ok('2022', 41), ok('2023', 44), ok('2024', 47.5, { revised: true })];
  return [
    [
      'full',
      {
        ...share,
        points: [
          ...course.map((point) => ({ ...point, recomputed: true })),
          ok('2025', 51, { status: 'off_track' }),
          ok('2026-H1', 52.4, { status: 'off_track', provisional: true }),
        ],
        breaks: [breakOf(text)],
        projected: { value: 66, at: '2030-12-31', pace: text.pace },
        gapLabel: text.behind,
      },
    ],
    [
      'broken',
      {
        ...share,
        points: [...course, ok('2025', 63, { status: 'met' }), ok('2026-H1', 66, { status: 'on_track' })],
        breaks: [breakOf(text)],
      },
    ],
    [
      'missing',
      {
        ...share,
        points: [
          ok('2021', 40),
          blank('2022', 'protected'),
          blank('2023', 'not_reported'),
          ok('2024', 48),
          blank('2025', 'not_applicable'),
        ],
      },
    ],
    ['hidden', { ...share, points: [blank('2024', 'protected'), blank('2025', 'protected')] }],
    ['single', { ...share, points: [ok('2025', 61.3, { status: 'met' })] }],
    [
      'accumulates',
      {
        ...count,
        points: [ok('2024', 180), ok('2025-H1', 84), ok('2025', 197), ok('2026-H1', 95)],
        required: [yearEnd(2024, 200), yearEnd(2025, 200), { at: '2026-06-30', value: 100 }],
        requiredShape: 'step',
        threshold: { value: 200, deadline: null },
        accumulates: true,
      },
    ],
    [
      'meeting',
      {
        ...share,
        points: [ok('2024', 79), ok('2025', 80, { status: 'met' })],
        required: [yearEnd(2024, 79.5), yearEnd(2025, 80)],
        threshold: { value: 80, deadline: '2025-12-31' },
        gapLabel: text.even,
      },
    ],
    [
      'zoomed',
      {
        ...share,
        points: [ok('2023', 96.2), ok('2024', 97), ok('2025', 98.8)],
        required: [],
        threshold: { value: 99, deadline: null },
      },
    ],
    [
      'negative',
      {
        ...count,
        points: [ok('2023', -12), ok('2024', 4), ok('2025', -1_250_000)],
        required: [yearEnd(2025, -5)],
        threshold: null,
      },
    ],
    [
      'flat',
      {
        ...count,
        points: [ok('2023', 0), ok('2024', 0), ok('2025', 0)],
        required: [],
        threshold: { value: 0, deadline: null },
      },
    ],
    ['empty', { ...share, points: [], required: [], threshold: null }],
  ];
}

export function trends(text: StyleGuideWords, language: Language): State<ExplorerChart>[] {
  const format = (value: number): string => formatPercent(value, language);
  const series: ExplorerSeries[] = Array.from({ length: 8 }, (_, at) => ({
    id: String(at),
    label: `${text.names[at % text.names.length] ?? ''} ${at + 1}`,
    points: [2022, 2023, 2024, 2025].map((year, step) =>
      ok(String(year), 30 + ((at * 13 + step * 7) % 40) / (step + 1) + 20),
    ),
  }));
  const chart = { kind: 'trend', unit: 'percent', format } as const;
  return [
    ['eight', { ...chart, series }],
    ['single', { ...chart, series: series.slice(0, 1).map((one) => ({ ...one, points: [ok('2025', 40)] })) }],
    [
      'missing',
      {
        ...chart,
        series: [
          {
            id: 'a',
            label: text.longest,
            points: [ok('2022', 3), blank('2023', 'protected'), ok('2024', 9), blank('2025', 'not_reported')],
          },
        ],
      },
    ],
    ['empty', { ...chart, series: [] }],
  ];
}

export function rankings(text: StyleGuideWords, language: Language): State<Ranking>[] {
  const format = (value: number): string => formatPercent(value, language);
  const rows = statuses.map((status, at) => ({
    id: status,
    label: at === 2 ? text.longest : `${text.names[at % text.names.length] ?? ''} ${at + 1}`,
    ...(at < 4
      ? { value: 100 - at * 31, flag: 'ok' as const }
      : { value: null, flag: at % 2 ? ('protected' as const) : ('not_reported' as const) }),
    status,
  }));
  const threshold = { value: 80, label: text.required(format(80)) };
  const chart = { threshold, unit: 'percent', format, statusName: text.statusName } as const;
  return [
    ['full', { ...chart, rows }],
    ['empty', { ...chart, rows: [], threshold: null }],
  ];
}

export function sparklines(text: StyleGuideWords, language: Language): State<Sparkline>[] {
  const format = (value: number): string => formatPercent(value, language);
  const required = [yearEnd(2023, 40), yearEnd(2024, 50), yearEnd(2025, 60)];
  return [
    ['full', { points: [ok('2023', 38), ok('2024', 47), ok('2025', 64)], required, format }],
    ['broken', { points: [ok('2024', 47), ok('2025', 64)], required, format, breaks: [breakOf(text)] }],
    ['missing', { points: [ok('2023', 38), blank('2024', 'protected'), ok('2025', 41)], required, format }],
    [
      'accumulates',
      {
        points: [ok('2025', 93.5), ok('2026-H1', 49.3)],
        required: [{ at: '2026-06-30', value: 50 }],
        format,
        accumulates: true,
      },
    ],
    ['single', { points: [ok('2025', 64)], required, format }],
    ['hidden', { points: [blank('2025', 'protected')], required: [], format }],
    ['empty', { points: [], required: [], format }],
  ];
}

export function multiples(text: StyleGuideWords, language: Language): State<Multiple>[] {
  return sparklines(text, language)
    .filter(([name]) => name !== 'broken')
    .map(([name, data]) => [
      name,
      { ...data, unit: 'percent', need: (value) => text.required(data.format(value)) },
    ]);
}
