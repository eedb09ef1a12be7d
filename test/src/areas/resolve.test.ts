import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/areas/area.ts';
import { registry } from '../../../src/areas/registry.ts';
import { resolveArea } from '../../../src/areas/resolve.ts';

const area = (
  area_id: string,
  name: string,
  type: string,
  valid_from: string,
  valid_to: string | null,
  parent: string | null = null,
): Area => ({
  area_id,
  code: area_id.split('-')[0] ?? '',
  name,
  type,
  level: type,
  parent_id: parent,
  valid_from,
  valid_to,
  slug: '',
  lat: null,
  lon: null,
});

const areas = [
  area('07-2000', 'Bắc Kạn', 'tinh', '2000-01-01', '2025-06-30'),
  area('058-2000', 'Bắc Kạn', 'thanh_pho', '2000-01-01', '2025-06-30', '07-2000'),
  area('01840-2000', 'Hoà Bình', 'xa', '2000-01-01', '2025-06-30', '07-2000'),
  area('01840-2025', 'Hòa Bình', 'xa', '2025-07-01', null),
  area('01843-2025', 'Đức Xuân', 'phuong', '2025-07-01', null),
];
const known = registry(areas, [
  { id: 'tinh', full: { vi: 'tỉnh {name}', en: '{name} province' } },
  { id: 'thanh_pho', full: { vi: 'thành phố {name}', en: '{name} city' } },
  { id: 'xa', full: { vi: 'xã {name}', en: '{name} commune' } },
  { id: 'phuong', full: { vi: 'phường {name}', en: '{name} ward' }, abbreviations: ['p'] },
]);
const reused = registry(
  [
    area('58-2000', 'Một', 'tinh', '2000-01-01', '2025-06-30'),
    area('058-2025', 'Hai', 'xa', '2025-07-01', null),
    area('07-2025', 'Ba', 'xa', '2025-07-01', null),
    area('007-2025', 'Bốn', 'xa', '2025-07-01', null),
  ],
  [],
);
const found = (text: string, day: string) => {
  const resolution = resolveArea(known, text, day);
  return resolution.kind === 'area' ? resolution.area.area_id : resolution.kind;
};

describe('resolveArea', () => {
  it('knows an area by code, id, bare name and full name on the day', () => {
    expect(found('01840', '2026-06-30')).toBe('01840-2025');
    expect(found('01840', '2024-12-31')).toBe('01840-2000');
    expect(found('01840-2025', '2026-06-30')).toBe('01840-2025');
    expect(found(' XÃ  HOÀ BÌNH ', '2026-06-30')).toBe('01840-2025');
    expect(found('Đức Xuân ward', '2026-06-30')).toBe('01843-2025');
    expect(found('Đức Xuân'.normalize('NFD'), '2026-06-30')).toBe('01843-2025');
  });

  it('understands a name without any diacritics, but not one with wrong ones', () => {
    expect(found('duc xuan', '2026-06-30')).toBe('01843-2025');
    expect(found('Đúc Xuân', '2026-06-30')).toBe('unknown');
  });

  it('asks when several areas bear the name, and not when the type tells them apart', () => {
    expect(found('Bắc Kạn', '2024-12-31')).toBe('ambiguous');
    expect(found('Thành phố Bắc Kạn', '2024-12-31')).toBe('058-2000');
  });

  it('tells an area of another time from one that never was', () => {
    expect(found('tỉnh Bắc Kạn', '2025-12-31')).toBe('not_valid');
    expect(found('01843', '2024-12-31')).toBe('not_valid');
    expect(found('Atlantis', '2025-12-31')).toBe('unknown');
  });

  it('puts back the zeros a spreadsheet took from a code, where nothing else can be meant', () => {
    expect(found('1843', '2026-06-30')).toBe('01843-2025');
    expect(found('1843', '2024-12-31')).toBe('not_valid');
    // A whole code of another time, and a code of this time without its zero.
    expect(resolveArea(reused, '58', '2026-06-30')).toEqual({
      kind: 'ambiguous',
      areas: [reused.byId.get('58-2000'), reused.byId.get('058-2025')],
    });
    expect(resolveArea(reused, '58', '2024-12-31')).toMatchObject({ area: { area_id: '58-2000' } });
    expect(resolveArea(reused, '7', '2026-06-30')).toMatchObject({ kind: 'ambiguous' });
  });

  it('understands short forms of the words for types, with and without dots', () => {
    for (const text of ['P. Đức Xuân', 'p.đức xuân', 'P Đức Xuân', 'P. Duc Xuan'])
      expect(found(text, '2026-06-30'), text).toBe('01843-2025');
    expect(found('X. Đức Xuân', '2026-06-30')).toBe('unknown');
  });

  it('offers the nearest names of the day', () => {
    const near = (text: string) => {
      const resolution = resolveArea(known, text, '2026-06-30');
      return resolution.kind === 'unknown' ? resolution.areas.map(({ area_id }) => area_id) : [];
    };
    expect(near('Đức Xuna')).toEqual(['01843-2025']);
    expect(near('Paris')).toEqual([]);
  });
});
