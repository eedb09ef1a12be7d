import { expect, test } from 'vitest';
import { loadInputs } from '../../scripts/read/inputs.ts';
import { fold } from '../../src/areas/fold.ts';
import { fullName, nameApart } from '../../src/areas/naming.ts';
import type { AreaRow } from '../../src/release/tables.ts';
import { noteOf } from '../../src/search/grouped.ts';
import { type Found, search } from '../../src/search/match.ts';
import { packIndex } from '../../src/search/pack.ts';
import { unpackIndex } from '../../src/search/unpack.ts';

const { areas, lineage, site } = await loadInputs('data');
const rows = areas as unknown as readonly AreaRow[];
const shown = new Set(areas.map(({ area_id }) => area_id));
const source = { site, areas: rows, lineage, programmes: [], targets: [], agencies: [] };
const index = unpackIndex(packIndex(source, shown, [], 'vi'));
const find = (query: string): readonly Found[] => search(index, query).slice(0, 8);
const seen = (found: Found): string => `${found.entry.title}, ${noteOf(found)}`;
const pathOf = (slug: string): string => `${site.base}dia-ban/${slug}/`;

test('every area is on the first page for its full name without diacritics', () => {
  const lost = areas.filter((area) => {
    const paths = find(fold(fullName(area, site, 'vi'))).map(({ entry }) => entry.path);
    return !paths.includes(pathOf(area.slug));
  });
  expect(lost.map(({ area_id }) => area_id)).toEqual([]);
});

test('every area with a short word for its kind is on the first page for that word and its name', () => {
  const lost = areas.flatMap((area) =>
    (site.area_types.find(({ id }) => id === area.type)?.abbreviations ?? [])
      .map((word) => `${word}. ${fold(area.name)}`)
      .filter((query) => find(query).every(({ entry }) => entry.path !== pathOf(area.slug))),
  );
  expect(lost).toEqual([]);
});

test('every former area leads to what it became by its name', () => {
  const lost = lineage.filter(({ predecessor_id, successor_id }) => {
    const before = areas.find(({ area_id }) => area_id === predecessor_id);
    const after = areas.find(({ area_id }) => area_id === successor_id);
    if (!before || !after) return true;
    return !search(index, fullName(before, site, 'vi')).some(({ entry }) => entry.path === pathOf(after.slug));
  });
  expect(lost).toEqual([]);
});

test('no two results read the same', () => {
  for (const { name } of areas) {
    const read = search(index, name).map(seen);
    expect(new Set(read).size, name).toBe(read.length);
  }
});

test('no two areas are named the same', () => {
  for (const language of ['vi', 'en'] as const) {
    const names = areas.map((area) => nameApart(area, areas, site, language));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

test.each([
  ['xa phong quang', 'Xã Phong Quang'],
  ['duong quang', 'Xã Phong Quang, gồm cả xã Dương Quang cũ'],
  ['p bac hong', 'Phường Bắc Hồng Lĩnh, gồm cả phường Bắc Hồng cũ'],
  ['tp thai nguyen', 'Thành phố Thái Nguyên, đến 30/06/2025'],
  ['thái nguyên', 'Tỉnh Thái Nguyên, từ 01/07/2025'],
  ['trung thanh pho yen', 'Phường Trung Thành, đến 30/06/2025, thành phố Phổ Yên'],
  ['01849', 'Xã Phong Quang'],
])('"%s" is answered with %s first', (query, expected) => {
  const [first] = find(query);
  expect(first && seen(first)).toContain(expected);
});
