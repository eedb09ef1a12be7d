import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { validOn } from '../../src/areas/area.ts';
import { isoDate } from '../../src/periods/field.ts';
import { containments } from '../derive/containment.ts';
import { boundaryFeatures } from './boundary-features.ts';
import { type AreaShape, matchShapes } from './boundary-faults.ts';
import { type Fault, InputsError } from './fault.ts';
import type { Inputs } from './inputs.ts';
import { type Source, sourceSchema } from './sidecar.ts';
import { readText, readYaml } from './yaml.ts';

/** `<file>.yaml` beside a file of boundaries: what the boundaries are, and whose. */
export const boundarySidecarSchema = z.strictObject({
  code_property: z.string().min(1).describe('Property of the features that holds the code, e.g. code'),
  level: z.string().min(1).describe('Level of the areas, an id of `area_levels` in site.yaml'),
  valid_on: isoDate.describe('A day on which the boundaries were those of the areas, e.g. 2025-07-01'),
  source: sourceSchema.describe('Where the boundaries come from, with their licence'),
});

/** Boundaries of the areas of one level on one day. */
export interface Boundaries {
  readonly level: string;
  readonly valid_on: string;
  readonly source: Source;
  readonly shapes: readonly AreaShape[];
}

const folderName = 'boundaries';
const ending = /\.(?:geojson|topojson|json)$/i;

/**
 * Reads boundaries/*.geojson, .topojson and .json of the data folder, each with its sidecar; there may be
 * none. Every area of the level inside the home area must be in the file. Throws {@link InputsError}
 * with everything that is wrong in them.
 */
export async function loadBoundaries(
  folder: string,
  { areas, site }: Pick<Inputs, 'areas' | 'site'>,
): Promise<Boundaries[]> {
  const faults: Fault[] = [];
  const found: Boundaries[] = [];
  const levels = site.area_levels.map(({ id }) => id);
  const inside = containments(areas).filter(({ inside_id }) => inside_id === site.home_area);
  const taken = new Map<string, string>();
  for (const name of await listed(join(folder, folderName))) {
    const file = `${folderName}/${name}`;
    const beside = file.replace(ending, '.yaml');
    const text = await readText(folder, file, faults);
    const claim = await readYaml(folder, beside, boundarySidecarSchema, faults);
    if (text === undefined || claim === undefined) continue;
    const { level, valid_on, source } = claim;
    const fault = (where: string, column: string | null, vi: string, en: string) =>
      void faults.push({ file: where, row: null, column, message: { vi, en } });
    if (!levels.includes(level)) {
      const list = levels.join(', ');
      fault(
        beside,
        'level',
        `site.yaml không có cấp "${level}": chọn ${list}`,
        `site.yaml has no level "${level}": choose ${list}`,
      );
      continue;
    }
    const same = taken.get(`${level} ${valid_on}`);
    if (same !== undefined) {
      fault(
        beside,
        'valid_on',
        `cấp ${level} ngày này đã có trong ${same}: bỏ một tệp`,
        `level ${level} on this day is in ${same} already: remove one of the files`,
      );
      continue;
    }
    taken.set(`${level} ${valid_on}`, file);
    const features = boundaryFeatures(text);
    if ('vi' in features) {
      fault(file, null, features.vi, features.en);
      continue;
    }
    const home = new Set(inside.filter((row) => validOn(row, valid_on)).map(({ area_id }) => area_id));
    const due = areas.filter((area) => area.level === level && home.has(area.area_id));
    const shapes = matchShapes(file, claim, features, areas, due, faults);
    found.push({ level, valid_on, source, shapes });
  }
  if (faults.length > 0) throw new InputsError(faults);
  return found;
}

async function listed(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => ending.test(name) && !name.startsWith('.')).sort();
}
