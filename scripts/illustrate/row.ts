/** One row of an export, cells as text. */
export interface Row {
  /** Official code. */
  readonly area: string;
  readonly area_id: string;
  readonly period: string;
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly state?: string;
  readonly event_date?: string;
  readonly status?: string;
}

/** What tells rows apart: indicator, area, period and breakdown. */
export function rowKey({ indicator, area_id, period, breakdown }: Row): string {
  return JSON.stringify([indicator, area_id, period, Object.entries(breakdown).toSorted()]);
}
