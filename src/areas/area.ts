/**
 * An administrative unit during one span of validity. Codes are reused when units merge,
 * so everything joins on `area_id`, never on `code`.
 */
export interface Area {
  readonly area_id: string;
  readonly code: string;
  /** Bare name without the word for its type; NFC. */
  readonly name: string;
  /** An id of `area_types` in site.yaml. */
  readonly type: string;
  /** An id of `area_levels` in site.yaml. */
  readonly level: string;
  readonly parent_id: string | null;
  /** First and last day of validity, ISO; null: still valid. */
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly slug: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Surface in km². */
  readonly area_km2?: number | null;
}

/** What became of an area: all of it (`whole`), or a part, went into the successor. */
export interface LineageLink {
  readonly predecessor_id: string;
  readonly successor_id: string;
  readonly kind: 'whole' | 'part';
  /** First day of the successor, ISO. */
  readonly effective_date: string;
}

/** Whether the area exists on an ISO day. */
export function validOn(area: Pick<Area, 'valid_from' | 'valid_to'>, day: string): boolean {
  return area.valid_from <= day && (area.valid_to === null || day <= area.valid_to);
}
