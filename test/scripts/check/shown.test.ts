import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shown } from '../../../scripts/check/shown.ts';

it('cuts at 60 letters, none of which loses its marks', () => {
  const word = 'ướt'.normalize('NFD');
  expect(shown(word.repeat(20))).toBe('ướt'.repeat(20));
  expect(shown(word.repeat(21))).toBe(`${'ướt'.repeat(19)}ướ…`);
});

it('keeps a cell on one line and shows what no screen does', () => {
  expect(shown('a\nb\tc\r')).toBe('a↵b⇥c↵');
  expect(shown('\u001b[31mred')).toBe('[U+001B][31mred');
  expect(shown('1\u200b2\u202e3\u0000')).toBe('1[U+200B]2[U+202E]3[U+0000]');
});

it('never holds a control sign, whatever the cell does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      expect(shown(cell)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});
