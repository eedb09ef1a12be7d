import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Area, LineageLink } from '../../src/areas/area.ts';
import { type IndicatorsFile, indicatorsFileSchema } from '../../src/indicators/indicator.ts';
import { type Site, siteSchema } from '../../src/site/site.ts';
import { type Programme, programmeSchema } from '../../src/targets/programme.ts';
import { parseAreas, parseLineage } from './areas.ts';
import { type Fault, InputsError } from './fault.ts';
import { indicatorFaults } from './indicator-faults.ts';
import { referenceFaults } from './references.ts';
import { areaFaults, lineageFaults } from './registry-faults.ts';
import { readYaml } from './yaml.ts';

/** Everything in the data folder but the exports, checked to hold together. */
export interface Inputs {
  readonly site: Site;
  /** With slugs, in the order of areas.csv. */
  readonly areas: readonly Area[];
  readonly lineage: readonly LineageLink[];
  readonly indicators: IndicatorsFile;
  /** In the order of their ids. */
  readonly programmes: readonly Programme[];
}

/**
 * Reads site.yaml, areas.csv, lineage.csv, indicators.yaml and programmes/*.yaml of a data folder.
 * Throws {@link InputsError} with everything that is wrong in them, not only the first.
 */
export async function loadInputs(folder: string): Promise<Inputs> {
  const faults: Fault[] = [];
  await access(folder);
  const site = await readYaml(folder, 'site.yaml', siteSchema, faults);
  const areas = parseAreas(await readText(folder, 'areas.csv', faults), faults);
  const lineage = parseLineage(await readText(folder, 'lineage.csv', faults), faults);
  const indicators = await readYaml(folder, 'indicators.yaml', indicatorsFileSchema, faults);
  const programmes = await readProgrammes(folder, faults);
  faults.push(...areaFaults(areas, site), ...lineageFaults(lineage, areas));
  if (!site || !indicators || faults.length > 0) throw new InputsError(faults);
  const inputs: Inputs = {
    site,
    areas: areas.map(({ row }) => row),
    lineage: lineage.map(({ row }) => row),
    indicators,
    programmes,
  };
  const references = [...indicatorFaults(indicators, site), ...referenceFaults(inputs)];
  if (references.length > 0) throw new InputsError(references);
  return inputs;
}

async function readProgrammes(folder: string, faults: Fault[]): Promise<Programme[]> {
  const names = await readdir(join(folder, 'programmes')).catch(() => []);
  const programmes: Programme[] = [];
  for (const name of names.filter((each) => each.endsWith('.yaml')).sort()) {
    const file = `programmes/${name}`;
    const programme = await readYaml(folder, file, programmeSchema, faults);
    if (!programme) continue;
    if (`${programme.programme}.yaml` === name) programmes.push(programme);
    else {
      const message = {
        vi: `mã phải trùng tên tệp: ghi ${name.replace('.yaml', '')}`,
        en: `must be the name of the file: write ${name.replace('.yaml', '')}`,
      };
      faults.push({ file, row: null, column: 'programme', message });
    }
  }
  return programmes;
}

async function readText(folder: string, file: string, faults: Fault[]): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch {
    const message = {
      vi: 'không có tệp này: tạo tệp theo hướng dẫn',
      en: 'this file is not there: make it as documented',
    };
    faults.push({ file, row: null, column: null, message });
    return '';
  }
}
