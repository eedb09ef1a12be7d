import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { statusMark, statusStrip } from '../../../src/charts/mark.ts';
import { statuses } from '../../../src/targets/status.ts';

const shapes = (markup: string): string => markup.replace(/^<svg[^>]*>/, '').replace(/var\(--[a-z-]+\)/g, '');

test('no two statuses have the same shape, colours aside', () => {
  expect(new Set(statuses.map((status) => shapes(statusMark(status)))).size).toBe(statuses.length);
});

test('a mark is hidden beside its word and named when alone', () => {
  expect(statusMark('met')).toContain('aria-hidden="true"');
  expect(statusMark('met', 'Đạt "đủ" <100')).toContain('role="img" aria-label="Đạt &quot;đủ&quot; &lt;100"');
  expect(statuses.map((status) => statusMark(status)).join('')).not.toMatch(/ style=| id=/);
});

test('a strip shows one mark a target in the order of statuses', () => {
  const { document } = parseHTML(
    `<html><body>${statusStrip(['missed', 'met', 'met'], '2 đạt, 1 không đạt')}</body></html>`,
  );
  const marks = [...document.querySelectorAll('svg')].map((svg) => svg.getAttribute('class'));
  expect(marks).toEqual(['mark mark-met', 'mark mark-met', 'mark mark-missed']);
  expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('2 đạt, 1 không đạt');
  expect(statusStrip([], 'x')).toBe('');
});
