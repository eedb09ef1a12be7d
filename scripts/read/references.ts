import type { Area } from '../../src/areas/area.ts';
import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Programme } from '../../src/targets/programme.ts';
import type { Site } from '../../src/site/site.ts';
import type { Fault } from './fault.ts';
import { rowColumns } from './header.ts';

interface Files {
  readonly site: Site;
  readonly areas: readonly Area[];
  readonly indicators: IndicatorsFile;
  readonly programmes: readonly Programme[];
}

/** Names used in one file of the data folder that no other file gives a meaning to. */
export function referenceFaults({ site, areas, indicators, programmes }: Files): Fault[] {
  const faults: Fault[] = [];
  const levels = site.area_levels.map(({ id }) => id);
  const areaIds = new Set(areas.map(({ area_id }) => area_id));
  const checks = (file: string) => ({
    expect: (known: boolean, column: string, name: string, where: string) => {
      if (known) return;
      faults.push({
        file,
        row: null,
        column,
        message: {
          vi: `${where} không có "${name}": sửa tên, hoặc thêm vào ${where}`,
          en: `${where} has no "${name}": mend the name, or add it to ${where}`,
        },
      });
    },
  });

  const siteFile = checks('site.yaml');
  siteFile.expect(areaIds.has(site.home_area), 'home_area', site.home_area, 'areas.csv');
  site.privacy.open_levels.forEach((level, index) =>
    siteFile.expect(levels.includes(level), `privacy.open_levels[${index + 1}]`, level, 'area_levels'),
  );

  const dictionary = checks('indicators.yaml');
  for (const [id, indicator] of Object.entries(indicators.indicators)) {
    dictionary.expect(indicator.unit in indicators.units, `indicators.${id}.unit`, indicator.unit, 'units');
    for (const level of indicator.levels) {
      dictionary.expect(levels.includes(level), `indicators.${id}.levels`, level, 'site.yaml, area_levels');
    }
    for (const breakdown of Object.keys(indicator.breakdowns)) {
      if (!(rowColumns as readonly string[]).includes(breakdown)) continue;
      faults.push({
        file: 'indicators.yaml',
        row: null,
        column: `indicators.${id}.breakdowns.${breakdown}`,
        message: {
          vi: 'tên này đã dùng cho một cột của tệp số liệu: đặt tên khác',
          en: 'this name already is a column of export files: choose another',
        },
      });
    }
  }

  for (const programme of programmes) {
    const plan = checks(`programmes/${programme.programme}.yaml`);
    const agencies = new Set(programme.agencies.map(({ id }) => id));
    const targets = new Set(programme.targets.map(({ id }) => id));
    const anomalies = new Set(programme.anomalies.map(({ id }) => id));
    plan.expect(areaIds.has(programme.area_id), 'area_id', programme.area_id, 'areas.csv');
    plan.expect(agencies.has(programme.issuer), 'issuer', programme.issuer, 'agencies');
    programme.duties.forEach((duty, index) => {
      plan.expect(agencies.has(duty.agency), `duties[${index + 1}].agency`, duty.agency, 'agencies');
      if (duty.target)
        plan.expect(targets.has(duty.target), `duties[${index + 1}].target`, duty.target, 'targets');
    });
    const seen = new Set<string>();
    for (const target of programme.targets) {
      const at = (field: string) => `targets ${target.id}.${field}`;
      if (seen.has(target.id)) {
        const message = {
          vi: 'mã này đã dùng cho một chỉ tiêu khác: đặt mã khác',
          en: 'another target has this id: choose another',
        };
        faults.push({ file: `programmes/${programme.programme}.yaml`, row: null, column: at('id'), message });
      }
      seen.add(target.id);
      if (target.parent) plan.expect(targets.has(target.parent), at('parent'), target.parent, 'targets');
      for (const agency of target.agencies)
        plan.expect(agencies.has(agency), at('agencies'), agency, 'agencies');
      for (const level of target.levels)
        plan.expect(levels.includes(level), at('levels'), level, 'site.yaml, area_levels');
      for (const anomaly of target.anomalies)
        plan.expect(anomalies.has(anomaly), at('anomalies'), anomaly, 'anomalies');
      const used = [...target.indicators, ...target.readings.flatMap((reading) => reading.indicators ?? [])];
      for (const indicator of new Set(used)) {
        plan.expect(indicator in indicators.indicators, at('indicators'), indicator, 'indicators.yaml');
      }
    }
  }
  return faults;
}
