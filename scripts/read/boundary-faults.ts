import { type Area, validOn } from '../../src/areas/area.ts';
import type { Localized } from '../../src/i18n/language.ts';
import { type BoundaryFeature, extent, type Shape } from './boundary-features.ts';
import type { Fault } from './fault.ts';
import { offer } from './found.ts';

/** What a file of boundaries says of itself. */
export interface BoundaryClaim {
  readonly code_property: string;
  readonly level: string;
  readonly valid_on: string;
}

/** An area with its ground. */
export interface AreaShape {
  readonly area: Area;
  readonly shape: Shape;
}

/** How far the centre of an area may lie outside the box around its shape, degrees: centres are approximate. */
const slack = 0.3;
/** One slip can make every feature wrong: more than these are counted only. */
const most = 10;

/**
 * Matches each feature with the area of the level that bore its code on the day; what does not match goes
 * to `faults`, with file, feature, code and mend. `due` are the areas that must all have a feature.
 */
export function matchShapes(
  file: string,
  claim: BoundaryClaim,
  features: readonly BoundaryFeature[],
  areas: readonly Area[],
  due: readonly Area[],
  faults: Fault[],
): AreaShape[] {
  const { code_property: property, level, valid_on: day } = claim;
  const whole = (vi: string, en: string) =>
    void faults.push({ file, row: null, column: null, message: { vi, en } });
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].sort();
  if (!names.includes(property)) {
    whole(
      `không đối tượng nào có thuộc tính "${property}" (đang có: ${names.join(', ')}): sửa code_property`,
      `no feature has the property "${property}" (there are: ${names.join(', ')}): mend code_property`,
    );
    return [];
  }
  if (features.some(({ shape }) => shape && !onGlobe(shape))) {
    whole(
      'có tọa độ không phải kinh độ, vĩ độ: xuất lại tệp theo WGS 84 (EPSG:4326)',
      'has coordinates that are no longitudes and latitudes: export the file again as WGS 84 (EPSG:4326)',
    );
    return [];
  }
  const current = new Map(
    areas.filter((area) => area.level === level && validOn(area, day)).map((area) => [area.code, area]),
  );
  const first = new Map<string, number>();
  const shapes: AreaShape[] = [];
  const wrong: Fault[] = [];
  for (const [index, { properties, shape }] of features.entries()) {
    const column = `features[${index + 1}]`;
    const fault = (message: Localized) =>
      void wrong.push({ file, row: null, column: `${column} ${property}`, message });
    const value = properties[property];
    const area = typeof value === 'string' ? current.get(value) : undefined;
    if (!area) {
      fault(unknownCode(value, claim, areas, [...current.keys()]));
      continue;
    }
    const before = first.get(area.code);
    if (before !== undefined) {
      fault({
        vi: `mã ${area.code} đã có ở đối tượng ${before}: gộp thành một đối tượng`,
        en: `code ${area.code} is on feature ${before} already: join the two into one feature`,
      });
      continue;
    }
    first.set(area.code, index + 1);
    if (!shape) {
      fault({
        vi: `mã ${area.code} không có hình đa giác: ghi geometry là Polygon hoặc MultiPolygon`,
        en: `code ${area.code} has no polygon: give it a geometry of type Polygon or MultiPolygon`,
      });
    } else if (farOff(area, shape)) {
      const { name, lat, lon } = area;
      fault({
        vi: `mã ${area.code} (${name}) nằm xa tâm ${lat}, ${lon} ghi trong areas.csv: sửa mã, hoặc tọa độ (kinh độ trước)`,
        en: `code ${area.code} (${name}) lies far from its centre ${lat}, ${lon} in areas.csv: mend the code, or the coordinates (longitude first)`,
      });
    } else shapes.push({ area, shape });
  }
  faults.push(...wrong.slice(0, most));
  const more = wrong.length - most;
  if (more > 0) whole(`còn ${more} đối tượng nữa cũng sai`, `${more} more features are wrong`);
  const missing = due.filter(({ code }) => !first.has(code)).map(({ code, name }) => `${code} (${name})`);
  if (missing.length > 0) {
    const list = missing.slice(0, most).join(', ');
    const rest = missing.length - most;
    const [vi, en] = rest > 0 ? [` và ${rest} địa bàn khác`, ` and ${rest} more`] : ['', ''];
    whole(
      `thiếu đối tượng của ${list}${vi}: thêm vào, hoặc sửa valid_on`,
      `no feature for ${list}${en}: add it, or mend valid_on`,
    );
  }
  return shapes;
}

function unknownCode(
  value: unknown,
  { level, valid_on: day }: BoundaryClaim,
  areas: readonly Area[],
  codes: readonly string[],
): Localized {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return {
      vi: 'không ghi mã: ghi mã địa bàn ở dạng chữ',
      en: 'holds no code: write the code of the area as text',
    };
  }
  const code = String(value);
  // Programs that take codes for numbers eat the zeros they begin with.
  const padded = codes.filter((known) => known.replace(/^0+/, '') === code.replace(/^0+/, ''));
  const near = padded.length > 0 ? hint(padded) : offer(code, codes);
  const ever = areas.filter((area) => area.code === code);
  if (ever.some((area) => area.level === level)) {
    return {
      vi: `mã ${code} không có hiệu lực ngày ${day}: sửa valid_on, hoặc bỏ đối tượng này`,
      en: `code ${code} is not valid on ${day}: mend valid_on, or remove this feature`,
    };
  }
  const [other] = ever;
  if (other) {
    return {
      vi: `mã ${code} ở cấp ${other.level}, không phải ${level}: sửa level, hoặc bỏ đối tượng này`,
      en: `code ${code} is of level ${other.level}, not ${level}: mend level, or remove this feature`,
    };
  }
  return {
    vi: `areas.csv không có mã ${code}${near.vi}: sửa mã, hoặc bỏ đối tượng này`,
    en: `areas.csv has no code ${code}${near.en}: mend the code, or remove this feature`,
  };
}

function hint(codes: readonly string[]): Localized {
  const list = codes.join(', ');
  return {
    vi: ` (có phải ${list}? mã là chữ, giữ số 0 ở đầu)`,
    en: ` (did you mean ${list}? codes are text, with their leading zeros)`,
  };
}

function onGlobe(shape: Shape): boolean {
  const [west, south, east, north] = extent(shape);
  return west >= -180 && east <= 180 && south >= -90 && north <= 90;
}

function farOff({ lat, lon }: Area, shape: Shape): boolean {
  if (lat === null || lon === null) return false;
  const [west, south, east, north] = extent(shape);
  return lon < west - slack || lon > east + slack || lat < south - slack || lat > north + slack;
}
