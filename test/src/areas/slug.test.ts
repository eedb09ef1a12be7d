import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSlugs, slugOf } from '../../../src/areas/slug.ts';

const area = (area_id: string, name: string, valid_to: string | null = null) => ({
  area_id,
  code: area_id.split('-')[0] ?? '',
  name,
  valid_to,
});

describe('slugOf', () => {
  it('is ASCII, lower case, joined by hyphens', () => {
    expect(slugOf('Đồng Hỷ')).toBe('dong-hy');
    expect(slugOf("Ea H'leo (cũ)")).toBe('ea-h-leo-cu');
  });
});

describe('areaSlugs', () => {
  it('takes the name alone for current areas, with the code where two share it', () => {
    const slugs = areaSlugs([
      area('01-2025', 'Phong Quang'),
      area('02-2025', 'Văn Lang'),
      area('03-2025', 'Vân Lãng'),
    ]);
    expect([...slugs.values()]).toEqual(['phong-quang', 'van-lang-02', 'van-lang-03']);
  });

  it('adds the year to areas that ended, and then the code', () => {
    const slugs = areaSlugs([
      area('01-2025', 'Tân Lập'),
      area('01-2004', 'Tân Lập', '2025-06-30'),
      area('02-2004', 'Sông Cầu', '2025-06-30'),
      area('03-2004', 'Sông Cầu', '2025-06-30'),
      area('03-1990', 'Sông Cầu', '2003-12-31'),
    ]);
    expect(Object.fromEntries(slugs)).toEqual({
      '01-2025': 'tan-lap',
      '01-2004': 'tan-lap-2025',
      '02-2004': 'song-cau-2025-02',
      '03-2004': 'song-cau-2025-03',
      '03-1990': 'song-cau-2003',
    });
  });

  it('falls back on the id where name, year and code are one', () => {
    const ends = ['2004-03-31', '2004-06-30', '2004-12-31'];
    const slugs = areaSlugs(ends.map((end, index) => area(`01-20040${index}`, 'An', end)));
    expect([...slugs.values()]).toEqual(['an-2004', 'an-2004-01', 'an-2004-01-200402']);
  });

  it('gives each area another slug, whatever the names, and current ones do not heed ended ones', () => {
    const names = fc.constantFrom('An', 'Ân', 'An 2004', 'An 01', 'Bến');
    const ends = fc.constantFrom(null, '2004-12-31', '2025-06-30');
    const lists = fc.array(fc.tuple(names, ends), { maxLength: 12 });
    fc.assert(
      fc.property(lists, (list) => {
        const areas = list.map(([name, end], index) => area(`${index % 4}-${index}`, name, end));
        const slugs = areaSlugs(areas);
        expect(new Set(slugs.values()).size).toBe(areas.length);
        const current = areas.filter(({ valid_to }) => valid_to === null);
        for (const [id, slug] of areaSlugs(current)) expect(slugs.get(id)).toBe(slug);
      }),
    );
  });

  it('keeps the slugs of areas that ended when others end later', () => {
    const names = fc.constantFrom('An', 'Ân', 'An 2004', 'Bến');
    const ends = fc.constantFrom(null, '2004-03-31', '2004-12-31', '2025-06-30');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, ends), { maxLength: 12 }), (list) => {
        const areas = list.map(([name, end], index) => area(`${index % 4}-${index}`, name, end));
        const earlier = areas.filter(({ valid_to }) => valid_to === null || valid_to < '2004-12-31');
        const slugs = areaSlugs(areas);
        for (const [id, slug] of areaSlugs(earlier)) expect(slugs.get(id)).toBe(slug);
      }),
    );
  });
});
