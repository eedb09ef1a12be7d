import { expect, test } from 'vitest';
import { readings } from '../../../src/search/query.ts';
import { wordsOf } from '../../../src/search/word.ts';
import { types } from './world.ts';

const typeWords = types.flatMap((words, type) => words.map((word) => ({ words: wordsOf(word), type })));
const read = (query: string) =>
  readings(query, typeWords).map(({ typed, types }) => [typed.spaced.trim(), types && [...types]]);

test.each([
  ['Veld', [['veld', undefined]]],
  [
    'đảo Veld',
    [
      ['dao veld', undefined],
      ['veld', [0]],
    ],
  ],
  [
    'dao Veld harbour',
    [
      ['dao veld harbour', undefined],
      ['veld harbour', [0]],
      ['dao veld', [1]],
    ],
  ],
  [
    'đảo',
    [
      ['dao', undefined],
      ['', [0]],
    ],
  ],
])('"%s"', (query, expected) => {
  expect(read(query)).toEqual(expected);
});

test('a word with other marks is no word for a kind', () => {
  expect(read('đạo Veld')).toEqual([['dao veld', undefined]]);
});

test('nothing typed is no reading', () => {
  expect(read(' - ')).toEqual([]);
});
