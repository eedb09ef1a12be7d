import { expect, test } from 'vitest';
import { type ExplorerChart, explorerChart } from '../../../src/charts/explorer-chart.ts';
import { mostSeries } from '../../../src/charts/explorer-trend.ts';
import { responsive } from '../../../src/charts/responsive.ts';
import { formatNumber } from '../../../src/i18n/number.ts';
import { blank, collisions, drawing, faults, reported, texts } from './drawing.ts';

const series = Array.from({ length: 10 }, (_, at) => ({
  id: String(at),
  label: `Phường số ${at}`,
  points: [
    reported('2023', 50 + at),
    at === 1 ? blank('2024') : reported('2024', 52 - at),
    reported('2025', 51),
  ],
}));

const data: ExplorerChart = {
  series,
  kind: 'trend',
  unit: 'percent',
  format: (value) => formatNumber(value, 'vi'),
};

const draw = (given: ExplorerChart, width = 320): Element =>
  drawing((document) => explorerChart(given, { document, language: 'vi', width }));

test.each([320, 720])('names each line at its end without one name over another, at %i px', (width) => {
  const svg = draw(data, width);
  expect(faults(svg)).toEqual([]);
  expect(collisions(svg)).toEqual([]);
  const said = texts(svg).join('|');
  for (let at = 0; at < mostSeries; at += 1) expect(said).toContain(`Phường số ${at} 51`);
});

test('a blank cuts the line of its own series only', () => {
  const lines = draw(data).querySelectorAll('path[stroke^="var(--series"]');
  expect(lines).toHaveLength(mostSeries - 1);
});

test('a ring says why it is one', () => {
  expect(draw(data).querySelector('.key')).toBeNull();
  const points = [{ ...reported('2024', 40), recomputed: true }, reported('2025', 43)];
  const svg = draw({ ...data, series: [{ id: 'a', label: 'A', points }] });
  expect(svg.querySelector('.key')?.textContent).toBe('tính lại từ các địa bàn cũ');
});

test('a ranking takes the last period that has a number', () => {
  const later = [...series, { id: 'x', label: 'Sau', points: [blank('2026')] }];
  const svg = draw({ ...data, series: later, kind: 'ranking' });
  expect(faults(svg)).toEqual([]);
  expect(texts(svg).filter((text) => text === '51')).toHaveLength(10);
  expect(texts(svg)).toContain('chưa báo cáo');
});

test.each(['trend', 'ranking'] as const)('%s of nothing says so', (kind) => {
  expect(texts(draw({ ...data, series: [], kind })).join('')).toBe('Chưa có số liệu để vẽ');
});

test('a responsive chart holds both drawings, without a style or an id between them', () => {
  const markup = responsive((frame) => explorerChart(data, { ...frame, language: 'en' }));
  expect(markup.match(/class="chart chart-explorer chart-(narrow|wide)"/g)).toHaveLength(2);
  expect(markup).not.toMatch(/ style=| id=|<style/);
});
