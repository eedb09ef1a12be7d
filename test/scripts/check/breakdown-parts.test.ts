import { expect, it } from 'vitest';
import { breakdownParts } from '../../../scripts/check/breakdown-parts.ts';

const category = (id: string) => ({ id, label: { vi: id, en: id } });
const breakdowns = {
  bark: [category('smooth'), category('rough'), category('none')],
  leaf: [category('needle'), category('broad')],
};

it('knows of what a category is a part, one dimension at a time', () => {
  const parts = (given: Record<string, string>) =>
    breakdownParts(JSON.stringify(given), { breakdowns }).map(
      ({ whole, dimension, category, due, position }) =>
        `${whole} ${dimension}=${category} ${position}/${due}`,
    );
  expect(parts({})).toEqual([]);
  expect(parts({ leaf: 'broad' })).toEqual(['{} leaf=broad 1/2']);
  expect(parts({ bark: 'none', leaf: 'needle' })).toEqual([
    '{"leaf":"needle"} bark=none 2/3',
    '{"bark":"none"} leaf=needle 0/2',
  ]);
});
