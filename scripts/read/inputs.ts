import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Area, LineageLink } from '../../src/areas/area.ts';
import { type IndicatorsFile, indicatorsFileSchema } from '../../src/indicators/indicator.ts';
import { type Site, siteSchema } from '../../src/site/site.ts';
import type { Programme } from '../../src/targets/programme.ts';
import { parseAreas, parseLineage } from './areas.ts';
import { breakdownFaults } from './breakdown-faults.ts';
import { type Fault, InputsError } from './fault.ts';
import { identityFaults } from './identity-faults.ts';
import { indicatorFaults } from './indicator-faults.ts';
import { planFaults, sharedIdFaults } from './plan-faults.ts';
import { readProgrammes } from './programmes.ts';
import { referenceFaults } from './references.ts';
import { registryFaults } from './registry-faults.ts';
import { readRegular } from './regular.ts';
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
  const plans = await readProgrammes(folder, faults);
  const soundAreas = faults.every(({ file }) => file !== 'areas.csv')
    ? areas.map(({ row }) => row)
    : undefined;
  faults.push(...registryFaults(areas, lineage, site, faults));
  faults.push(...referenceFaults({ site, areas: soundAreas, indicators }));
  if (site && indicators) faults.push(...indicatorFaults(indicators, site));
  if (indicators) faults.push(...breakdownFaults(indicators), ...identityFaults(indicators));
  const context = {
    areaIds: soundAreas && new Set(soundAreas.map(({ area_id }) => area_id)),
    levels: site?.area_levels.map(({ id }) => id),
    dictionary: indicators,
  };
  faults.push(
    ...plans.flatMap(({ file, draft }) => planFaults(file, draft, context)),
    ...sharedIdFaults(plans),
  );
  if (!site || !indicators || faults.length > 0) throw new InputsError(faults);
  return {
    site,
    areas: areas.map(({ row }) => row),
    lineage: lineage.map(({ row }) => row),
    indicators,
    programmes: plans.flatMap(({ programme }) => programme ?? []),
  };
}

async function readText(folder: string, file: string, faults: Fault[]): Promise<string> {
  try {
    return (await readRegular(join(folder, file))).toString('utf8');
  } catch {
    const message = {
      vi: 'không có tệp này: tạo tệp theo hướng dẫn',
      en: 'this file is not there: make it as documented',
    };
    faults.push({ file, row: null, column: null, message });
    return '';
  }
}
