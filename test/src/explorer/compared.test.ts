import { describe, expect, test } from 'vitest';
import { type Choice, defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import { areasCompared, comparedOf } from '../../../src/explorer/compared.ts';
import type { ExplorerArea, ExplorerData } from '../../../src/explorer/data.ts';
import { sample } from './sample.ts';

const ids = (data: ExplorerData, areas: readonly string[]): string[] =>
  areasCompared({ ...defaultChoice(data, indicatorOf(data, 'visits')), areas }, data).map(({ id }) => id);

test('areas of the level that was chosen are compared, as they are now', () => {
  expect(ids(sample, ['p0'])).toContain('p3');
  expect(ids(sample, ['p0'])).not.toContain('old');
});

test('where only areas that ended have figures, the chosen one is shown and not nothing', () => {
  const place = sample.areas.findIndex(({ id }) => id === 'old');
  const ended: ExplorerData = {
    ...sample,
    indicators: sample.indicators.map((one) => ({ ...one, areas: [[place, place]] })),
  };
  expect(ids(ended, ['old'])).toEqual(['old']);
});

describe('where the areas lie', () => {
  /** Beside the nine places inside home two inside its neighbour, and a figure of each. */
  const more = ['q0', 'q1'].map((id): ExplorerArea => ({
    ...(sample.areas.at(-1) as ExplorerArea),
    id,
    name: `Xã Cồn ${id}`,
    slug: id,
    parent: 'next',
  }));
  const two: ExplorerData = {
    ...sample,
    areas: [...sample.areas, ...more],
    indicators: sample.indicators.map((one) => ({ ...one, areas: [[0, 13]] })),
  };
  const compared = (areas: readonly string[], data = two, choice: Partial<Choice> = {}) => {
    const found = comparedOf({ ...defaultChoice(data, indicatorOf(data, 'visits')), areas, ...choice }, data);
    return [found.areas.map(({ id }) => id), found.within.map(({ id }) => id)];
  };
  const inside = Array.from({ length: 9 }, (_, at) => `p${at}`);

  test('those inside the one that was chosen, not of its neighbour', () => {
    expect(compared(['home'])).toEqual([inside, ['home']]);
    expect(compared(['next'])).toEqual([['q0', 'q1'], ['next']]);
  });

  test('those of the same region as the chosen ones; of both where they lie in two', () => {
    expect(compared(['p3'])).toEqual([inside, ['home']]);
    expect(compared(['q0'])).toEqual([['q0', 'q1'], ['next']]);
    expect(compared(['p3', 'q0'])).toEqual([[...inside, 'q0', 'q1'], []]);
  });

  test('several of one level stand among their peers; nothing is compared with itself alone', () => {
    expect(compared(['home', 'next'])).toEqual([['home', 'next'], []]);
    const bare = { ...two, indicators: two.indicators.map((one) => ({ ...one, areas: [[0, 2]] as const })) };
    expect(compared(['home'], bare)).toEqual([['home', 'next'], []]);
  });

  test('those inside what it was made of, on the areas of the time', () => {
    const then = { to: null, from: '2004-08-31' };
    const data = {
      ...two,
      areas: two.areas.map((area) => {
        if (area.id === 'home') return { ...area, before: ['old'] };
        return area.parent === 'home' ? { ...area, ...then, parent: 'old' } : { ...area, from: then.from };
      }),
    };
    expect(compared(['home'], data, { basis: 'then', to: 2024 })).toEqual([inside, ['home']]);
  });

  test('of two indicators the level that has figures of both', () => {
    const second = { ...indicatorOf(two, 'visits'), id: 'second', areas: [[12, 13]] as const };
    const data = { ...two, indicators: [...two.indicators, second] };
    expect(compared(['next'], data, { second: 'second' })[0]).toEqual(['q0', 'q1']);
  });
});
