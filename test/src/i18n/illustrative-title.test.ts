import { expect, test } from 'vitest';
import { illustrativeTitle } from '../../../src/i18n/illustrative-title.ts';

test('a title that says so itself is not told twice; others are told first', () => {
  const phrase = 'số liệu minh họa';
  expect(illustrativeTitle('Số liệu minh họa cho kế hoạch', phrase)).toEqual([
    'Số liệu minh họa',
    ' cho kế hoạch',
  ]);
  expect(illustrativeTitle('Bảng thử', phrase)).toEqual([phrase, ' – Bảng thử']);
});
