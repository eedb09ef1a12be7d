import { describe, expect, it } from 'vitest';
import { onBasis, rowsOnBasis } from '../../../src/explorer/basis.ts';
import { defaultChoice } from '../../../src/explorer/choice.ts';
import { observation, sample } from './sample.ts';

const data = {
  ...sample,
  areas: sample.areas.map((area) =>
    area.id === 'home' ? { ...area, before: ['old', 'next', 'gone'] } : area,
  ),
};
const choice = { ...defaultChoice(data), areas: ['home', 'p0'] };

describe('the basis of areas', () => {
  it('of today shows the chosen areas with all their figures', () => {
    const rows = [observation('home', '2024', 1, { recomputed: true })];
    expect(onBasis(choice, data)).toBe(choice);
    expect(rowsOnBasis(rows, choice)).toEqual(rows);
  });

  it('of the time shows each area after those it was made of, each with its own figures', () => {
    const then = onBasis({ ...choice, basis: 'then' }, data);
    expect(then.areas).toEqual(['old', 'next', 'home', 'p0']);
    const own = observation('old', '2024', 1);
    expect(rowsOnBasis([own, observation('home', '2024', 1, { recomputed: true })], then)).toEqual([own]);
  });

  it('names an area once, however often it is meant, and leaves out what never reported', () => {
    const twice = onBasis({ ...choice, areas: ['old', 'home'], basis: 'then' }, data);
    expect(twice.areas).toEqual(['old', 'next', 'home']);
    const narrow = onBasis({ ...choice, indicator: 'inside_only', areas: ['home'], basis: 'then' }, data);
    expect(narrow.areas).toEqual(['home']);
  });
});
