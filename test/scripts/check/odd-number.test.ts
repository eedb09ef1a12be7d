import { expect, it } from 'vitest';
import { readingMessages } from '../../../scripts/check/messages-reading.ts';
import { oddNumber } from '../../../scripts/check/odd-number.ts';

it.each([
  ['45%', 'percentage'],
  ['1.234,5 %', 'percentage'],
  ['-3%', 'percentage'],
  ['#N/A', 'formulaError'],
  ['#DIV/0!', 'formulaError'],
  ['#REF!', 'formulaError'],
  ['#NAME?', 'formulaError'],
  ['########', 'dateAsNumber'],
  ['1900-01-00', 'dateAsNumber'],
  ['2026-05-01', 'dateAsNumber'],
  ['2026-05', 'dateAsNumber'],
  ['01/05/2026', 'dateAsNumber'],
  ['1-May', null],
  ['30:00', 'timeAsNumber'],
  ['12:30:15', 'timeAsNumber'],
  ['12 cây', null],
  ['năm 2025', null],
  ['#12', null],
  ['%', null],
] as const)('“%s” is told as %s', (text, name) => {
  expect(oddNumber(text)).toEqual(name === null ? undefined : readingMessages[name](text));
});
