import { stringify } from 'yaml';
import type { Localized } from '../../src/i18n/language.ts';
import type { Sidecar } from '../read/sidecar.ts';
import type { Illustrative } from './config.ts';
import type { Row } from './row.ts';

const leading = ['area', 'period', 'indicator'] as const;
const results = ['value', 'numerator', 'denominator', 'state', 'event_date', 'status'] as const;

/** Rows as CSV text: only columns that some row fills; both counts of a share always together. */
export function csvText(rows: readonly Row[]): string {
  const breakdowns = [...new Set(rows.flatMap(({ breakdown }) => Object.keys(breakdown)))].toSorted();
  const filled = results.filter((name) => rows.some((row) => row[name] !== undefined));
  const lines = rows.map((row) => [
    ...leading.map((name) => row[name]),
    ...breakdowns.map((name) => row.breakdown[name] ?? ''),
    ...filled.map((name) => row[name] ?? ''),
  ]);
  return [[...leading, ...breakdowns, ...filled], ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

/** The sidecar of a file of made-up figures of one plan. */
export function sidecarText(
  programme: { readonly programme: string; readonly short: Localized },
  { source }: Illustrative,
  received: string,
): string {
  const named = (text: Localized): Localized => ({
    vi: text.vi.replace('{programme}', programme.short.vi),
    en: text.en.replace('{programme}', programme.short.en),
  });
  const sidecar: Omit<Sidecar, 'period' | 'areas_on'> = {
    sources: [
      {
        id: `illustrative-${programme.programme}`,
        title: named(source.title),
        publisher: source.publisher,
        url: null,
        published: null,
        licence: source.licence,
        note: named(source.note),
      },
    ],
    received,
    locale: 'en',
    layout: 'long',
    illustrative: true,
  };
  return stringify(sidecar, { lineWidth: 0 });
}
