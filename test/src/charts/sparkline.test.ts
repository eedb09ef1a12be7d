import { expect, test } from 'vitest';
import { type Sparkline, sparkline } from '../../../src/charts/sparkline.ts';
import { formatPercent } from '../../../src/i18n/number.ts';
import { blank, drawing, faults, reported, texts } from './drawing.ts';

const base: Sparkline = {
  points: [reported('2024', 40), reported('2025', 43)],
  required: [
    { at: '2024-12-31', value: 40 },
    { at: '2030-12-31', value: 100 },
  ],
  format: (value) => formatPercent(value, 'vi'),
};

const draw = (data: Sparkline): Element =>
  drawing((document) => sparkline(data, { document, language: 'vi' }));

test('writes the last value and uses its height', () => {
  const svg = draw(base);
  expect(faults(svg)).toEqual([]);
  expect(texts(svg)).toEqual(['43%']);
  const heights = [...svg.querySelectorAll('g[stroke="var(--soft)"] path')]
    .flatMap((path) => (path.getAttribute('d') ?? '').match(/,[\d.]+/g) ?? [])
    .map((y) => Number(y.slice(1)));
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(30);
});

test.each([
  ['no points', { ...base, points: [] }, ['Chưa có số liệu để vẽ']],
  ['all protected', { ...base, points: [blank('2024'), blank('2025')] }, ['không công bố']],
  ['one point', { ...base, points: [reported('2025', 43)] }, ['43%']],
  ['one point, no path', { ...base, points: [reported('2025', 0)], required: [] }, ['0%']],
  ['one value twice', { ...base, points: [reported('2024', 5), reported('2025', 5)], required: [] }, ['5%']],
])('is sound with %s', (_name, data: Sparkline, said) => {
  const svg = draw(data);
  expect(faults(svg)).toEqual([]);
  expect(texts(svg)).toEqual(said);
});

test('dots that no line joins say their times, and what is asked of the half-year stands beside the last', () => {
  const svg = draw({
    ...base,
    accumulates: true,
    points: [reported('2025', 91), reported('2026-H1', 49)],
    required: [{ at: '2026-06-30', value: 50 }],
  });
  expect(faults(svg)).toEqual([]);
  expect(texts(svg)).toEqual(['91% (2025)', '49% (6T đầu 2026)']);
  expect(svg.querySelectorAll('.halfway path').length).toBe(1);
});
