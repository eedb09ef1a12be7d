import type { z } from 'zod';
import type { Area, LineageLink } from '../../src/areas/area.ts';
import { areaSlugs } from '../../src/areas/slug.ts';
import { csvRecords } from './csv.ts';
import type { Fault } from './fault.ts';
import { issueWords } from './issue.ts';
import { areaRowSchema, lineageRowSchema } from './registry-row.ts';

/** A row with the line of its file it stands on. */
export interface Placed<T> {
  readonly line: number;
  readonly row: T;
}

/** areas.csv: the areas with their slugs. What is wrong in a row goes to `faults`, with its mend. */
export function parseAreas(text: string, faults: Fault[], file = 'areas.csv'): Placed<Area>[] {
  const rows = parseRows(text, areaRowSchema, ['lat', 'lon', 'area_km2'], faults, file);
  const slugs = areaSlugs(rows.map(({ row }) => row));
  return rows.map(({ line, row }) => ({ line, row: { ...row, slug: slugs.get(row.area_id) ?? '' } }));
}

/** lineage.csv: what became of which area. */
export function parseLineage(text: string, faults: Fault[], file = 'lineage.csv'): Placed<LineageLink>[] {
  return parseRows(text, lineageRowSchema, [], faults, file);
}

/** The sound rows of a registry file; of the others every fault. */
function parseRows<S extends z.ZodObject>(
  text: string,
  schema: S,
  optional: readonly string[],
  faults: Fault[],
  file: string,
): Placed<z.output<S>>[] {
  const [head, ...records] = csvRecords(text.normalize('NFC'));
  const names = (head?.cells ?? []).map((name) => name.trim());
  const columns = Object.keys(schema.shape);
  const missing = columns.filter((column) => !names.includes(column) && !optional.includes(column));
  for (const column of missing) {
    const message = {
      vi: 'thiếu cột này: thêm vào dòng đầu',
      en: 'this column is missing: add it to the first line',
    };
    faults.push({ file, row: 1, column, message });
  }
  if (missing.length > 0) return [];
  return records.flatMap(({ line, cells }) => {
    const cell = (column: string): string => (cells[names.indexOf(column)] ?? '').trim();
    const parsed = schema.safeParse(Object.fromEntries(columns.map((column) => [column, cell(column)])));
    if (parsed.success) return [{ line, row: parsed.data }];
    for (const issue of parsed.error.issues) {
      faults.push({ file, row: line, column: String(issue.path[0]), message: issueWords(issue) });
    }
    return [];
  });
}
