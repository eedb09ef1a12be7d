import type { Area } from '../../src/areas/area.ts';
import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Site } from '../../src/site/site.ts';
import type { Fault } from './fault.ts';
import { rowColumns } from './header.ts';
import { unknownName } from './unknown-name.ts';

/** Files of the data folder, each undefined where it could not be read itself. */
interface Files {
  readonly site: Site | undefined;
  readonly areas: readonly Area[] | undefined;
  readonly indicators: IndicatorsFile | undefined;
}

/** Names used in site.yaml and indicators.yaml that no file gives a meaning to. For programmes see `plan-faults.ts`. */
export function referenceFaults({ site, areas, indicators }: Files): Fault[] {
  const faults: Fault[] = [];
  const levels = site?.area_levels.map(({ id }) => id);
  const expect = (
    file: string,
    known: readonly string[] | undefined,
    column: string,
    name: string,
    where: string,
  ) => {
    if (!known || known.includes(name)) return;
    faults.push({ file, row: null, column, message: unknownName(name, known, where) });
  };

  if (site) {
    const areaIds = areas?.map(({ area_id }) => area_id);
    expect('site.yaml', areaIds, 'home_area', site.home_area, 'areas.csv');
    site.privacy.open_levels.forEach((level, index) => {
      expect('site.yaml', levels, `privacy.open_levels[${index + 1}]`, level, 'area_levels');
    });
    site.privacy.never_levels.forEach((level, index) => {
      expect('site.yaml', levels, `privacy.never_levels[${index + 1}]`, level, 'area_levels');
    });
  }

  const file = 'indicators.yaml';
  const units = indicators && Object.keys(indicators.units);
  for (const [id, indicator] of Object.entries(indicators?.indicators ?? {})) {
    expect(file, units, `indicators.${id}.unit`, indicator.unit, 'units');
    for (const level of indicator.levels) {
      expect(file, levels, `indicators.${id}.levels`, level, 'site.yaml, area_levels');
    }
    for (const breakdown of Object.keys(indicator.breakdowns)) {
      if (!(rowColumns as readonly string[]).includes(breakdown)) continue;
      faults.push({
        file,
        row: null,
        column: `indicators.${id}.breakdowns.${breakdown}`,
        message: {
          vi: 'tên này đã dùng cho một cột của tệp số liệu: đặt tên khác',
          en: 'this name already is a column of export files: choose another',
        },
      });
    }
  }
  return faults;
}
