import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topology } from 'topojson-server';
import { type Boundaries, loadBoundaries } from '../../../scripts/read/boundaries.ts';
import { InputsError, place } from '../../../scripts/read/fault.ts';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import { area } from '../inputs.ts';
import { inFolder } from '../cases.ts';
import { collection, square } from './squares.ts';

const since = '2025-07-01';
const at = (id: string, parent: string, lat: number, lon: number) => ({
  ...area(id, 'town', parent, since),
  code: `0${id}`,
  name: `Town ${id}`,
  lat,
  lon,
});
const areas = [
  area('R', 'region', null, '2004-01-01'),
  area('Q', 'region', null, '2004-01-01'),
  // The code of an area of today was that of another before.
  { ...area('9', 'town', 'R', '2004-01-01', '2025-06-30'), code: '01' },
  { ...area('8', 'town', 'R', '2004-01-01', '2025-06-30'), code: '08' },
  at('1', 'R', 10.5, 105.5),
  at('2', 'R', 10.5, 106.5),
  at('3', 'Q', 10.5, 107.5),
];
const levels = ['region', 'town'].map((id) => ({ id }));
const inputs = { areas, site: { home_area: 'R', area_levels: levels } } as unknown as Inputs;

const sidecar = `code_property: ma
level: town
valid_on: 2025-07-02
source: { id: survey, title: { vi: 'Bản đồ', en: 'Survey' }, publisher: Survey office, licence: CC0-1.0 }
`;
const sound = [square(105, 10, { ma: '01' }), square(106, 10, { ma: '02' })];

/** Reads files of boundaries by name; a text stands as it is. */
async function read(files: Record<string, unknown>): Promise<Boundaries[]> {
  return inFolder(async (folder) => {
    await mkdir(join(folder, 'boundaries'));
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await writeFile(join(folder, 'boundaries', name), text);
    }
    return loadBoundaries(folder, inputs);
  });
}

/** What is wrong, in both languages. */
async function told(files: Record<string, unknown>): Promise<{ en: string[]; vi: string[] }> {
  try {
    await read(files);
  } catch (error) {
    if (!(error instanceof InputsError)) throw error;
    const words = (language: 'vi' | 'en') =>
      error.faults.map((fault) => `${place(fault)}: ${fault.message[language]}`);
    return { en: words('en'), vi: words('vi') };
  }
  return { en: [], vi: [] };
}

const toldOf = (content: unknown, beside = sidecar) =>
  told({ 'towns.geojson': content, 'towns.yaml': beside });

describe('boundaries', () => {
  it('are none where there is no folder', async () => {
    expect(await inFolder((folder) => loadBoundaries(folder, inputs))).toEqual([]);
  });

  it('go to the areas of the day by their codes; areas outside the home area may be there', async () => {
    const features = [...sound, square(107, 10, { ma: '03' })];
    const [found] = await read({ 'towns.geojson': collection(features), 'towns.yaml': sidecar });
    expect(found).toMatchObject({ level: 'town', valid_on: '2025-07-02', source: { id: 'survey' } });
    expect(found?.shapes.map((shape) => shape.area.area_id)).toEqual(['1', '2', '3']);
    expect(found?.shapes[0]?.shape.coordinates).toEqual(sound[0]?.geometry.coordinates);
  });

  it('may be TopoJSON', async () => {
    const folded = topology({ towns: collection(sound) });
    const [found] = await read({ 'towns.topojson': folded, 'towns.yaml': sidecar });
    expect(found?.shapes.map((shape) => shape.area.area_id)).toEqual(['1', '2']);
  });

  it.each([
    [
      'a code that no area bears',
      [...sound, square(107, 10, { ma: 'x9' })],
      'boundaries/towns.geojson, features[3] ma: areas.csv has no code x9: mend the code, or remove this feature',
      'boundaries/towns.geojson, features[3] ma: areas.csv không có mã x9: sửa mã, hoặc bỏ đối tượng này',
    ],
    [
      'a code that lost its zero',
      [...sound, square(107, 10, { ma: 3 })],
      'boundaries/towns.geojson, features[3] ma: areas.csv has no code 3 (did you mean 03? codes are text, with their leading zeros): mend the code, or remove this feature',
      'boundaries/towns.geojson, features[3] ma: areas.csv không có mã 3 (có phải 03? mã là chữ, giữ số 0 ở đầu): sửa mã, hoặc bỏ đối tượng này',
    ],
    [
      'a code of another time',
      [...sound, square(107, 10, { ma: '08' })],
      'boundaries/towns.geojson, features[3] ma: code 08 is not valid on 2025-07-02: mend valid_on, or remove this feature',
      'boundaries/towns.geojson, features[3] ma: mã 08 không có hiệu lực ngày 2025-07-02: sửa valid_on, hoặc bỏ đối tượng này',
    ],
    [
      'a code of another level',
      [...sound, square(107, 10, { ma: 'Q' })],
      'boundaries/towns.geojson, features[3] ma: code Q is of level region, not town: mend level, or remove this feature',
      'boundaries/towns.geojson, features[3] ma: mã Q ở cấp region, không phải town: sửa level, hoặc bỏ đối tượng này',
    ],
    [
      'a feature without a code',
      [...sound, square(107, 10, { name: 'x' })],
      'boundaries/towns.geojson, features[3] ma: holds no code: write the code of the area as text',
      'boundaries/towns.geojson, features[3] ma: không ghi mã: ghi mã địa bàn ở dạng chữ',
    ],
    [
      'a code twice',
      [...sound, square(107, 10, { ma: '02' })],
      'boundaries/towns.geojson, features[3] ma: code 02 is on feature 2 already: join the two into one feature',
      'boundaries/towns.geojson, features[3] ma: mã 02 đã có ở đối tượng 2: gộp thành một đối tượng',
    ],
    [
      'a feature that is no ground',
      [sound[0], { ...sound[1], geometry: { type: 'Point', coordinates: [106, 10] } }],
      'boundaries/towns.geojson, features[2] ma: code 02 has no polygon: give it a geometry of type Polygon or MultiPolygon',
      'boundaries/towns.geojson, features[2] ma: mã 02 không có hình đa giác: ghi geometry là Polygon hoặc MultiPolygon',
    ],
    [
      'a shape far from the centre of its area',
      [sound[0], square(10, 80, { ma: '02' })],
      'boundaries/towns.geojson, features[2] ma: code 02 (Town 2) lies far from its centre 10.5, 106.5 in areas.csv: mend the code, or the coordinates (longitude first)',
      'boundaries/towns.geojson, features[2] ma: mã 02 (Town 2) nằm xa tâm 10.5, 106.5 ghi trong areas.csv: sửa mã, hoặc tọa độ (kinh độ trước)',
    ],
    [
      'an area of home without a feature',
      [sound[0]],
      'boundaries/towns.geojson: no feature for 02 (Town 2): add it, or mend valid_on',
      'boundaries/towns.geojson: thiếu đối tượng của 02 (Town 2): thêm vào, hoặc sửa valid_on',
    ],
    [
      'metres for degrees',
      [square(585_000, 2_380_000, { ma: '01' })],
      'boundaries/towns.geojson: has coordinates that are no longitudes and latitudes: export the file again as WGS 84 (EPSG:4326)',
      'boundaries/towns.geojson: có tọa độ không phải kinh độ, vĩ độ: xuất lại tệp theo WGS 84 (EPSG:4326)',
    ],
    [
      'a property that no feature has',
      [square(105, 10, { code: '01', name: 'x' })],
      'boundaries/towns.geojson: no feature has the property "ma" (there are: code, name): mend code_property',
      'boundaries/towns.geojson: không đối tượng nào có thuộc tính "ma" (đang có: code, name): sửa code_property',
    ],
  ])('are refused for %s', async (_, features, english, vietnamese) => {
    const { en, vi } = await toldOf({ type: 'FeatureCollection', features });
    expect(en).toEqual([english]);
    expect(vi).toEqual([vietnamese]);
  });

  it('are refused if the file is none of boundaries', async () => {
    expect((await toldOf('{')).en).toEqual([
      'boundaries/towns.geojson: is no JSON: export the file again as GeoJSON or TopoJSON',
    ]);
    expect((await toldOf({ type: 'FeatureCollection', features: [] })).en).toEqual([
      'boundaries/towns.geojson: is no FeatureCollection or Topology with features in it: export the file again as GeoJSON or TopoJSON',
    ]);
    const layers = topology({ towns: collection(sound), lakes: collection(sound) });
    expect((await toldOf(layers)).en).toEqual([
      'boundaries/towns.geojson: has 2 layers (towns, lakes): keep exactly one',
    ]);
  });

  it('are refused without a sidecar, or with one that is not understood', async () => {
    expect((await told({ 'towns.geojson': collection(sound) })).en).toEqual([
      'boundaries/towns.yaml: this file is not there: make it as documented',
    ]);
    expect((await toldOf(collection(sound), sidecar.replace('town', 'tow'))).en).toEqual([
      'boundaries/towns.yaml, level: site.yaml has no level "tow": choose region, town',
    ]);
    expect((await toldOf(collection(sound), sidecar.replace('CC0-1.0', ''))).en).toHaveLength(1);
  });

  it('are refused twice for one level and day', async () => {
    const files = {
      'a.geojson': collection(sound),
      'a.yaml': sidecar,
      'b.json': collection(sound),
      'b.yaml': sidecar,
    };
    expect((await told(files)).en).toEqual([
      'boundaries/b.yaml, valid_on: level town on this day is in boundaries/a.geojson already: remove one of the files',
    ]);
  });

  it('name ten wrong features and count the rest', async () => {
    const strange = Array.from({ length: 13 }, (_, index) => square(107, 10, { ma: `x${index}` }));
    const { en } = await toldOf(collection([...sound, ...strange]));
    expect(en).toHaveLength(11);
    expect(en.at(-1)).toBe('boundaries/towns.geojson: 3 more features are wrong');
  });
});
