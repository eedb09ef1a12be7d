import { expect, test } from 'vitest';
import { matching } from '../../../src/explorer/match.ts';
import { sample } from './sample.ts';

const ids = (typed: string): string[] => matching(sample.areas, typed).map(({ id }) => id);

test('names are found without diacritics and with đ as d', () => {
  expect(ids('dong ha')).toEqual(['home', 'old']);
  expect(ids('ĐÔNG')).toEqual(['home', 'old']);
  expect(ids('y yen')).toEqual(['next']);
});

test('words match from their beginning, in any order', () => {
  expect(ids('3 ben')).toEqual(['p3']);
  expect(ids('ong')).toEqual([]);
});

test('nothing typed is no filter', () => {
  expect(ids(' ')).toHaveLength(sample.areas.length);
});
