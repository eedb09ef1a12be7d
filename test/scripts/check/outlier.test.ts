import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastAmount, leastEarlier, outlier } from '../../../scripts/check/outlier.ts';

const series = (amounts: readonly number[]) =>
  amounts.map((amount, index) => ({ year: 2020 + index, amount }));
const alarm = (...amounts: number[]) => outlier(series(amounts)) !== undefined;

describe('outlier', () => {
  it('says what was expected of a number with a digit too many or too few', () => {
    expect(outlier(series([118, 124, 121, 127, 125, 1290]))).toBeCloseTo(126.625);
    expect(outlier(series([612, 598, 630, 605, 618, 61]))).toBeCloseTo(620.5);
  });

  it('takes steady growth for what it is, by so much or by such a part a year', () => {
    expect(alarm(100, 200, 300, 400, 500, 600)).toBe(false);
    expect(alarm(1000, 800, 600, 400, 200, 20)).toBe(false);
    expect(alarm(30, 60, 120, 240, 480, 960)).toBe(false);
  });

  it('is not misled by one odd number of long ago', () => {
    expect(alarm(50, 55, 500, 60, 65, 70)).toBe(false);
    expect(alarm(50, 55, 500, 60, 65, 700)).toBe(true);
  });

  it('expects the more scatter the more there was', () => {
    expect(alarm(100, 100, 100, 100, 170)).toBe(true);
    expect(alarm(100, 160, 90, 150, 170)).toBe(false);
  });

  it('says nothing of small numbers, short series, and series of nothing', () => {
    expect(alarm(1, 1, 1, 1, leastAmount - 1)).toBe(false);
    expect(alarm(1, 1, 1, 1, leastAmount)).toBe(true);
    expect(alarm(...Array.from({ length: leastEarlier - 1 }, () => 100), 9000)).toBe(false);
    expect(alarm(0, 0, 0, 40, 400)).toBe(false);
    expect(outlier([])).toBeUndefined();
  });

  it('counts the years between', () => {
    const points = [2010, 2012, 2013, 2019].map((year) => ({ year, amount: (year - 2000) * 10 }));
    expect(outlier([...points, { year: 2025, amount: 250 }])).toBeUndefined();
    expect(outlier([...points, { year: 2025, amount: 2500 }])).toBeCloseTo(250);
  });
});

const length = fc.integer({ min: leastEarlier + 1, max: 12 });

describe('any series', () => {
  it('that is constant or straight has no outlier', () => {
    fc.assert(
      fc.property(
        length,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e5 }),
        fc.boolean(),
        (count, start, step, falling) => {
          const rising = Array.from({ length: count }, (_, index) => start + step * index);
          expect(outlier(series(falling ? rising.toReversed() : rising))).toBeUndefined();
        },
      ),
    );
  });

  it('says the same in any unit, as long as no number is small', () => {
    const amounts = fc.array(fc.integer({ min: leastAmount, max: 1e5 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 1000 }), (list, times) => {
        const [one, other] = [outlier(series(list)), outlier(series(list.map((amount) => amount * times)))];
        expect(other === undefined).toBe(one === undefined);
        if (one !== undefined && other !== undefined) expect(other / times).toBeCloseTo(one, 6);
      }),
    );
  });

  it('with little scatter shows a digit that slipped', () => {
    const scatter = fc.array(fc.double({ min: -0.03, max: 0.03, noNaN: true }), {
      minLength: 5,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1e6 }), scatter, fc.boolean(), (level, parts, more) => {
        const amounts = parts.map((part) => Math.round(level * (1 + part)));
        const last = amounts.at(-1) ?? 0;
        const slipped = more ? last * 10 : Math.round(last / 10);
        expect(outlier(series(amounts))).toBeUndefined();
        expect(outlier(series([...amounts.slice(0, -1), slipped]))).toBeDefined();
      }),
    );
  });

  it('takes no number for far off that lies among the earlier ones of a level series', () => {
    const amounts = fc.array(fc.integer({ min: 100, max: 130 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(amounts, (list) => {
        expect(outlier(series(list))).toBeUndefined();
      }),
    );
  });
});
