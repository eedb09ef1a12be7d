import { readFile } from 'node:fs/promises';
import { type Area, validOn } from '../../src/areas/area.ts';
import { knownPeriod, lastDay } from '../../src/periods/period.ts';
import { csvRecords } from '../read/csv.ts';
import { findExports } from '../read/exports.ts';

/**
 * Inhabitants by area_id from every published file under `folder` with rows of `indicator`; where
 * several periods give one, the newest. Empty when there is no such folder.
 */
export async function publishedPopulation(
  folder: string,
  indicator: string,
  areas: readonly Area[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, { period: string; value: number }>();
  const { files } = await findExports([folder]).catch(() => ({ files: [] }));
  for (const { path, sidecar, sheet } of files) {
    if (sidecar.illustrative || sheet) continue;
    const [head, ...rows] = csvRecords(await readFile(path, 'utf8'));
    const cell = (cells: readonly string[], name: string) => cells[head?.cells.indexOf(name) ?? -1] ?? '';
    for (const { cells } of rows) {
      if (cell(cells, 'indicator') !== indicator) continue;
      const period = cell(cells, 'period');
      const day = sidecar.areas_on ?? lastDay(knownPeriod(period));
      const area = areas.find(({ code, ...span }) => code === cell(cells, 'area') && validOn(span, day));
      const value = Number(cell(cells, 'value'));
      if (!area || !(value > 0) || (found.get(area.area_id)?.period ?? '') > period) continue;
      found.set(area.area_id, { period, value });
    }
  }
  return new Map([...found].map(([id, { value }]) => [id, value]));
}
