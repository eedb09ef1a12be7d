import { z } from 'zod';
import { isoDate } from '../../src/periods/field.ts';

const filled = z.string().min(1);
const empty = (cell: unknown): unknown => (cell === '' || cell === undefined ? null : cell);
const dayOrNone = z.preprocess(empty, isoDate.nullable());
const numberOrNone = z.preprocess(
  (cell) => (empty(cell) === null ? null : Number(cell)),
  z.number().nullable(),
);

/** One row of `areas.csv`: an area in one span of validity. Other columns may follow and are left alone. */
export const areaRowSchema = z.object({
  area_id: filled.describe('Id of the area in this span, never used again, e.g. 05443-202507'),
  code: filled.describe('Official code, as text: leading zeros count, codes may be reused'),
  name: filled.describe('Name without the word for its type'),
  type: filled.describe('An id of `area_types` in site.yaml'),
  level: filled.describe('An id of `area_levels` in site.yaml'),
  parent_id: z
    .preprocess(empty, z.string().nullable())
    .describe('area_id of the area above; empty for the widest'),
  valid_from: isoDate.describe('First day, e.g. 2025-07-01'),
  valid_to: dayOrNone.describe('Last day; empty: still valid'),
  lat: numberOrNone.describe('Latitude of the centre, approximate'),
  lon: numberOrNone.describe('Longitude of the centre, approximate'),
  area_km2: numberOrNone.describe('Surface'),
});

/** One row of `lineage.csv`: what became of an area. */
export const lineageRowSchema = z.object({
  predecessor_id: filled.describe('area_id of the area before'),
  successor_id: filled.describe('area_id of the area after'),
  kind: z.enum(['whole', 'part']).describe('Whether all of it went there, or a part'),
  effective_date: isoDate.describe('First day of the area after'),
});
