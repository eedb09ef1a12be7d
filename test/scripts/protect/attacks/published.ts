import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, query } from '../../../../scripts/read/database.ts';

/** A row of a table of figures, as anyone may read it. */
export interface ShownFigure {
  readonly indicator: string;
  readonly area_id: string;
  readonly period: string;
  readonly event_date: string | null;
  readonly year: number;
  readonly half: number;
  /** Categories by column; none: the total. */
  readonly groups: Readonly<Record<string, string>>;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly flag: string;
  readonly denominator_flag: string;
  readonly recomputed: boolean;
  readonly rolled_up: boolean;
  readonly areas_reported: number | null;
}

export interface ShownArea {
  readonly area_id: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface ShownLink {
  readonly predecessor_id: string;
  readonly successor_id: string;
  readonly kind: string;
}

export interface ShownIndicator {
  readonly indicator: string;
  readonly kind: string;
  readonly adds_over_areas: boolean;
  readonly adds_over_periods: boolean;
  readonly breakdowns: Readonly<Record<string, readonly unknown[]>>;
  readonly sensitivity: string;
}

export interface ShownVerdict {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly area_id: string;
  readonly period: string;
  readonly status: string;
  readonly reason: string;
  readonly basis: string;
  readonly indicator: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly required: number | null;
  readonly gap: number | null;
  readonly base_period: string | null;
  readonly base_value: number | null;
}

export interface ShownTarget {
  readonly programme: string;
  readonly target: string;
  readonly rule: string;
  readonly operator: string | null;
  readonly threshold: number | null;
  readonly threshold_unit: string | null;
  readonly comparison_period: string | null;
  readonly readings: string;
  readonly parent: string | null;
}

export interface ShownLinkOfTarget {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly indicator: string;
  readonly breakdown: string;
}

/** Everything a release tells, read from its Parquet files alone. */
export interface Published {
  readonly asOf: string;
  readonly areas: readonly ShownArea[];
  readonly lineage: readonly ShownLink[];
  readonly indicators: readonly ShownIndicator[];
  readonly targets: readonly ShownTarget[];
  readonly asked: readonly ShownLinkOfTarget[];
  readonly verdicts: readonly ShownVerdict[];
  readonly figures: readonly ShownFigure[];
}

/** Columns of a table of figures that are no breakdown, as the data package documents them. */
const usual = new Set(
  `area_id period year half numerator denominator value state event_date cutoff flag denominator_flag provisional
   revised recomputed rolled_up areas_reported areas_due qualifier period_text_vi period_text_en source`.split(
    /\s+/,
  ),
);

/** Reads a release's folder. */
export async function readPublished(folder: string): Promise<Published> {
  const connection = await openDatabase();
  const table = <T>(name: string): Promise<T[]> =>
    query<T>(connection, 'FROM read_parquet($path)', { path: join(folder, `${name}.parquet`) });
  try {
    const catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')) as {
      as_of: string;
      files: { path: string }[];
    };
    const listed = await table<Omit<ShownIndicator, 'breakdowns'> & { breakdowns: string }>('indicators');
    const figures: ShownFigure[] = [];
    for (const { indicator } of listed) {
      const path = `observations/${indicator}`;
      if (!catalog.files.some((file) => file.path === `${path}.parquet`)) continue;
      const rows = await table<Record<string, unknown>>(path);
      for (const row of rows) {
        const groups = Object.entries(row).filter(([name, cell]) => !usual.has(name) && cell !== null);
        const sorted = Object.fromEntries(groups.toSorted(([a], [b]) => (a < b ? -1 : 1)));
        figures.push({
          ...(row as unknown as ShownFigure),
          indicator,
          groups: sorted as Record<string, string>,
        });
      }
    }
    return {
      asOf: catalog.as_of,
      areas: await table('areas'),
      lineage: await table('lineage'),
      indicators: listed.map((entry) => ({
        ...entry,
        breakdowns: JSON.parse(entry.breakdowns) as ShownIndicator['breakdowns'],
      })),
      targets: await table('targets'),
      asked: await table('target_indicators'),
      verdicts: await table('progress'),
      figures,
    };
  } finally {
    connection.closeSync();
  }
}
