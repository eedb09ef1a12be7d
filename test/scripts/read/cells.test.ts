import { describe, expect, it } from 'vitest';
import { Cells, figureOf, figureText, noFigure } from '../../../scripts/read/cells.ts';

describe('Cells', () => {
  it('holds each text once, the empty one as 0, and forgets what came last', () => {
    const cells = new Cells();
    expect(['', 'a', 'b', 'a'].map((text) => cells.number(text))).toEqual([0, 1, 2, 1]);
    const before = cells.size;
    expect(cells.text(cells.number('c'))).toBe('c');
    cells.forget(before);
    expect(cells.size).toBe(before);
    expect(cells.text(before)).toBe('');
    expect(cells.number('d')).toBe(before);
  });
});

describe('figureOf', () => {
  it.each(['0', '7', '1234', '999999999'])('takes %s for the number it is', (text) => {
    expect(figureOf(text, new Cells())).toBe(Number(text));
  });

  it.each(['', '-', ':', '007', '1.5', '-3', '+3', '1e3', '9999999999'])('keeps “%s” as a text', (text) => {
    const cells = new Cells();
    const figure = figureOf(text, cells);
    expect(figure).toBeLessThan(0);
    expect(figure === noFigure).toBe(text === '');
    expect(figureText(figure, cells)).toBe(text);
  });
});
