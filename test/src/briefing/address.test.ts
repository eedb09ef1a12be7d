import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostAreas, readAddress, writeAddress } from '../../../src/briefing/address.ts';
import { knownPeriod, periodId } from '../../../src/periods/period.ts';

const slugs = new Set(['brae', 'skaw', 'tind', 'voe', 'north']);
const read = (search: string) => readAddress(search, slugs, knownPeriod('2026-H1'));

describe('the address of a briefing', () => {
  test('names areas with commas or again and again, and a period as people write it', () => {
    expect(read('?area=brae,skaw&period=2026-H1')).toEqual({
      areas: ['brae', 'skaw'],
      period: { year: 2026, half: 1 },
      problems: [],
    });
    expect(read('?area=brae&area=Skaw&area=brae').areas).toEqual(['brae', 'skaw']);
    expect(read('?area=brae&period=6T/2026').period).toEqual({ year: 2026, half: 1 });
    expect(read('?period=năm 2025').period).toEqual({ year: 2025, half: 0 });
  });

  test('names each mistake and goes on with the rest', () => {
    expect(read('?area=brae,atlantis&period=soon&colour=red&utm_source=mail').problems).toEqual([
      { kind: 'key', value: 'colour' },
      { kind: 'area', value: 'atlantis' },
      { kind: 'period', value: 'soon' },
    ]);
    expect(read('?area=brae&period=2031')).toMatchObject({
      period: undefined,
      problems: [{ kind: 'future', value: '2031' }],
    });
    expect(read('?period=2025-Q3').problems).toEqual([{ kind: 'period', value: '2025-Q3' }]);
    const many = read('?area=brae,skaw,tind,voe,north');
    expect(many.areas).toHaveLength(mostAreas);
    expect(many.problems).toEqual([{ kind: 'many', value: '5' }]);
  });

  test('what is written is read back, and nothing that is typed breaks it', () => {
    const areas = fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1, maxLength: mostAreas });
    const period = fc.constantFrom('2025', '2025-H2', '2026-H1').map(knownPeriod);
    fc.assert(
      fc.property(areas, period, (chosen, at) => {
        const found = read(writeAddress(chosen, at));
        expect(found.areas).toEqual(chosen);
        expect(found.period && periodId(found.period)).toBe(periodId(at));
        expect(found.problems).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(read(search).areas.every((slug) => slugs.has(slug))).toBe(true);
      }),
    );
  });
});
