import { describe, expect, test } from 'vitest';
import { multiple, type Multiple } from '../../../src/charts/multiple.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { blank, drawing, faults, reported, texts } from './drawing.ts';

const given = (more: Partial<Multiple>): Multiple => ({
  points: [reported('2024', 40), reported('2025', 43)],
  required: [
    { at: '2024-12-31', value: 40 },
    { at: '2025-12-31', value: 49 },
  ],
  unit: 'percent',
  format: (value) => `${value}%`,
  need: (value) => `cần ${value}%`,
  ...more,
});
const draw = (more: Partial<Multiple> = {}, width = 164, height?: number): Element =>
  drawing((document) =>
    multiple(given(more), { document, language: 'vi', width, height, title: 'Cây được tưới: kết quả 43%' }),
  );

describe('a small drawing of results against what was required', () => {
  test('says both at the ends of their lines, and tells the lines apart by dash', () => {
    const svg = draw();
    expect(texts(svg)).toEqual(expect.arrayContaining(['43%', 'cần 49%', '2024', '2025']));
    expect(svg.querySelectorAll('path[stroke-dasharray]')).toHaveLength(1);
    expect(svg.getAttribute('aria-label')).toContain('43%');
    expect(faults(svg)).toEqual([]);
  });

  test('told of the values beside it, it draws a level at the same height as they do', () => {
    const dot = (more: Partial<Multiple>): number =>
      Number([...draw(more).querySelectorAll('circle')].at(-1)?.getAttribute('cy'));
    const high = { points: [reported('2024', 88), reported('2025', 98)], required: [] };
    const low = { points: [reported('2024', 60), reported('2025', 88)], required: [] };
    const alsoCovers = [60, 98];
    expect(dot(high)).toBe(dot(low));
    expect(dot({ ...high, alsoCovers })).toBeLessThan(dot({ ...low, alsoCovers }));
  });

  test('labels of equal values do not cover each other', () => {
    const svg = draw({ points: [reported('2024', 49), reported('2025', 49)] });
    const at = (cls: string) => Number(svg.querySelector(`.${cls}`)?.getAttribute('y'));
    expect(Math.abs(at('label-result') - at('label-required'))).toBeGreaterThanOrEqual(12);
  });

  test('a single result is a bar from zero', () => {
    const svg = draw({ points: [reported('2025', 43)] });
    const [scale, result, ...more] = svg.querySelectorAll('rect');
    expect(more).toEqual([]);
    expect(Number(result?.getAttribute('width')) / Number(scale?.getAttribute('width'))).toBeCloseTo(0.43, 2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['43%', 'cần 49%', '2025']));
    const end = Number(scale?.getAttribute('x')) + Number(scale?.getAttribute('width'));
    expect(Number(svg.querySelector('.label-result')?.getAttribute('x'))).toBeGreaterThan(end);
    expect(faults(svg)).toEqual([]);
    // Beside higher drawings of lines it stays as low as it is alone.
    const heights = [undefined, 120].map((height) => draw({ points: [reported('2025', 43)] }, 164, height));
    expect(new Set(heights.map((one) => one.getAttribute('height'))).size).toBe(1);
    expect(draw({}, 164, 120).getAttribute('height')).toBe('120');
  });

  test('a blank is a mark under the line, never a zero; with nothing known its reason is said', () => {
    const svg = draw({ points: [reported('2023', 40), blank('2024'), reported('2025', 43)] });
    expect(svg.querySelectorAll('.mark-withheld')).toHaveLength(1);
    expect(svg.querySelectorAll('path[stroke="var(--accent)"]')).toHaveLength(0);
    expect(texts(draw({ points: [blank('2025')] }))).toEqual(['không công bố']);
  });

  test.each([
    ['zero', [reported('2025', 0)]],
    ['below zero', [reported('2025', -3)]],
    ['no change at all', [reported('2024', 7), reported('2025', 7)]],
    ['many', Array.from({ length: 12 }, (_, year) => reported(String(2010 + year), year ** 3))],
  ])('draws %s inside its frame', (_name, points) => {
    for (const unit of ['percent', 'other'] as const) {
      const svg = draw({ points, unit, required: [{ at: '2025-12-31', value: 1000 }] });
      expect(faults(svg)).toEqual([]);
      for (const text of svg.querySelectorAll('text')) {
        const x = Number(text.getAttribute('x'));
        const width = textWidth(text.textContent, Number(text.getAttribute('font-size') ?? 12)) / 1.05;
        const left = text.getAttribute('text-anchor') === 'end' ? x - width : x;
        expect(left, text.textContent).toBeGreaterThanOrEqual(-1);
        expect(left + width, text.textContent).toBeLessThanOrEqual(165);
      }
    }
  });
});
