import type { GeometryCollection, Topology } from 'topojson-specification';

/** What is said of each shape of a published file of boundaries. */
export interface ShapeProperties {
  readonly code: string;
  readonly name: string;
  /** The area, and those that took it over on the same ground since. */
  readonly area_ids: readonly string[];
}

/** `boundaries/<level>-<valid_on>.json` of a release. */
export interface BoundaryTopology extends Topology<{ areas: GeometryCollection<ShapeProperties> }> {
  readonly level: string;
  readonly valid_on: string;
  readonly source: {
    readonly id: string;
    readonly title: { readonly vi: string; readonly en: string };
    readonly publisher: string;
    readonly url: string | null;
    readonly licence: string;
  };
}
